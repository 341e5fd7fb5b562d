import Diagnostics

/// A row of a CSV file as ranges of the file's bytes: nothing is copied before it is wanted.
struct CSVRow {
    /// The line in which the row begins.
    var start = LineStart(number: 1, offset: 0)
    var cells: [CSVCell] = []
}

/// A cell of a row: where its content stands in the file, without the quotation marks around it.
struct CSVCell {
    var start: Int
    var end: Int
    /// Whether quotation marks inside are doubled.
    var hasDoubledQuotes = false
}

extension SourceText {
    /// The content of a cell: doubled quotation marks single, line breaks as line feeds, no white space around it.
    func text(of cell: CSVCell) -> String {
        var content = bytes[trimmed(cell)]
        if cell.hasDoubledQuotes { content = halvingQuotes(content)[...] }
        return String(decoding: content, as: UTF8.self).replacingLineBreaks()
    }

    /// Where a cell's content stands without the white space around it.
    func trimmed(_ cell: CSVCell) -> Range<Int> {
        var (start, end) = (cell.start, cell.end)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private func halvingQuotes(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var skipsNext = false
        for byte in content {
            let isQuote = byte == UInt8(ascii: "\"")
            if !(isQuote && skipsNext) { result.append(byte) }
            skipsNext = isQuote && !skipsNext
        }
        return result
    }
}

/// Space, tab and the characters of line breaks.
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

extension String {
    fileprivate func replacingLineBreaks() -> String {
        guard utf8.contains(0x0D) else { return self }
        return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
