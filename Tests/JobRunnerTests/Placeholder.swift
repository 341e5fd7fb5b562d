// replaced by the first tests of JobRunner
