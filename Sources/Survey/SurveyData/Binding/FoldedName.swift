/// A name in lower case and with single spaces: the form in which names are compared regardless of case.
func folded(_ name: String) -> String { collapsingWhitespace(name).lowercased() }

/// A text with each stretch of white space reduced to one space, and none at the ends.
func collapsingWhitespace(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
