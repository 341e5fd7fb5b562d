import Diagnostics

/// Reads a delimited file row by row after RFC 4180; lines may also end in LF or CR alone, and empty lines are skipped.
///
/// What breaks the rules is recorded and read as well as it can be, so that one slip does not hide the next.
struct DelimitedReader {
    private let source: SourceText
    private let separator: UInt8
    private let limits: TableLimits
    private var index: Int
    private var line: LineStart
    private var rowCount = 0
    /// - Parameter firstLine: the number of the line that begins the source, where this is a part of a file.
    init(_ source: SourceText, separator: UInt8, limits: TableLimits, firstLine: Int = 1) {
        self.source = source
        self.limits = limits
        self.separator = separator
        index = source.start
        line = LineStart(number: firstLine, offset: source.start)
    }

    /// Begins behind a line that names the separator (`sep=;`).
    ///
    /// - Throws: `wrong-separator` when it names another one.
    init(_ source: SourceText, separator: TableForm.Separator, limits: TableLimits) throws(ReportError) {
        self.init(source, separator: separator.byte, limits: limits)
        guard let declared = SeparatorLine(source.bytes, from: source.start) else { return }
        guard declared.separator == separator else {
            throw ReportError(declared.contradicts(separator, at: source.place(ofByte: source.start)))
        }
        index = declared.end
        skipLineBreak()
    }

    /// Reads the next row.
    ///
    /// - Parameter row: taken over as storage, so that rows need no memory of their own.
    /// - Returns: false at the end of the file.
    mutating func next(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        while isAtLineBreak { skipLineBreak() }
        guard index < source.bytes.count else { return false }
        row.start = line
        row.cells.removeAll(keepingCapacity: true)
        rowCount += 1
        guard rowCount <= limits.rows else {
            diagnostics.addUnlessMany(limits.tooManyRows(at: row.place))
            return false
        }
        var isTooWide = false
        repeat {
            let cell = nextCell(into: &diagnostics)
            if row.cells.count < limits.columns { row.cells.append(cell) } else { isTooWide = true }
        } while skipSeparator()
        if isTooWide { diagnostics.addUnlessMany(limits.tooManyColumns(at: row.place)) }
        if isAtLineBreak { skipLineBreak() }
        return true
    }

    private mutating func nextCell(into diagnostics: inout DiagnosticList) -> TableCell {
        let cell = isAtQuote ? quotedCell(into: &diagnostics) : plainCell(into: &diagnostics)
        if cell.end - cell.start > limits.cellBytes {
            diagnostics.addUnlessMany(limits.cellTooLong(at: place(cell.start)))
        }
        return cell
    }

    private mutating func plainCell(into diagnostics: inout DiagnosticList) -> TableCell {
        let start = index
        while index < source.bytes.count, !isAtEndOfCell {
            if isAtQuote {
                record(
                    "stray-quote", at: index, "a quotation mark inside a cell that does not begin with one",
                    hint: "put the whole cell in quotation marks and double the one inside", into: &diagnostics)
                skipRestOfCell()
                break
            }
            index += 1
        }
        return TableCell(start: start, end: index)
    }

    private mutating func quotedCell(into diagnostics: inout DiagnosticList) -> TableCell {
        let quote = index
        let opening = line
        index += 1
        var cell = TableCell(start: index, end: index)
        while index < source.bytes.count {
            if isAtLineBreak {
                skipLineBreak()
            } else if !isAtQuote {
                index += 1
            } else if index + 1 < source.bytes.count, source.bytes[index + 1] == UInt8(ascii: "\"") {
                cell.hasDoubledQuotes = true
                index += 2
            } else {
                cell.end = index
                index += 1
                checkEndOfCell(into: &diagnostics)
                return cell
            }
        }
        cell.end = index
        let message = "the quotation mark that opens this cell is never closed"
        let place = source.place(ofByte: quote, from: opening)
        diagnostics.add(Diagnostic("unterminated-quote", at: place, message, hint: "close it, or delete it"))
        return cell
    }

    private mutating func checkEndOfCell(into diagnostics: inout DiagnosticList) {
        guard index < source.bytes.count, !isAtEndOfCell else { return }
        record(
            "text-after-quote", at: index, "text after the quotation mark that closes a cell",
            hint: "a quotation mark inside a quoted cell is doubled", into: &diagnostics)
        skipRestOfCell()
    }

    private func record(
        _ code: String, at offset: Int, _ message: String, hint: String? = nil,
        into diagnostics: inout DiagnosticList
    ) {
        diagnostics.addUnlessMany(Diagnostic(code, at: place(offset), message, hint: hint))
    }

    private func place(_ offset: Int) -> Place {
        line.offset <= offset ? source.place(ofByte: offset, in: line) : source.place(ofByte: offset)
    }
}

extension DelimitedReader {
    private var isAtQuote: Bool { index < source.bytes.count && source.bytes[index] == UInt8(ascii: "\"") }

    private var isAtLineBreak: Bool {
        index < source.bytes.count
            && (source.bytes[index] == UInt8(ascii: "\n") || source.bytes[index] == UInt8(ascii: "\r"))
    }

    private var isAtEndOfCell: Bool { isAtLineBreak || source.bytes[index] == separator }

    private mutating func skipSeparator() -> Bool {
        guard index < source.bytes.count, source.bytes[index] == separator else { return false }
        index += 1
        return true
    }

    private mutating func skipRestOfCell() {
        while index < source.bytes.count, !isAtEndOfCell { index += 1 }
    }

    private mutating func skipLineBreak() {
        let isReturn = source.bytes[index] == UInt8(ascii: "\r")
        index += 1
        if isReturn, index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\n") { index += 1 }
        line = LineStart(number: line.number + 1, offset: index)
    }
}
