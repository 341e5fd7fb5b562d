import Diagnostics
package import SurveyData
import TableFiles

/// The counts of a file's answers.
struct StreamedAnswers<Sink: AnswerSink>: Sendable {
    /// One per thread.
    var sinks: [Sink]
    /// The latest date among the responses, as the file has it.
    var lastSubmitted: String?
    /// How many responded on each day (20230514; 0 without a date); empty unless wanted.
    var rowsByDay: [Int: Int] = [:]
    /// What a person should look at in the file.
    var warnings: [Diagnostic] = []
}

/// Whether a file's answers can be counted without keeping any response: the file is delimited, the codebook lists no
/// respondents and no multiple choice with options outside the base, and a later row never replaces an earlier one.
package func canStreamAnswers(file: String, codebook: Codebook, format: AnswerFormat) -> Bool {
    let binding = format.binding ?? .plain(for: codebook)
    guard case .delimited = binding.fileForm.tableForm(ofFile: file) else { return false }
    // Who chose nothing but options outside the base is not among the counters.
    let needsResponses = codebook.questions.contains { question in
        question.kind == .multipleChoice && question.options.contains(where: \.isOutsideBase)
    }
    if needsResponses { return false }
    return codebook.respondents.isEmpty && (binding.respondent == nil || binding.duplicates == .error)
}

/// Counts the answers in a file on all cores. Memory does not grow with the number of rows, except for eight bytes per row
/// to detect duplicates if rows name respondents.
///
/// A file with an error in quoting or encoding is read as a whole, so that every problem is reported.
///
/// - Parameters:
///   - filter: which respondents are counted; all when nil.
///   - countingDays: whether responses are counted by their days.
///   - sink: the initial counts of each thread.
///   - blockSize: how many bytes a thread reads at a time.
/// - Throws: what `readAnswers` throws, in the same words.
/// - Precondition: `canStreamAnswers`.
func streamAnswers<Sink: AnswerSink>(
    _ source: TableSource, file: String, codebook: Codebook, format: AnswerFormat, filter: Selection? = nil,
    countingDays: Bool = false, into sink: Sink, blockSize: Int
) throws(ReportError) -> StreamedAnswers<Sink> {
    precondition(canStreamAnswers(file: file, codebook: codebook, format: format), "such a file cannot be streamed")
    guard source.count <= format.limits.bytes else {
        throw ReportError(format.limits.fileTooLarge(source.count, at: Place(file: file)))
    }
    var findings = Findings(questionCount: codebook.questions.count)
    let bytes: [UInt8]
    do throws(FileReadingProblem) {
        let stream = try AnswerStream(source, file: file, codebook: codebook, format: format, blockSize: blockSize)
        let program = filter.map { ConditionProgram($0.condition, in: codebook) }
        var counted = try stream?.count(filter: program, countingDays: countingDays, into: sink, &findings)
        counted?.warnings = findings.diagnostics.all
        if let counted, !findings.diagnostics.hasErrors { return counted }
        bytes = counted == nil ? try source.all() : []
    } catch {
        let message = "\"\(file)\" cannot be read: \(error.reason)"
        throw ReportError(Diagnostic("unreadable", at: Place(file: file), message))
    }
    try findings.diagnostics.throwIfErrors()
    return try countWhole(bytes, file: file, codebook: codebook, format: format, filter: filter, into: sink)
}

/// Counts the answers in a file on the slow path.
private func countWhole<Sink: AnswerSink>(
    _ bytes: [UInt8], file: String, codebook: Codebook, format: AnswerFormat, filter: Selection?, into sink: Sink
) throws(ReportError) -> StreamedAnswers<Sink> {
    var findings = Findings(questionCount: codebook.questions.count)
    var answers = try AnswerFile(bytes, file: file, codebook: codebook, format: format, into: &findings)
    var counted = StreamedAnswers(sinks: [sink])
    var batch = StreamedBatch(of: codebook.questions, isWeighted: answers.reader.columns.weight != nil)
    let program = filter.map { ConditionProgram($0.condition, in: codebook) }
    func add(_ response: Response) {
        if program.map({ $0.truth(of: response) == .yes }) ?? true {
            batch.begin(1)
            batch.take(response, 0)
            counted.sinks[0].add(batch)
            counted.rowsByDay[dayNumber(of: response.submitted) ?? 0, default: 0] += 1
        }
        counted.lastSubmitted = [counted.lastSubmitted, response.submitted].compactMap(\.self).max()
    }
    if answers.reader.binding.respondent == nil {
        var responded = 0
        while let response = answers.next(into: &findings) {
            add(response)
            responded += 1
        }
        if !findings.diagnostics.hasErrors, let warning = answers.warning { findings.add(warning) }
        findings.close(
            file, hasRows: answers.hasRows, responded: responded, invited: codebook.invited,
            columns: answers.reader.columns.count)
    } else {
        for response in readResponses(&answers, file: file, into: &findings) { add(response) }
    }
    try findings.diagnostics.throwIfErrors()
    counted.warnings = findings.diagnostics.all
    return counted
}
