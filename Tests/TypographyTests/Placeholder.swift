// replaced by the first tests of Typography
