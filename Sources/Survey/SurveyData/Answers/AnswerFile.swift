package import Diagnostics
package import TableFiles

/// A file of answers, read row by row.
package struct AnswerFile {
    /// Reads its rows.
    package let reader: ResponseReader
    private var rows: TableReader
    /// The row that was read last; a row is read into the spare one first, which keeps the storage of both.
    private var row: TableRow
    private var spare: TableRow
    private var rowCount = 0
    /// Whether there was a row after the header.
    package private(set) var hasRows = false

    /// Reads the header rows, and records missing columns.
    ///
    /// - Throws: why the file cannot be read at all.
    package init(
        _ bytes: [UInt8], file: String, codebook: Codebook, format: AnswerFormat, into findings: inout Findings
    ) throws(ReportError) {
        let binding = format.binding ?? .plain(for: codebook)
        binding.fileForm.check(file: file, into: &findings.diagnostics)
        try findings.diagnostics.throwIfErrors()
        let form = binding.fileForm.tableForm(ofFile: file)
        rows = try TableReader(
            bytes, file: file, form: form, limits: format.limits, headerRows: binding.header.total,
            encoding: binding.fileForm.encoding)
        let header = try readHeader(&rows, binding, form, into: &findings)
        let columns = AnswerColumns(header, binding, codebook, into: &findings)
        reader = ResponseReader(codebook, binding, columns, HeaderSigns(header, binding, codebook))
        row = rows.emptyRow
        spare = rows.emptyRow
        reader.checkHeader(header, into: &findings)
    }

    /// The next response with its time; nil at the end, and after too many problems.
    mutating func nextDated(into findings: inout Findings) -> ResponseReader.Dated? {
        while !findings.isOver, nextRow(into: &findings) {
            let mayBeHeader = rowCount <= HeaderSigns.firstRows && reader.rule(leavingOut: row) == nil
            if mayBeHeader, reader.headerSigns.takesFirstForHeader(row, into: &findings) { continue }
            guard let response = reader.response(row, into: &findings) else { continue }
            if row.isBlank { findings.blankRows += 1 }
            return response
        }
        return nil
    }

    private mutating func nextRow(into findings: inout Findings) -> Bool {
        guard rows.next(&spare, into: &findings.diagnostics) else { return false }
        swap(&row, &spare)
        hasRows = true
        rowCount += 1
        return true
    }

    /// Records what betrays one of the first rows as a header row, without reading any response.
    ///
    /// - Returns: false when there are fewer rows than are looked at.
    package mutating func checkFirstRows(into findings: inout Findings) -> Bool {
        while rowCount < HeaderSigns.firstRows {
            guard nextRow(into: &findings) else { return false }
            if reader.rule(leavingOut: row) == nil {
                _ = reader.headerSigns.takesFirstForHeader(row, into: &findings)
            }
        }
        return true
    }

    /// A warning about the last row; nil before the end of the file is reached.
    package var warning: Diagnostic? { hasRows ? reader.warning(onLast: row) : nil }

    /// The next response; nil at the end, and after too many problems. A respondent may have several.
    package mutating func next(into findings: inout Findings) -> Response? { nextDated(into: &findings)?.response }

    /// The place of the respondent's name in the row that was read last.
    var respondentPlace: Place { reader.columns.place(ofRespondentIn: row) }
}

/// How to read a file of answers.
package struct AnswerFormat: Sendable {
    /// Nil for the plain form.
    package var binding: AnswerBinding?
    /// How much to read at most.
    package var limits: TableLimits

    /// The plain form with the default limits, unless given otherwise.
    package init(binding: AnswerBinding? = nil, limits: TableLimits = TableLimits()) {
        self.binding = binding
        self.limits = limits
    }
}
