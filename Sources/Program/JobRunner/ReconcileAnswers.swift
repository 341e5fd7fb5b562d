import Diagnostics
import SurveyData
import TextFormats

/// The account of a report's answers and of those of its earlier waves.
public struct AnswerAccount: Sendable {
    /// At most ten lines a wave, for a person.
    public var summary: [String]
    /// Every detail, with a table of the columns.
    public var details: [String]
    /// Everything as JSON.
    public var json: String
    /// The failure that a build would report; nil if there is none.
    public var failure: JobFailure?
}

/// Accounts for every row and column of a report's answers.
///
/// - Throws: as ``check(_:)``, for inputs other than the answers.
public func reconcile(_ job: Job) throws(JobFailure) -> AnswerAccount {
    var loader = try ReportLoader(job: job)
    let waves = try loader.reconcileAnswers()
    let problems = waves.flatMap(\.problems) + loader.diagnostics.all
    return AnswerAccount(
        summary: waves.flatMap(\.summary), details: waves.flatMap { $0.lines + $0.columnTable },
        json: JSONValue.object(["answers": .array(waves.map(\.json))]).text(),
        failure: problems.isEmpty ? nil : .report(ReportError(problems)))
}
