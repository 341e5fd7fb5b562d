// replaced by the first tests of CairoRenderer
