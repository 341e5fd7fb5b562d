import Diagnostics
import SurveyData

/// Accounts for every row and column of a report's answers.
///
/// - Returns: lines for a person, and the failure that a build would report; nil when there is none.
public func reconcile(_ job: Job) throws(JobFailure) -> (lines: [String], failure: JobFailure?) {
    var loader = try ReportLoader(job: job)
    let reconciliation = try loader.reconcileAnswers()
    let problems = reconciliation.problems
    return (reconciliation.lines, problems.isEmpty ? nil : .report(ReportError(problems)))
}
