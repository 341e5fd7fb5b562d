/// A name without regard to case and white space, as two names are compared that people wrote.
func folded(_ name: String) -> String { collapsingWhitespace(name).lowercased() }

/// A text with one space for every run of white space, and none around it.
func collapsingWhitespace(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
