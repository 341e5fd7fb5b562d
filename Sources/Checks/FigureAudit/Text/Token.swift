/// A word, a number or a mark of a text, and where it stands.
struct Token: Sendable, Hashable {
    enum Kind: Sendable {
        case word
        /// Digits, perhaps with a decimal point or commas between thousands.
        case number
        /// A single sign of punctuation, or `%`.
        case mark
    }

    var kind: Kind
    /// As written.
    var text: String
    /// In small letters, for comparison.
    var key: String
    var line: Int
    var column: Int
    /// Where it stands in its block's characters.
    var range: Range<Int>
    /// Between quotation marks: somebody else's words.
    var isQuoted = false

    func isMark(_ text: String) -> Bool { kind == .mark && self.text == text }

    /// Written with a capital first.
    var isCapitalized: Bool { text.first?.isUppercase == true }
}

/// A paragraph, heading or list item: what belongs together, cut into tokens.
struct TextBlock: Sendable {
    /// The characters without line breaks; a word cut at a line's end is whole again.
    var characters: [Unicode.Scalar]
    var tokens: [Token]
    /// The number before a list item or numbered heading, with what numbers it.
    var number: BlockNumber?
    var isHeading: Bool
    /// The page, where the text came as pages.
    var page: Int?

    var line: Int { tokens.first?.line ?? 0 }

    /// The text of a run of tokens as it was written, white space as single spaces; of a very long one the beginning.
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
    /// What stands before the number, in small letters: `summary point`; empty for a plain list.
    var label: String
    var value: Int
    /// How many tokens label, number and sign take.
    var tokenCount: Int
}
