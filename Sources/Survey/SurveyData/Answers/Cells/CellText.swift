import Diagnostics
import TableFiles

/// The content of a cell as bytes; copied only where the file has doubled quotation marks.
struct CellContent {
    let bytes: ArraySlice<UInt8>
    /// Whether the bytes are those of the file.
    private let isVerbatim: Bool

    init(_ row: TableRow, _ column: Int) {
        let range = row.trimmed(column)
        isVerbatim = !row.cells[column].hasDoubledQuotes
        bytes = isVerbatim ? row.source.bytes[range] : Array(row.text(column).utf8)[...]
    }

    func text(_ range: Range<Int>) -> String { shownText(bytes[range]) }

    /// The place of a part of the cell; that of the cell when the bytes are a copy.
    func place(_ range: Range<Int>, in row: TableRow, _ column: Int) -> Place {
        isVerbatim ? row.place(ofByte: range.lowerBound, in: column) : row.place(column)
    }

    private func shownText(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    }
}

/// Reads texts, in which an export may escape some characters.
package struct TextReader: Sendable {
    let escapes: AnswerBinding.Escapes?

    /// - Parameter escapes: nil when nothing is escaped.
    package init(escapes: AnswerBinding.Escapes?) { self.escapes = escapes }

    func text(_ row: TableRow, _ column: Int) -> String {
        unescaped(row.text(column))
    }

    func unescaped(_ text: String) -> String {
        switch escapes {
        case nil: return text
        case .limesurveyVV: return text.contains("{") ? withoutVVEscapes(text) : text
        }
    }

    /// Every kind of line break becomes a line feed.
    private func withoutVVEscapes(_ text: String) -> String {
        let breaks = text.replacing("{cr}{newline}", with: "\n").replacing("{newline}", with: "\n")
        let whole = breaks.replacing("{cr}", with: "\n").replacing("{tab}", with: "\t")
        return String(whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// The answer to one question in one row.
package struct ReadAnswer {
    /// Nil after a problem was recorded.
    package var answer: Answer?
    /// The text of an option such as "other".
    var otherText: String?
    /// The option of this text.
    var otherOption: Int?

    init(_ answer: Answer?) { self.answer = answer }
}

/// Words that a cell may contain instead of an answer.
package struct CellWords: Sendable {
    private let words: [[UInt8]]

    /// The words, which must match exactly.
    package init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

    /// Whether there are none.
    package var isEmpty: Bool { words.isEmpty }

    func contains(_ row: TableRow, _ column: Int) -> Bool {
        if words.isEmpty { return false }
        let content = row.source.bytes[row.trimmed(column)]
        return words.contains { content.elementsEqual($0) }
    }
}
