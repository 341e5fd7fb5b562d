import Diagnostics
import TableFiles
import TextFormats

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

/// Words that a cell may contain instead of an answer. They are compared as they look, case included.
package struct CellWords: Sendable {
    private let words: [[UInt8]]
    /// In the form in which they are compared.
    private let spellings: Set<String>
    /// Whether a cell of plain ASCII may be the same as a word that is not.
    private let haveLookAlikes: Bool
    /// Of the words in bytes; a cell of many more is none of them.
    private let longest: Int

    /// Words; that of an empty cell is empty.
    package init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        spellings = Set(words.map(TextFolding.spelling))
        haveLookAlikes = words.contains { TextFolding.spelling($0).utf8.elementsEqual($0.utf8) == false }
        longest = words.map(\.utf8.count).max() ?? 0
    }

    /// Whether there are none.
    package var isEmpty: Bool { words.isEmpty }

    func contains(_ row: TableRow, _ column: Int) -> Bool {
        words.isEmpty ? false : contains(CellContent(row, column).bytes)
    }

    /// Whether a cell's content, without white space around it, is one of the words.
    package func contains(_ content: ArraySlice<UInt8>) -> Bool {
        if words.contains(where: { content.elementsEqual($0) }) { return true }
        // Look-alikes take up to three bytes for one.
        guard !words.isEmpty, content.count <= 4 * longest + 8, haveLookAlikes || mayLookAlike(content) else {
            return false
        }
        return spellings.contains(TextFolding.spelling(String(decoding: content, as: UTF8.self)))
    }

    /// Whether a text may be written otherwise than its form for comparing.
    private func mayLookAlike(_ content: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in content {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if byte >= 0x80 || byte == UInt8(ascii: "`") || (isSpace && (byte != 0x20 || last == 0x20)) { return true }
            last = byte
        }
        return false
    }
}
