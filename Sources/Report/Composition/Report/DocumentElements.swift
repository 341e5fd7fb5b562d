import Diagnostics
import DocumentModel
import Drawing
import Expressions
import MarkdownReader

/// What a text may place by name: graphs, tables of results, and lists of another text's points.
struct DocumentElements {
    /// The figures of this document by graph id.
    let figures: [String: Figure]
    let results: ResultTables
    let texts: [String: MarkdownText]
    let evaluator: ExpressionEvaluator
    /// Images by their paths in the report's folder.
    var pictures: [String: Picture] = [:]

    /// The figure that `![](graph:ID)` places.
    func graph(_ source: String, at place: Place, into diagnostics: inout DiagnosticList) -> Block? {
        let id = String(source.dropFirst("graph:".count))
        if var figure = figures[id] {
            figure.place = place
            return .figure(figure)
        }
        if !evaluator.context.graphs.contains(id) {
            diagnostics.add(
                "unknown-graph", at: place, "the report has no graph \"\(id)\"",
                hint: nearestNameHint(to: id, among: evaluator.context.graphs))
        }
        return nil
    }

    /// The blocks of `{table QUESTION}`, `{answers QUESTION}`, `{participation by GROUP}`, `{codebook}` or `{points FILE}`.
    ///
    /// - Parameter level: of the heading before them.
    func blocks(
        for expression: Expression, after level: Int, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        guard evaluator.context.hasSurvey || !expression.name.needsSurvey else {
            diagnostics.add(evaluator.context.noSurvey("{\(expression.source)} asks for answers", at: expression.place))
            return []
        }
        if expression.name == .table { return evaluator.tables(for: expression, results, into: &diagnostics) }
        if expression.name == .codebook {
            return evaluator.codebook(expression, results, after: level, into: &diagnostics)
        }
        if expression.name == .participation {
            return evaluator.participation(expression, results, into: &diagnostics)
        }
        if expression.name == .answers { return evaluator.answers(expression, after: level, into: &diagnostics) }
        if expression.name == .respondents {
            let lines = evaluator.listedRespondents(expression, into: &diagnostics)
            let items = lines.map { [Block.paragraph(Paragraph($0, place: expression.place))] }
            return items.isEmpty ? [] : [.list(List(.bulleted, items: items))]
        }
        return points(expression.arguments[0], into: &diagnostics).map { [$0] } ?? []
    }

    private func points(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Block? {
        let headings = points(of: word.text, into: &diagnostics)
        guard headings.isEmpty else {
            return .list(List(.numbered(from: 1), items: headings.map { [.paragraph($0)] }))
        }
        var ignored = DiagnosticList()
        let names = texts.keys.filter { !points(of: $0, into: &ignored).isEmpty }
        diagnostics.add(
            "no-points", at: word.place, "there is no text \"\(word.text)\" with numbered headings",
            hint: nearestNameHint(to: word.text, among: names))
        return nil
    }

    /// The numbered headings of a text; none if it does not number them.
    private func points(of name: String, into diagnostics: inout DiagnosticList) -> [Paragraph] {
        guard let text = texts[name], TextFrontMatter(text, into: &diagnostics).numbered != nil else { return [] }
        var paragraphs: [Paragraph] = []
        for case .heading(2, let content, let place) in text.blocks {
            var composer = InlineComposer(evaluator: evaluator, place: place)
            paragraphs.append(Paragraph(composer.compose(HeadingName.split(content).text), place: place))
            diagnostics.add(contentsOf: composer.diagnostics.all)
        }
        return paragraphs
    }
}
