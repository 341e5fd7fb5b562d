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

extension ReportDefinition {
    /// No filter of a report has this name.
    private static let commandLine = "--where"

    /// Selects among the report's answers by a condition, or by the filter that a word names.
    ///
    /// - Throws: `usage` where the condition cannot be read.
    mutating func select(_ text: String) throws(JobFailure) {
        let place = Place(file: Self.commandLine, line: 1, column: 1)
        let known = Dictionary(
            selections.map { ($0.name, $0.condition) }, uniquingKeysWith: { first, _ in first })
        var problems = DiagnosticList()
        guard let condition = readCondition(text, at: place, filters: known, into: &problems) else {
            throw .usage(problems.all.map(\.description).joined(separator: "\n"))
        }
        let ofReport = selection(filter)
        let title = selections.first { $0.name == text }?.title ?? "where \(condition.text)"
        filters.append(
            FilterDefinition(
                selection: Selection(
                    name: Self.commandLine, title: [ofReport?.title, title].compactMap(\.self).joined(separator: "; "),
                    condition: ofReport.map { .all([$0.condition, condition]) } ?? condition),
                place: place))
        filter = FilterName(name: Self.commandLine, place: place)
    }

    /// - Throws: `usage` where the condition of the command line does not fit the codebook.
    func checkSelected(_ codebook: Codebook) throws(JobFailure) {
        guard filter?.name == Self.commandLine, let selected = selection(filter) else { return }
        let problems = selected.problems(in: codebook).filter { $0.place?.file == Self.commandLine }
        if !problems.isEmpty { throw .usage(problems.map(\.description).joined(separator: "\n")) }
    }
}
