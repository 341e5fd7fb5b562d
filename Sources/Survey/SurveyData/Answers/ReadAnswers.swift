public import Diagnostics
public import TableFiles

/// Reads a file of answers.
///
/// Without a binding it has the plain form: CSV (RFC 4180) with a header, one row per respondent and one column per
/// question; several codes in a cell are separated by spaces. An empty cell is item nonresponse, or "not asked" for a
/// respondent outside the question's universe.
///
/// - Parameters:
///   - file: the path as the user gave it, for places in messages; its extension determines the form if the binding does
///     not.
///   - binding: which columns hold the answers to which questions; nil for the plain form.
///   - limits: how much to read at most.
/// - Throws: every problem found, with the place of the cell's content; reading stops after 100 problems.
public func readAnswers(
    _ bytes: [UInt8], file: String, codebook: Codebook, binding: AnswerBinding? = nil,
    limits: TableLimits = TableLimits()
) throws(ReportError) -> Survey {
    var findings = Findings(questionCount: codebook.questions.count)
    let format = AnswerFormat(binding: binding, limits: limits)
    var answers = try AnswerFile(bytes, file: file, codebook: codebook, format: format, into: &findings)
    let responses = readResponses(&answers, file: file, into: &findings)
    try findings.diagnostics.throwIfErrors()
    var survey = Survey(codebook: codebook, responses: responses)
    survey.warnings = findings.diagnostics.all
    return survey
}

func noAnswers(_ file: String) -> Diagnostic {
    Diagnostic("no-answers", at: Place(file: file), "the file contains no answers")
}

/// Reads every row, and records problems of the file as a whole.
package func readResponses(_ answers: inout AnswerFile, file: String, into findings: inout Findings) -> [Response] {
    var collector = ResponseCollector(answers.reader.binding, invited: answers.reader.codebook.invited)
    while let response = answers.nextDated(into: &findings) {
        collector.take(response, at: answers.respondentPlace, into: &findings)
    }
    let responses = collector.responses
    if !findings.diagnostics.hasErrors, let warning = answers.warning { findings.add(warning) }
    findings.close(
        file, hasRows: answers.hasRows, responded: responses.count, invited: answers.reader.codebook.invited,
        columns: answers.reader.columns.count)
    return responses
}

extension Findings {
    /// Records problems of a file as a whole, once its rows are read.
    package mutating func close(_ file: String, hasRows: Bool, responded: Int, invited: Int, columns: Int) {
        let place = Place(file: file)
        if isFull {
            diagnostics.add(
                Diagnostic(
                    "too-many-problems", at: place,
                    "at least \(problemLimit) problems were found; the first ones follow"))
        } else if !hasRows {
            add(noAnswers(file))
        } else if responded > invited {
            add(
                Diagnostic(
                    "more-than-invited", at: place,
                    "\(responded) respondents answered, but the codebook says that \(invited) were invited"))
        }
        if blankRows > 0, columns > 1, !diagnostics.hasErrors {
            let (rows, verb) =
                blankRows == 1 ? ("1 row", "counts as a response") : ("\(blankRows) rows", "count as responses")
            add(
                Diagnostic(
                    "blank-rows", at: place, "\(rows) without any content \(verb) to no question",
                    hint: "delete them, or leave them out with a rule under \"leave-out\" in the binding",
                    severity: .warning))
        }
    }
}
