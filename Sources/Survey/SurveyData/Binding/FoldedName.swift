import TextFormats

/// A name in the form in which names are compared regardless of case.
func folded(_ name: String) -> String { TextFolding.caseless(name) }

/// A text with each stretch of white space reduced to one space, and none at the ends.
func collapsingWhitespace(_ text: String) -> String { TextFolding.spaced(text) }
