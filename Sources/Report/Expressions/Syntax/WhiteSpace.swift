/// ASCII has a fast path: looking up each character in Unicode's tables took most of the time of reading texts.
extension Unicode.Scalar {
    /// Whether it is white space by Unicode, line ends included.
    package var isWhite: Bool { isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace }
}

extension Character {
    /// Whether it is white space, a line's end included.
    package var isWhite: Bool { unicodeScalars.first?.isWhite ?? false }
}
