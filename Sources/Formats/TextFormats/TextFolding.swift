/// The one rule by which texts are compared: what looks the same is the same.
///
/// White space of every kind, also no-break and thin, counts as one space, and none at the ends. Characters that show
/// nothing, such as zero-width spaces and marks of direction, do not count. Curly and straight quotation marks are the same,
/// and so are the kinds of hyphens and dashes. Letters composed and decomposed are the same in any comparison of Swift's strings.
package enum TextFolding {
    /// A text for comparing, case included.
    package static func spelling(_ text: String) -> String {
        if isPlain(text) { return text }
        var folded = String.UnicodeScalarView()
        appendFolded(text, to: &folded) { folded, scalar in
            if let twin = lookAlike(scalar) {
                folded.append(contentsOf: twin.unicodeScalars)
            } else {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// A text for comparing regardless of case.
    package static func caseless(_ text: String) -> String { spelling(text).lowercased() }

    /// A text to be shown: with single spaces, none at the ends, and without characters that show nothing.
    ///
    /// Joiners stay, since they change the letters of some scripts.
    package static func spaced(_ text: String) -> String {
        if isPlain(text) { return text }
        var folded = String.UnicodeScalarView()
        appendFolded(text, keepsJoiners: true, to: &folded) { folded, scalar in folded.append(scalar) }
        return String(folded)
    }

    /// Whether a text is ASCII without white space and marks that have look-alikes of several characters.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") }
    }

    private static func appendFolded(
        _ text: String, keepsJoiners: Bool = false, to folded: inout String.UnicodeScalarView,
        _ append: (inout String.UnicodeScalarView, Unicode.Scalar) -> Void
    ) {
        var isSpaced = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                isSpaced = true
            } else if !isInvisible(scalar) || (keepsJoiners && isJoiner(scalar)) {
                if isSpaced, !folded.isEmpty { folded.append(" ") }
                isSpaced = false
                append(&folded, scalar)
            }
        }
    }

    /// White space, line breaks included.
    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Characters of format (general category Cf): zero-width spaces, joiners, marks of direction and of line breaks.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && scalar.properties.generalCategory == .format
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

    private static func lookAlike(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{2BC}", "\u{B4}", "`": "'"
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}": "\""
        case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
        case "\u{2026}": "..."
        default: nil
        }
    }
}

extension TextFolding {
    /// A range of UTF-8 without the white space and the characters that show nothing at its ends.
    @inline(__always)
    package static func trimmed(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
        var (start, end) = (start, end)
        while start < end, isASCIISpace(bytes[start]) { start += 1 }
        while end > start, isASCIISpace(bytes[end - 1]) { end -= 1 }
        let isASCII = start == end || (bytes[start] < 0x80 && bytes[end - 1] < 0x80)
        return isASCII ? start..<end : trimmedFurther(bytes, start..<end)
    }

    /// Space, tab and the characters of line breaks.
    @inline(__always)
    private static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    @inline(never)
    private static func trimmedFurther(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let length = blankLength(bytes[start..<end]) { start += length }
        while start < end {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            guard blankLength(bytes[last..<end]) == end - last else { break }
            end = last
        }
        return start..<end
    }

    /// How many bytes the first character takes; nil when it shows something.
    private static func blankLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first < 0x80 { return isASCIISpace(first) ? 1 : nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), isSpace(scalar) || isInvisible(scalar) else {
            return nil
        }
        return UTF8.width(scalar)
    }
}
