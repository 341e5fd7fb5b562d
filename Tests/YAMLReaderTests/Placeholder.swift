// replaced by the first tests of YAMLReader
