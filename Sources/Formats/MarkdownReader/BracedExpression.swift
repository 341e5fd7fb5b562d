/// An expression between two braces of a source, and the expressions inside it.
struct BracedExpression {
    /// The offset of the closing brace.
    let end: Int
    /// Whether it is a note, whose words are Markdown and may contain expressions.
    let isNote: Bool
    /// The offset of the first brace inside it that opens an expression where none may be; nil if there is none.
    let misplacedBrace: Int?

    private static let opening = UInt8(ascii: "{")
    private static let closing = UInt8(ascii: "}")
    /// An expression in an expression in a note: one more than may be, so that a message can name it. A limit keeps the
    /// scan of a long text with many open braces short.
    private static let deepestBraces = 3

    /// Finds the end of the expression whose opening brace is before `start`.
    ///
    /// Returns nil if nothing closes it. Two equal braces in a note's own words are one that is only a brace.
    init?(in source: ArraySlice<UInt8>, from start: Int) {
        isNote = Self.isNote(source[start...])
        var (depth, index) = (1, start)
        var misplaced: Int?
        while index < source.endIndex {
            let byte = source[index]
            let isBrace = byte == Self.opening || byte == Self.closing
            if isBrace, isNote, depth == 1, index + 1 < source.endIndex, source[index + 1] == byte {
                index += 2
                continue
            }
            if byte == Self.opening {
                let isAllowed = isNote && depth == 1 && !Self.isNote(source[(index + 1)...])
                if !isAllowed, misplaced == nil { misplaced = index }
                depth += 1
                guard depth <= Self.deepestBraces else { return nil }
            } else if byte == Self.closing {
                depth -= 1
                if depth == 0 {
                    (end, misplacedBrace) = (index, misplaced)
                    return
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether an expression begins with the word "note".
    private static func isNote(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.drop(while: isWhite).prefix(5)
        guard word.count == 5, let last = word.last, isWhite(last) else { return false }
        return String(decoding: word.dropLast(), as: UTF8.self).lowercased() == "note"
    }

    private static func isWhite(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }
}
