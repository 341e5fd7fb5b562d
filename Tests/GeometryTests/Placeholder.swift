// replaced by the first tests of Geometry
