package import Diagnostics

/// Reads a table row by row; the header is its first rows, as the file has them.
package struct TableReader {
    private enum Rows {
        case delimited(DelimitedReader)
    }

    private var rows: Rows
    /// What `next` fills, to begin with.
    package let emptyRow: TableRow

    /// - Parameter file: the path as the user knows it, for the places in messages.
    /// - Throws: what makes the file unreadable as a whole: its size, its encoding, a broken archive.
    package init(_ bytes: [UInt8], file: String, form: TableForm, limits: TableLimits) throws(ReportError) {
        try checkSize(bytes, file: file, limits)
        switch form {
        case .delimited(let separator):
            let source = try SourceText(bytes, file: file)
            emptyRow = TableRow(source)
            rows = .delimited(DelimitedReader(source, separator: separator.byte, limits: limits))
        case .workbook, .spss:
            throw ReportError(Diagnostic("unknown-form", at: Place(file: file), "such files cannot be read yet"))
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
        }
    }
}

private func checkSize(_ bytes: [UInt8], file: String, _ limits: TableLimits) throws(ReportError) {
    guard bytes.count > limits.bytes else { return }
    throw ReportError(
        Diagnostic(
            "file-too-large", at: Place(file: file),
            "the file holds \(bytes.count) bytes, more than the \(limits.bytes >> 20) MiB that are read"))
}
