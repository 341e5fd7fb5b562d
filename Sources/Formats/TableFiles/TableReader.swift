package import Diagnostics

/// Reads a table row by row; the header is its first rows, as the file has them.
package struct TableReader {
    private enum Rows {
        case delimited(DelimitedReader)
        case sheet(SheetReader)
        case cases(SPSSReader)
    }

    private var rows: Rows
    /// What `next` fills, to begin with.
    package let emptyRow: TableRow

    /// - Parameters:
    ///   - file: the path as the user knows it, for the places in messages.
    ///   - headerRows: how many rows the header has; the rows of a sheet are padded to the widest of them.
    ///   - encoding: of a delimited file; nil for UTF-8 or, with a byte-order mark, UTF-16.
    /// - Throws: what makes the file unreadable as a whole: its size, its encoding, a broken archive.
    package init(
        _ bytes: [UInt8], file: String, form: TableForm, limits: TableLimits, headerRows: Int = 1,
        encoding: TextEncoding? = nil
    ) throws(ReportError) {
        guard bytes.count <= limits.bytes else {
            throw ReportError(limits.fileTooLarge(bytes.count, at: Place(file: file)))
        }
        switch form {
        case .delimited(let separator):
            try checkIsDelimited(bytes, file: file)
            let source = try readText(bytes, file: file, encoding: encoding)
            emptyRow = TableRow(source)
            rows = .delimited(try DelimitedReader(source, separator: separator, limits: limits))
        case .workbook(let sheet):
            let workbook = try Workbook(bytes, file: file, limits: limits)
            let reader = try SheetReader(workbook, sheet: sheet, headerRows: headerRows)
            emptyRow = reader.emptyRow
            rows = .sheet(reader)
        case .spss:
            let reader = try SPSSReader(bytes, file: file, limits: limits)
            emptyRow = reader.emptyRow
            rows = .cases(reader)
        }
    }

    /// Reads the next row.
    ///
    /// - Parameter row: taken over as storage, so that rows need no memory of their own.
    /// - Returns: false at the end of the table.
    package mutating func next(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        switch rows {
        case .delimited(var reader):
            let hasRow = reader.next(&row, into: &diagnostics)
            rows = .delimited(reader)
            return hasRow
        case .sheet(let reader): return reader.next(&row, into: &diagnostics)
        case .cases(let reader): return reader.next(&row, into: &diagnostics)
        }
    }
}
