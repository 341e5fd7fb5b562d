import Diagnostics
package import SurveyData
import TableFiles

/// What was counted of a file's answers.
struct StreamedAnswers<Sink: AnswerSink>: Sendable {
    /// One a thread.
    var sinks: [Sink]
    /// The latest date among the responses, as the file has it.
    var lastSubmitted: String?
}

/// Whether counting a file's answers without keeping any response loses nothing: nobody is listed who may stand in them, no
/// later row takes the place of an earlier one, and rows are lines of text.
package func canStreamAnswers(file: String, codebook: Codebook, format: AnswerFormat) -> Bool {
    let binding = format.binding ?? .plain(for: codebook)
    guard case .delimited = binding.fileForm.tableForm(ofFile: file) else { return false }
    return codebook.respondents.isEmpty && (binding.respondent == nil || binding.duplicates == .error)
}

/// Counts the answers in a file on all cores. Memory does not grow with the number of rows, unless they name respondents:
/// then each row takes eight bytes, so that nobody is counted twice.
///
/// A file that breaks a rule of quoting or encoding, which is an error, is read as a whole to tell all that is wrong.
///
/// - Parameters:
///   - sink: what each thread begins with.
///   - blockSize: how many bytes a thread takes at a time.
/// - Throws: what `readAnswers` throws, in the same words.
/// - Precondition: `canStreamAnswers`.
func streamAnswers<Sink: AnswerSink>(
    _ source: TableSource, file: String, codebook: Codebook, format: AnswerFormat, into sink: Sink,
    blockSize: Int
) throws(ReportError) -> StreamedAnswers<Sink> {
    precondition(canStreamAnswers(file: file, codebook: codebook, format: format), "such a file cannot be streamed")
    guard source.count <= format.limits.bytes else {
        throw ReportError(format.limits.fileTooLarge(source.count, at: Place(file: file)))
    }
    var findings = Findings(questionCount: codebook.questions.count)
    let bytes: [UInt8]
    do throws(FileReadingProblem) {
        let stream = try AnswerStream(source, file: file, codebook: codebook, format: format, blockSize: blockSize)
        let counted = try stream?.count(into: sink, &findings)
        if let counted, !findings.diagnostics.hasErrors { return counted }
        bytes = counted == nil ? try source.all() : []
    } catch {
        let message = "\"\(file)\" cannot be read: \(error.reason)"
        throw ReportError(Diagnostic("unreadable", at: Place(file: file), message))
    }
    try findings.diagnostics.throwIfErrors()
    return try countWhole(bytes, file: file, codebook: codebook, format: format, into: sink)
}

/// Counts the answers in a file on the slow path.
private func countWhole<Sink: AnswerSink>(
    _ bytes: [UInt8], file: String, codebook: Codebook, format: AnswerFormat, into sink: Sink
) throws(ReportError) -> StreamedAnswers<Sink> {
    var findings = Findings(questionCount: codebook.questions.count)
    var answers = try AnswerFile(bytes, file: file, codebook: codebook, format: format, into: &findings)
    var counted = StreamedAnswers(sinks: [sink])
    var batch = StreamedBatch(of: codebook.questions, isWeighted: answers.reader.columns.weight != nil)
    func add(_ response: Response) {
        batch.begin(1)
        batch.take(response, 0)
        counted.sinks[0].add(batch)
        counted.lastSubmitted = [counted.lastSubmitted, response.submitted].compactMap(\.self).max()
    }
    if answers.reader.binding.respondent == nil {
        var responded = 0
        while let response = answers.next(into: &findings) {
            add(response)
            responded += 1
        }
        findings.close(file, hasRows: answers.hasRows, responded: responded, invited: codebook.invited)
    } else {
        for response in readResponses(&answers, file: file, into: &findings) { add(response) }
    }
    try findings.diagnostics.throwIfErrors()
    return counted
}
