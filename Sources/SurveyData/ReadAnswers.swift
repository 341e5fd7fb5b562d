public import Diagnostics

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
    try checkSize(bytes, file: file)
    let source = try SourceText(bytes, file: file)
    var diagnostics = DiagnosticList()
    format.columns.check(against: codebook, into: &diagnostics)
    try diagnostics.throwIfErrors()
    var rows = CSVReader(source, separator: format.separator.byte)
    let header = try readHeader(&rows, source, codebook, format, into: &diagnostics)
    let responses = readResponses(&rows, header, source, codebook, into: &diagnostics)
    try diagnostics.throwIfErrors()
    return Survey(codebook: codebook, responses: responses)
}

/// More than a hundred thousand respondents answer in a questionnaire of a hundred questions.
let answersSizeLimit = 64 << 20

/// Who made so many mistakes made one mistake many times.
let problemLimit = 100

private func checkSize(_ bytes: [UInt8], file: String) throws(ReportError) {
    guard bytes.count > answersSizeLimit else { return }
    throw ReportError(
        Diagnostic(
            "file-too-large", at: Place(file: file),
            "the file holds \(bytes.count) bytes, more than the \(answersSizeLimit >> 20) MiB that are read"))
}

func noAnswers(_ source: SourceText) -> Diagnostic {
    Diagnostic("no-answers", at: Place(file: source.file), "the file holds no answers")
}

private func readResponses(
    _ rows: inout CSVReader, _ header: AnswerHeader, _ source: SourceText, _ codebook: Codebook,
    into diagnostics: inout DiagnosticList
) -> [Response] {
    var reader = ResponseReader(source, codebook, header)
    var row = CSVRow()
    var responses: [Response] = []
    var hasRows = false
    while diagnostics.all.count < problemLimit, rows.next(&row, into: &diagnostics) {
        hasRows = true
        if let response = reader.response(row, into: &diagnostics) { responses.append(response) }
    }
    let file = Place(file: source.file)
    if diagnostics.all.count >= problemLimit {
        diagnostics.add(
            Diagnostic("too-many-problems", at: file, "at least \(problemLimit) problems; the first of them follow"))
    } else if !hasRows {
        diagnostics.add(noAnswers(source))
    } else if responses.count > codebook.invited {
        diagnostics.add(
            Diagnostic(
                "more-than-invited", at: file,
                "\(responses.count) answered, but the codebook says that \(codebook.invited) were invited"))
    }
    return responses
}
