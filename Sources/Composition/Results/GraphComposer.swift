import Aggregation
import Diagnostics
import DocumentModel
import Geometry
import Graphs
import SurveyData
import Typography

/// Makes a graph from a question's table.
struct GraphComposer {
    let context: ExpressionContext
    let results: ResultTables
    let language: String

    /// The graph as a value, not yet drawn.
    func graph(
        _ definition: GraphDefinition, _ table: ResultTable, label: String, title: String
    ) -> Graph {
        Graph(
            label: label, title: title, question: table.question.wording,
            plot: definition.kind == .donut ? .donut(donut(definition, table)) : .bars(bars(definition, table)),
            baseNote: results.baseNote(table, definition.base), source: "Source: " + results.source,
            alternativeText: alternativeText(definition, table, title: title), language: language)
    }

    private func bars(_ definition: GraphDefinition, _ table: ResultTable) -> BarPlot {
        let bars = table.ranked.map { row in
            BarPlot.Bar(
                label: row.option.label, title: row.option.title, value: row.count,
                valueText: valueText(row, in: table, definition.base),
                swatch: row.option.swatch.flatMap { Color(hex: $0) },
                swatchText: row.option.swatch == nil ? nil : row.option.number.map(String.init),
                isHighlighted: row.count > 0 && row.rank <= definition.highlightedRanks)
        }
        // Bars run to the whole base, so that their lengths are the shares and graphs compare with one another.
        let greatest = table.rows.map(\.count).max() ?? 0
        return BarPlot(bars: bars, maximum: max(1, definition.base == .respondents ? table.base : greatest))
    }

    private func donut(_ definition: GraphDefinition, _ table: ResultTable) -> DonutPlot {
        let base = table.base(definition.base)
        return DonutPlot(
            parts: table.rows.map {
                DonutPlot.Part(
                    title: $0.option.title, value: $0.count, valueText: valueText($0, in: table, definition.base))
            },
            centre: "\(base) \(context.noun(base, definition.base))")
    }

    /// `12 (92%)`
    private func valueText(_ row: ResultTable.Row, in table: ResultTable, _ base: BaseKind) -> String {
        "\(row.count)" + (table.share(of: row, in: base).map { " (\($0.percent())%)" } ?? "")
    }

    /// The whole graph in words, from its data.
    private func alternativeText(_ definition: GraphDefinition, _ table: ResultTable, title: String) -> String {
        let kind = definition.kind == .donut ? "Donut graph" : "Bar graph"
        let rows = table.ranked.map { row in
            "\(row.option.displayName): \(row.count)"
                + (table.share(of: row, in: definition.base).map { ", \($0.percent()) per cent" } ?? "")
        }
        let sentence = title.last.map { ".?!".contains($0) } == true ? title : title + "."
        return "\(kind). \(sentence) \(results.baseNote(table, definition.base)) " + rows.joined(separator: "; ") + "."
    }

    /// Whether a graph's kind fits its question; a diagnostic when it does not.
    func check(_ definition: GraphDefinition, _ table: ResultTable, into diagnostics: inout DiagnosticList) -> Bool {
        let mostParts = 4
        guard definition.kind == .donut else { return true }
        if table.question.kind != .singleChoice || table.rows.count > mostParts {
            diagnostics.add(
                Diagnostic(
                    "no-donut", at: definition.place,
                    "\"\(table.question.id)\" cannot be a donut: that takes a single-choice question of \(mostParts) options at most",
                    hint: "write kind: bars"))
            return false
        }
        return true
    }
}
