public import Diagnostics
import TableFiles

/// Reads a file of answers: a CSV file (RFC 4180) with a header, one row a respondent, one column a question.
///
/// Several codes in a cell are joined by a space. The file is UTF-8, at most 64 MiB long; a byte-order mark is passed
/// over. An empty cell is item nonresponse, or "not asked" for one who is not of the question's audience.
///
/// - Parameters:
///   - file: the path as the user knows it, for the places in messages.
///   - format: the separator, and the names of columns that are not the questions' ids.
/// - Throws: everything found wrong, at the place of the cell's content; after 100 problems it stops to look for more.
public func readAnswers(
    _ bytes: [UInt8], file: String, codebook: Codebook, format: AnswerFormat = AnswerFormat()
) throws(ReportError) -> Survey {
    var diagnostics = DiagnosticList()
    format.columns.check(against: codebook, into: &diagnostics)
    try diagnostics.throwIfErrors()
    var rows = try TableReader(bytes, file: file, form: .delimited(format.separator), limits: TableLimits())
    let header = try readHeader(&rows, codebook, format, into: &diagnostics)
    let responses = readResponses(&rows, header, codebook, into: &diagnostics)
    try diagnostics.throwIfErrors()
    return Survey(codebook: codebook, responses: responses)
}

func noAnswers(_ file: String) -> Diagnostic {
    Diagnostic("no-answers", at: Place(file: file), "the file holds no answers")
}

private func readResponses(
    _ rows: inout TableReader, _ header: AnswerHeader, _ codebook: Codebook,
    into diagnostics: inout DiagnosticList
) -> [Response] {
    var reader = ResponseReader(codebook, header)
    var row = rows.emptyRow
    var responses: [Response] = []
    var hasRows = false
    while diagnostics.all.count < problemLimit, rows.next(&row, into: &diagnostics) {
        hasRows = true
        if let response = reader.response(row, into: &diagnostics) { responses.append(response) }
    }
    let file = Place(file: row.source.file)
    if diagnostics.all.count >= problemLimit {
        diagnostics.add(
            Diagnostic("too-many-problems", at: file, "at least \(problemLimit) problems; the first of them follow"))
    } else if !hasRows {
        diagnostics.add(noAnswers(row.source.file))
    } else if responses.count > codebook.invited {
        diagnostics.add(
            Diagnostic(
                "more-than-invited", at: file,
                "\(responses.count) answered, but the codebook says that \(codebook.invited) were invited"))
    }
    return responses
}
