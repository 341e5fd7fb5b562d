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
    func graph(_ data: GraphData, label: String, title: ComputedText) -> Result {
        let (definition, table) = (data.definition, data.table)
        let base = (baseNotes(data) + cells.statusNotes(table.question)).joined(separator: words.lists.sentences)
        let texts = AlternativeText(composer: self, data: data, title: title, base: base).text
        let (plot, values) = data.kind.form.plot(self, data)
        let graph = Graph(
            label: label, title: title.text, question: data.wording, plot: plot, baseNote: base.text,
            source: source.text, alternativeText: texts.text, isCompact: definition.isCompact, language: language)
        return Result(
            graph: graph, title: title,
            baseNote: ComputedText([.statistic(statistic(base, definition))]), source: context.computedText(source),
            alternativeText: texts, values: values)
    }

    /// Whom the shares are of: once, where all results have one base.
    private func baseNotes(_ data: GraphData) -> [PrintedText] {
        let (definition, table) = (data.definition, data.table)
        if definition.since != nil {
            return [results.sentence([words.printed(.noteEachWave)], respondents: data.series.map(\.table.base))]
        }
        if definition.by != nil || data.isBattery {
            let parts = [words.printed(.noteBaseInRows), results.noteOutside(table.question)].compactMap(\.self)
            return [results.sentence(parts, respondents: data.series.map(\.table.base))]
        }
        var notes: [PrintedText] = []
        for series in data.series {
            let note = results.baseNote(series.table, definition.base)
            if !notes.contains(where: { $0.text == note.text }) { notes.append(note) }
        }
        return notes
    }

    /// A text of the graph with the history of its numbers.
    func statistic(_ text: PrintedText, _ definition: GraphDefinition, option: String? = nil) -> Statistic {
        let request = StatisticRequest(
            source: "graph \(definition.id)", name: Expression.Name.graph.rawValue, arguments: [definition.id])
        return Statistic(
            request: request, pieces: text.pieces, question: definition.question,
            options: [option].compactMap(\.self), language: words.language, place: definition.place)
    }

    var cells: FigureCells { results.cells }

    /// The size of a mark: the count, or its weight in millionths.
    func length(_ row: ResultTable.Row) -> Int {
        row.weightedCount.map(\.millionths) ?? row.count
    }

    /// `Source: survey of inter-State consultation mechanisms`
    var source: PrintedText { words.printed(.source, [.source: PrintedText(name: results.source)]) }

    var words: Catalogue { context.words }
}
