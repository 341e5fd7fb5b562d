import Aggregation
import Diagnostics
import SurveyData

/// What expressions are computed from: the survey, its tables, and the graphs of the document at hand.
struct ExpressionContext: Sendable {
    let results: SurveyResults
    /// By question id; questions with options only.
    let tables: [String: ResultTable]
    /// The label of each graph that the document places, by graph id: `Graph 1`.
    var graphLabels: [String: String] = [:]
    /// Every graph of the report, placed in this document or not.
    var graphs: Set<String> = []

    init(_ results: SurveyResults) {
        self.results = results
        tables = Dictionary(uniqueKeysWithValues: results.tables.map { ($0.question.id, $0) })
    }

    var codebook: Codebook { results.codebook }
    var unit: Unit { codebook.unit }
    var responded: Int { results.responded }
    var responseRate: Share? { results.responseRate }

    /// The parser that knows this survey's words for a respondent.
    var parser: ExpressionParser { ExpressionParser(unitNames: (unit.singular, unit.plural)) }

    /// What so many of a base are called: `mechanism` for one, else `mechanisms`; `response`, `responses`.
    func noun(_ count: Int, _ kind: BaseKind) -> String {
        switch kind {
        case .responses: count == 1 ? "response" : "responses"
        case .respondents, .asked, .responded, .invited: count == 1 ? unit.singular : unit.plural
        }
    }

    /// The table of a question; a diagnostic when there is no such closed question.
    func table(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> ResultTable? {
        if let table = tables[word.text] { return table }
        if codebook.question(word.text) != nil {
            diagnostics.add(
                Diagnostic(
                    "open-question", at: word.place, "\"\(word.text)\" is an open question; it has no options to count")
            )
        } else {
            diagnostics.add(
                Diagnostic(
                    "unknown-question", at: word.place, "\"\(word.text)\" is no question of the codebook",
                    hint: nearestNameHint(to: word.text, among: codebook.questions.map(\.id))))
        }
        return nil
    }

    /// The table and row that `question.code` or `question#position` names.
    func row(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> (ResultTable, ResultTable.Row)? {
        guard let separator = word.text.firstIndex(where: { $0 == "." || $0 == "#" }) else {
            diagnostics.add(
                Diagnostic(
                    "no-option", at: word.place, "\"\(word.text)\" names no option",
                    hint: "write QUESTION.OPTION, or QUESTION#1 for the option that comes first"))
            return nil
        }
        let question = Expression.Word(text: String(word.text[..<separator]), place: word.place)
        guard let table = table(question, into: &diagnostics) else { return nil }
        let name = String(word.text[word.text.index(after: separator)...])
        let row = word.text[separator] == "." ? table.row(name) : Int(name).flatMap { table.ranked.element(number: $0) }
        if let row { return (table, row) }
        diagnostics.add(unknownOption(name, isPosition: word.text[separator] == "#", of: table, at: word.place))
        return nil
    }

    private func unknownOption(_ name: String, isPosition: Bool, of table: ResultTable, at place: Place) -> Diagnostic {
        let question = table.question.id
        if isPosition {
            return Diagnostic(
                "unknown-option", at: place, "\"\(name)\" is no position among the options of \(question)",
                hint: "expected 1 to \(table.rows.count)")
        }
        return Diagnostic(
            "unknown-option", at: place, "\"\(name)\" is no option of \(question)",
            hint: nearestNameHint(to: name, among: table.rows.map(\.option.code)))
    }

    /// The respondents of these ids in the order of their sort names.
    func respondents(_ ids: [String]) -> [Respondent] { ids.compactMap(codebook.respondent).sorted() }

    /// The respondent of that id; a diagnostic when the codebook has none.
    func respondent(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Respondent? {
        if let respondent = codebook.respondent(word.text) { return respondent }
        diagnostics.add(
            Diagnostic(
                "unknown-respondent", at: word.place, "\"\(word.text)\" is no \(unit.singular) of the codebook",
                hint: nearestNameHint(to: word.text, among: codebook.respondents.map(\.id))))
        return nil
    }
}

extension Array {
    /// The element that comes at this place, counted from 1; nil outside.
    func element(number: Int) -> Element? { number > 0 && number <= count ? self[number - 1] : nil }
}
