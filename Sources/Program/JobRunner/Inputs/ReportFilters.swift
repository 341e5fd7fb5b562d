import Composition
import Diagnostics
import SurveyData

/// The filters that a report uses, each of which fits the codebook.
struct ReportFilters {
    /// Of the whole report; nil when it is of all respondents.
    let ofReport: Selection?
    /// Of documents, each once, in the order of the documents.
    let ofDocuments: [Selection]

    /// - Throws: every name in a filter that the codebook does not have.
    init(_ definition: ReportDefinition, _ codebook: Codebook) throws(JobFailure) {
        var problems = DiagnosticList()
        for filter in definition.filters {
            problems.add(contentsOf: filter.selection.problems(in: codebook))
            if codebook.question(filter.name) != nil {
                problems.add(
                    Diagnostic(
                        "duplicate-name", at: filter.place, "\"\(filter.name)\" names both a filter and a question",
                        hint: "give the filter another name"))
            }
        }
        do throws(ReportError) { try problems.throwIfErrors() } catch { throw .report(error) }
        ofReport = definition.selection(definition.filter)
        var seen: Set<String> = []
        ofDocuments = definition.documents.compactMap { definition.selection($0.filter) }
            .filter { seen.insert($0.name).inserted }
    }

    /// A document's filter together with that of the report.
    func joined(_ filter: Selection) -> Selection {
        guard let ofReport else { return filter }
        return Selection(
            name: filter.name, title: filter.title, condition: .all([ofReport.condition, filter.condition]))
    }
}
