import Aggregation
import Composition
import Diagnostics
import SurveyData

/// The forms in which tables are printed.
public enum TableFormat: String, CaseIterable, Sendable {
    case text, csv, json
}

/// The tables of a report's closed questions, or of one of them.
public func tabulate(_ job: Job, question: String?, format: TableFormat) throws(JobFailure) -> String {
    var loader = try ReportLoader(job: job)
    let survey = try loader.loadSurvey()
    var tables = Aggregation.tabulate(survey)
    if let question {
        tables.removeAll { $0.question.id != question }
        if tables.isEmpty {
            let ids = Aggregation.tabulate(survey).map(\.question.id)
            let hint = nearestNameHint(to: question, among: ids).map { "; " + $0 } ?? ""
            throw .usage("\"\(question)\" is no closed question of the codebook\(hint)")
        }
    }
    return switch format {
    case .text: tablesAsText(tables, unit: survey.codebook.unit)
    case .csv: tablesAsCSV(tables)
    case .json: tablesAsJSON(tables).text(indent: 2) + "\n"
    }
}

/// How the value of an expression comes about, in lines for a person.
public func explain(_ job: Job, expression: String) throws(JobFailure) -> [String] {
    var loader = try ReportLoader(job: job)
    let survey = try loader.loadSurvey()
    do throws(ReportError) {
        return try Composition.explain(expression, results: SurveyResults(survey), answersFile: loader.answersFile)
    } catch {
        throw .report(error)
    }
}
