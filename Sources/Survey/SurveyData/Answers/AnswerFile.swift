package import Diagnostics
package import TableFiles

/// A file of answers, read row by row: nothing of a row is kept but the response.
package struct AnswerFile {
    let reader: ResponseReader
    private var rows: TableReader
    private var row: TableRow
    /// Whether there was a row after the header.
    private(set) var hasRows = false

    /// Reads what stands before the answers; what is missing there is recorded.
    ///
    /// - Throws: what makes the file unreadable as a whole.
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

    /// What stands in the next row that holds a response; nil at the end, and when too much is wrong to go on.
    mutating func nextDated(into findings: inout Findings) -> ResponseReader.Dated? {
        while !findings.isOver, rows.next(&row, into: &findings.diagnostics) {
            hasRows = true
            if let response = reader.response(row, into: &findings) { return response }
        }
        return nil
    }

    /// The next response; nil at the end, and when too much is wrong to go on. A respondent may come twice.
    package mutating func next(into findings: inout Findings) -> Response? { nextDated(into: &findings)?.response }

    /// Where the row that was read last names its respondent.
    var respondentPlace: Place { reader.columns.place(ofRespondentIn: row) }
}

/// How answers are to be read.
package struct AnswerFormat: Sendable {
    /// Nil: the plain form.
    package var binding: AnswerBinding?
    package var limits: TableLimits

    package init(binding: AnswerBinding? = nil, limits: TableLimits = TableLimits()) {
        self.binding = binding
        self.limits = limits
    }
}
