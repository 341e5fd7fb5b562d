import Diagnostics
import TableFiles

/// The content of a cell as bytes; it is copied only where the file writes it otherwise.
struct CellContent {
    let bytes: ArraySlice<UInt8>
    /// Whether the bytes stand so in the file.
    private let isVerbatim: Bool

    init(_ row: TableRow, _ column: Int) {
        let range = row.trimmed(column)
        isVerbatim = !row.cells[column].hasDoubledQuotes
        bytes = isVerbatim ? row.source.bytes[range] : Array(row.text(column).utf8)[...]
    }

    func text(_ range: Range<Int>) -> String { shownText(bytes[range]) }

    /// Where a part of the cell begins; where the cell does when its bytes are a copy.
    func place(_ range: Range<Int>, in row: TableRow, _ column: Int) -> Place {
        isVerbatim ? row.place(ofByte: range.lowerBound, in: column) : row.place(column)
    }

    private func shownText(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    }
}

/// Reads texts, of which an export may write some characters otherwise.
struct TextReader {
    let escapes: AnswerBinding.Escapes?

    func text(_ row: TableRow, _ column: Int) -> String {
        unescaped(row.text(column))
    }

    func unescaped(_ text: String) -> String {
        switch escapes {
        case nil: return text
        case .limesurveyVV: return text.contains("{") ? withoutVVEscapes(text) : text
        }
    }

    /// Line breaks of any kind become line feeds, as everywhere.
    private func withoutVVEscapes(_ text: String) -> String {
        let breaks = text.replacing("{cr}{newline}", with: "\n").replacing("{newline}", with: "\n")
        let whole = breaks.replacing("{cr}", with: "\n").replacing("{tab}", with: "\t")
        return String(whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// What the columns of one question hold in one row.
struct ReadAnswer {
    /// Nil after a problem was recorded.
    var answer: Answer?
    /// What stands beside an option such as "other".
    var otherText: String?
    /// The option beside which it stands.
    var otherOption: Int?

    init(_ answer: Answer?) { self.answer = answer }
}

/// Words that a cell may hold instead of an answer.
struct CellWords {
    private let words: [[UInt8]]

    init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

    var isEmpty: Bool { words.isEmpty }

    func contains(_ row: TableRow, _ column: Int) -> Bool {
        if words.isEmpty { return false }
        let content = row.source.bytes[row.trimmed(column)]
        return words.contains { content.elementsEqual($0) }
    }
}
