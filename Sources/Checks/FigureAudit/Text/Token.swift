/// A word, number or mark of a text, with its place.
struct Token: Sendable, Hashable {
    enum Kind: Sendable {
        case word
        /// Digits, optionally with a decimal point or commas between thousands.
        case number
        /// One punctuation mark, or `%`.
        case mark
    }

    var kind: Kind
    /// As written.
    var text: String
    /// In lower case, for comparison.
    var key: String
    var line: Int
    var column: Int
    /// The position in the block's characters.
    var range: Range<Int>
    /// Whether it is between quotation marks.
    var isQuoted = false

    func isMark(_ text: String) -> Bool { kind == .mark && self.text == text }

    /// Whether it begins with a capital.
    var isCapitalized: Bool { text.first?.isUppercase == true }
}

/// A paragraph, heading or list item, split into tokens.
struct TextBlock: Sendable {
    /// The characters without line breaks; words hyphenated at a line's end are joined.
    var characters: [Unicode.Scalar]
    var tokens: [Token]
    /// The number of a list item or numbered heading, with its label.
    var number: BlockNumber?
    var isHeading: Bool
    /// The page, counted from 1; nil if the text has no pages.
    var page: Int?

    var line: Int { tokens.first?.line ?? 0 }

    /// The text of a run of tokens as written, with single spaces; at most 600 characters.
    func text(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        let longest = 600
        let end = min(last.range.upperBound, first.range.lowerBound + longest)
        var text = ""
        var isAfterSpace = false
        for scalar in characters[first.range.lowerBound..<end] {
            let isSpace = scalar.isTextSpace
            if !isSpace || !isAfterSpace { text.unicodeScalars.append(isSpace ? " " : scalar) }
            isAfterSpace = isSpace
        }
        return text
    }
}

/// The number that opens a block: `5.` or `Summary point 5.`
struct BlockNumber: Sendable, Hashable {
    /// The words before the number, in lower case: `summary point`; empty for a plain list.
    var label: String
    var value: Int
    /// The number of tokens of label, number and sign.
    var tokenCount: Int
}
