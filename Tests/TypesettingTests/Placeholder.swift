// replaced by the first tests of Typesetting
