// replaced by the first tests of Aggregation
