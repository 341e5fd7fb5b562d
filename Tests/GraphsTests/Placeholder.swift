// replaced by the first tests of Graphs
