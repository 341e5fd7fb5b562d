public import Diagnostics
public import TableFiles

/// Reads a file of answers.
///
/// Without a binding it has the plain form: CSV (RFC 4180) with a header, one row a respondent, one column a question;
/// several codes in a cell are joined by a space. An empty cell is item nonresponse, or "not asked" for one who is not of
/// the question's audience.
///
/// - Parameters:
///   - file: the path as the user knows it, for the places in messages; its ending tells the form if the binding does not.
///   - binding: which columns feed which questions; nil for the plain form.
/// - Throws: everything found wrong, at the place of the cell's content; after 100 problems it stops to look for more.
public func readAnswers(
    _ bytes: [UInt8], file: String, codebook: Codebook, binding: AnswerBinding? = nil,
    limits: TableLimits = TableLimits()
) throws(ReportError) -> Survey {
    var findings = Findings(questionCount: codebook.questions.count)
    let format = AnswerFormat(binding: binding, limits: limits)
    var answers = try AnswerFile(bytes, file: file, codebook: codebook, format: format, into: &findings)
    let responses = readResponses(&answers, file: file, into: &findings)
    try findings.diagnostics.throwIfErrors()
    return Survey(codebook: codebook, responses: responses)
}

func noAnswers(_ file: String) -> Diagnostic {
    Diagnostic("no-answers", at: Place(file: file), "the file holds no answers")
}

/// Reads every row, and records what is wrong with the file as a whole.
func readResponses(_ answers: inout AnswerFile, file: String, into findings: inout Findings) -> [Response] {
    var collector = ResponseCollector(answers.reader.binding, invited: answers.reader.codebook.invited)
    while let response = answers.nextDated(into: &findings) {
        collector.take(response, at: answers.respondentPlace, into: &findings)
    }
    let responses = collector.responses
    findings.close(
        file, hasRows: answers.hasRows, responded: responses.count, invited: answers.reader.codebook.invited)
    return responses
}

extension Findings {
    /// Records what is wrong with a file as a whole, once its rows are read.
    mutating func close(_ file: String, hasRows: Bool, responded: Int, invited: Int) {
        let place = Place(file: file)
        if isFull {
            diagnostics.add(
                Diagnostic(
                    "too-many-problems", at: place, "at least \(problemLimit) problems; the first of them follow"))
        } else if !hasRows {
            add(noAnswers(file))
        } else if responded > invited {
            add(
                Diagnostic(
                    "more-than-invited", at: place,
                    "\(responded) answered, but the codebook says that \(invited) were invited"))
        }
    }
}
