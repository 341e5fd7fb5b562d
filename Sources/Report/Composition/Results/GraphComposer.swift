import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Graphs
import Languages
import SurveyData
import Typography

/// Makes a graph from a question's table.
struct GraphComposer {
    let context: ExpressionContext
    let results: ResultTables
    let language: String

    /// A graph, and its texts with the statistics that they print.
    struct Result {
        var graph: Graph
        var title: ComputedText
        var baseNote: ComputedText
        var source: ComputedText
        var alternativeText: ComputedText
        /// What the drawing shows beside its marks.
        var values: [Statistic]
    }

    /// The graph as a value, not yet drawn.
    func graph(
        _ definition: GraphDefinition, _ table: ResultTable, label: String, title: ComputedText
    ) -> Result {
        let base = ([results.baseNote(table, definition.base)] + cells.statusNotes(table.question))
            .joined(separator: words.lists.sentences)
        let texts = alternativeText(definition, table, title: title, base: base)
        let (plot, values) = plot(definition, table)
        let graph = Graph(
            label: label, title: title.text, question: table.question.wording, plot: plot, baseNote: base.text,
            source: source.text, alternativeText: texts.text, language: language)
        return Result(
            graph: graph, title: title,
            baseNote: ComputedText([.statistic(statistic(base, definition))]), source: context.computedText(source),
            alternativeText: texts, values: values)
    }

    /// A text of the graph with the history of its numbers.
    func statistic(_ text: PrintedText, _ definition: GraphDefinition, option: String? = nil) -> Statistic {
        let request = StatisticRequest(
            source: "graph \(definition.id)", name: Expression.Name.graph.rawValue, arguments: [definition.id])
        return Statistic(
            request: request, pieces: text.pieces, question: definition.question,
            options: [option].compactMap(\.self), language: words.language, place: definition.place)
    }

    func values(
        _ rows: [ResultTable.Row], in table: ResultTable, _ definition: GraphDefinition
    ) -> [Statistic] {
        rows.map {
            let text = cells.countAndPercent($0, in: table, definition.base)
            return statistic(context.marked(text), definition, option: $0.option.code)
        }
    }

    var cells: FigureCells { results.cells }

    /// The size of a mark: the count, or its weight in millionths.
    func length(_ row: ResultTable.Row) -> Int {
        row.weightedCount.map(\.millionths) ?? row.count
    }

    /// The whole graph in words, from its data.
    private func alternativeText(
        _ definition: GraphDefinition, _ table: ResultTable, title: ComputedText, base: PrintedText
    ) -> ComputedText {
        let rows = table.shown(definition.order).map { row in self.row(row, in: table, definition.base) }
        let isSentence = title.text.last.map { ".?!".contains($0) } == true
        let data = base + PrintedText(words: words.lists.sentences) + words.lists.note(rows)
        return ComputedText(
            [.words(words.text(definition.kind.phrase) + words.lists.sentences)]
                + title.parts
                + [
                    .text((isSentence ? "" : words.lists.end) + words.lists.sentences),
                    .statistic(statistic(data, definition)),
                ])
    }

    /// `Source: survey of inter-State consultation mechanisms`
    var source: PrintedText { words.printed(.source, [.source: PrintedText(name: results.source)]) }

    var words: Catalogue { context.words }

    /// `SDG 8: 12, 92 per cent`
    private func row(_ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind) -> PrintedText {
        let option = PrintedText(name: row.option.displayName)
        let count = PrintedText(cells.count(row, in: table, kind))
        func share(_ text: String) -> PrintedText? {
            table.share(of: row, in: kind).map { share in
                let number = cells.percent(text, share, row, in: table, kind, FigureCells.Column())
                return words.percentInProse(number)
            }
        }
        func text(_ phrase: Phrase, _ share: PrintedText?) -> PrintedText {
            guard let share else { return words.printed(.optionCount, [.option: option, .count: count]) }
            return words.printed(phrase, [.option: option, .count: count, .share: share])
        }
        return switch context.rules.percent(of: row, in: table, base: kind) {
        case .shown(let number): text(.optionCountAndShare, share(number))
        case .marked(let number): text(.optionCountAndSmallShare, share(number))
        case .withheld, nil: text(.optionCount, nil)
        }
    }

    /// Whether a graph's kind fits its question; adds a diagnostic if it does not.
    func check(_ definition: GraphDefinition, _ table: ResultTable, into diagnostics: inout DiagnosticList) -> Bool {
        guard let problem = definition.kind.problem(with: table, at: definition.place) else { return true }
        diagnostics.add(problem)
        return false
    }
}
