import Diagnostics
import SurveyData

/// What became of every row and every column of a report's answers.
///
/// - Returns: lines for a person, and what a build would fail with; nil when the answers are well.
public func reconcile(_ job: Job) throws(JobFailure) -> (lines: [String], failure: JobFailure?) {
    var loader = try ReportLoader(job: job)
    let reconciliation = try loader.reconcileAnswers()
    let problems = reconciliation.problems
    return (reconciliation.lines, problems.isEmpty ? nil : .report(ReportError(problems)))
}
