import Diagnostics
import DocumentModel
import MarkdownReader

/// What a text may put in by name: graphs, tables of results, lists of another text's points.
struct DocumentElements {
    /// The figures of this document by graph id.
    let figures: [String: Figure]
    let results: ResultTables
    let texts: [String: MarkdownText]
    let evaluator: ExpressionEvaluator

    /// The figure that `![](graph:ID)` places.
    func graph(_ source: String, at place: Place, into diagnostics: inout DiagnosticList) -> Block? {
        let prefix = "graph:"
        guard source.hasPrefix(prefix) else {
            diagnostics.add(
                Diagnostic(
                    "unknown-image", at: place, "the image \"\(source)\" is no graph", hint: "write ![](graph:ID)"))
            return nil
        }
        let id = String(source.dropFirst(prefix.count))
        if var figure = figures[id] {
            figure.place = place
            return .figure(figure)
        }
        if !evaluator.context.graphs.contains(id) {
            diagnostics.add(
                Diagnostic(
                    "unknown-graph", at: place, "\"\(id)\" is no graph of the report",
                    hint: nearestNameHint(to: id, among: evaluator.context.graphs)))
        }
        return nil
    }

    /// The block that `{table QUESTION}` or `{points FILE}` stands for.
    func block(for expression: Expression, into diagnostics: inout DiagnosticList) -> Block? {
        let word = expression.arguments[0]
        if expression.name == .table {
            return evaluator.context.table(word, into: &diagnostics).map {
                .table(results.table($0, expression: expression))
            }
        }
        guard let text = texts[word.text], TextFrontMatter(text, into: &diagnostics).numbered != nil else {
            diagnostics.add(
                Diagnostic(
                    "no-points", at: word.place, "\"\(word.text)\" is no text with numbered headings",
                    hint: nearestNameHint(to: word.text, among: texts.keys)))
            return nil
        }
        let items = text.blocks.compactMap { block -> [Block]? in
            guard case .heading(2, let content, let place) = block else { return nil }
            var composer = InlineComposer(evaluator: evaluator, place: place)
            let inlines = composer.compose(HeadingName.split(content).text)
            return [.paragraph(Paragraph(inlines, place: place))]
        }
        return .list(List(.numbered(from: 1), items: items))
    }
}
