package import Diagnostics
import TextFormats

/// A row of a table as ranges of bytes: nothing is copied before it is wanted.
package struct TableRow: Sendable {
    /// The UTF-8 text with the cells: the whole file if it is delimited, otherwise this row alone.
    package var source: SourceText
    /// The line in which the row of a delimited file begins; of other files the number of the row, counted from 1.
    package var start: LineStart
    /// The cells, from the left.
    package var cells: [TableCell]
    /// How a place names a cell of a file without lines; nil for a delimited file.
    package var naming: CellNaming?

    /// A row without cells.
    package init(_ source: SourceText) {
        self.source = source
        start = LineStart(number: 1, offset: source.start)
        cells = []
    }
}

/// How places name a cell of a file that has no lines.
package enum CellNaming: Sendable, Hashable {
    /// `Sheet1!G2`; the column by letters, so the cells of a row begin at column A.
    case workbook(sheet: String)
    /// `case 3, plan`, and in the row of the names, which is number 0, `variable plan`; with the names of all variables.
    case cases(variables: [String])
}

/// A cell of a row: the range of its content, without the quotation marks around it.
package struct TableCell: Sendable {
    /// The offset of the first byte.
    package var start: Int
    /// The offset after the last byte.
    package var end: Int
    /// Whether quotation marks inside are doubled.
    package var hasDoubledQuotes: Bool

    /// A cell of bytes in the source.
    package init(start: Int, end: Int, hasDoubledQuotes: Bool = false) {
        self.start = start
        self.end = end
        self.hasDoubledQuotes = hasDoubledQuotes
    }
}

extension TableRow {
    /// The content of a cell: doubled quotation marks single, line breaks as line feeds, no white space around it.
    package func text(_ column: Int) -> String {
        let cell = cells[column]
        var content = source.bytes[trimmed(column)]
        if cell.hasDoubledQuotes { content = halvingQuotes(content)[...] }
        return String(decoding: content, as: UTF8.self).replacingLineBreaks()
    }

    /// Whether no cell has any content.
    package var isBlank: Bool { cells.allSatisfy { source.bytes[$0.start..<$0.end].allSatisfy(isSpace) } }

    /// The range of a cell's content without the white space and the characters that show nothing around it.
    package func trimmed(_ column: Int) -> Range<Int> {
        TextFolding.trimmed(source.bytes, from: cells[column].start, to: cells[column].end)
    }

    /// Where a cell's content begins, for a message.
    package func place(_ column: Int) -> Place { place(ofByte: trimmed(column).lowerBound, in: column) }

    /// The place of a byte in a cell; in a file without lines, the place of the cell.
    package func place(ofByte offset: Int, in column: Int) -> Place {
        switch naming {
        case nil: source.place(ofByte: offset, from: start)
        case .workbook(let sheet):
            Place(
                file: source.file, line: start.number, column: column + 1,
                cell: "\(sheet)!\(columnLetters(column))\(start.number)")
        case .cases(let variables):
            Place(
                file: source.file, line: start.number, column: column + 1,
                cell: (start.number == 0 ? "variable " : "case \(start.number), ")
                    + (column < variables.count ? variables[column] : ""))
        }
    }

    /// The place of the whole row.
    package var place: Place {
        switch naming {
        case nil: Place(file: source.file, line: start.number, column: 1)
        case .workbook(let sheet): Place(file: source.file, line: start.number, cell: "\(sheet)!\(start.number)")
        case .cases:
            Place(
                file: source.file, line: start.number, cell: start.number == 0 ? "variables" : "case \(start.number)")
        }
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

/// `A` for 0, `Z` for 25, `AA` for 26.
package func columnLetters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
        rest -= 1
        letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
        rest /= 26
    }
    return letters
}

/// Space, tab and the characters of line breaks.
package func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

extension String {
    fileprivate func replacingLineBreaks() -> String {
        guard utf8.contains(0x0D) else { return self }
        return String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }
}
