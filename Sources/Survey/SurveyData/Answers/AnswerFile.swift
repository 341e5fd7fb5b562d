package import Diagnostics
package import TableFiles

/// A file of answers, read row by row.
package struct AnswerFile {
    /// Reads its rows.
    package let reader: ResponseReader
    private var rows: TableReader
    private var row: TableRow
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
        rows = try TableReader(bytes, file: file, form: form, limits: format.limits, headerRows: binding.header.count)
        let header = try readHeader(&rows, binding, form, into: &findings)
        let columns = AnswerColumns(header, binding, codebook, into: &findings)
        reader = ResponseReader(codebook, binding, columns)
        row = rows.emptyRow
    }

    /// The next response with its time; nil at the end, and after too many problems.
    mutating func nextDated(into findings: inout Findings) -> ResponseReader.Dated? {
        while !findings.isOver, rows.next(&row, into: &findings.diagnostics) {
            hasRows = true
            if let response = reader.response(row, into: &findings) { return response }
        }
        return nil
    }

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
