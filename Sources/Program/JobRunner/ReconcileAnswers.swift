import Diagnostics
import SurveyData

/// The account of a report's answers.
public struct AnswerAccount: Sendable {
    /// Lines for a person.
    public var lines: [String]
    /// The failure that a build would report; nil if there is none.
    public var failure: JobFailure?
}

/// Accounts for every row and column of a report's answers.
///
/// - Throws: as ``check(_:)``, for inputs other than the answers.
public func reconcile(_ job: Job) throws(JobFailure) -> AnswerAccount {
    var loader = try ReportLoader(job: job)
    let reconciliation = try loader.reconcileAnswers()
    let problems = reconciliation.problems
    return AnswerAccount(
        lines: reconciliation.lines, failure: problems.isEmpty ? nil : .report(ReportError(problems)))
}
