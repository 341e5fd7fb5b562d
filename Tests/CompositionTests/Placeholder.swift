// replaced by the first tests of Composition
