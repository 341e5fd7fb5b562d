package import Aggregation
package import Diagnostics
package import SurveyData

/// What expressions are computed from: the survey, its tables, and the graphs of the current document.
package struct ExpressionContext: Sendable {
    package let results: SurveyResults
    /// Earlier waves of the survey.
    package let waves: [EarlierWave]
    /// How figures are rounded, and how shares with small bases are treated.
    package let rules: ReportingRules
    /// By question id; questions with options only.
    package let tables: [String: ResultTable]
    /// The label of each graph that the document places, by graph id: `Graph 1`.
    package var graphLabels: [String: String] = [:]
    /// Every graph of the report, placed in this document or not.
    package var graphs: Set<String> = []
    /// The language of the printed words (BCP 47).
    package var language = "en"

    package init(_ results: SurveyResults, waves: [EarlierWave] = [], rules: ReportingRules = ReportingRules()) {
        self.results = results
        self.waves = waves
        self.rules = rules
        tables = Dictionary(uniqueKeysWithValues: results.tables.map { ($0.question.id, $0) })
    }

    package var codebook: Codebook { results.codebook }
    package var unit: Unit { codebook.unit }
    package var responded: Int { results.responded }

    /// The parser that knows this survey's words for a respondent.
    package var parser: ExpressionParser { ExpressionParser(unitNames: (unit.singular, unit.plural)) }

    /// The noun for a count of a base: `mechanism` or `mechanisms`; `response` or `responses`.
    package func noun(_ count: Int, _ kind: BaseKind) -> String {
        switch kind {
        case .responses: count == 1 ? "response" : "responses"
        case .respondents, .asked, .responded, .invited: count == 1 ? unit.singular : unit.plural
        }
    }

    /// The respondents of these ids in the order of their sort names.
    package func respondents(_ ids: [String]) -> [Respondent] { ids.compactMap(codebook.respondent).sorted() }

    /// The respondent with that id; nil, with a diagnostic, if the codebook has none.
    package func respondent(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Respondent? {
        if let respondent = codebook.respondent(word.text) { return respondent }
        diagnostics.add(
            Diagnostic(
                "unknown-respondent", at: word.place, "the codebook has no \(unit.singular) \"\(word.text)\"",
                hint: nearestNameHint(to: word.text, among: codebook.respondents.map(\.id))))
        return nil
    }
}

extension Array {
    /// The element that comes at this place, counted from 1; nil outside.
    func element(number: Int) -> Element? { number > 0 && number <= count ? self[number - 1] : nil }
}
