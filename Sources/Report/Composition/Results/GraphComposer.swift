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
        let bars = table.shown.map { row in
            BarPlot.Bar(
                label: row.option.label, title: row.option.title, value: length(row),
                valueText: cells.countAndPercent(row, in: table, definition.base),
                swatch: row.option.swatch.flatMap { Color(hex: $0) },
                swatchText: row.option.swatch == nil ? nil : row.option.number.map(String.init),
                isHighlighted: row.count > 0 && row.rank <= definition.highlightedRanks)
        }
        // Bars run to the whole base, so that their lengths are the shares and graphs compare with one another.
        let greatest = table.rows.map(length).max() ?? 0
        let base = table.weighted.map { Int(clamping: $0.base.millionths) } ?? table.base
        return BarPlot(bars: bars, maximum: max(1, definition.base == .respondents ? base : greatest))
    }

    private func donut(_ definition: GraphDefinition, _ table: ResultTable) -> DonutPlot {
        let base = table.base(definition.base)
        return DonutPlot(
            parts: table.rows.map {
                DonutPlot.Part(
                    title: $0.option.title, value: length($0),
                    valueText: cells.countAndPercent($0, in: table, definition.base))
            },
            centre: "\(base) \(context.noun(base, definition.base))")
    }

    private var cells: FigureCells { results.cells }

    /// What a mark's size stands for: the count, or its weight in millionths.
    private func length(_ row: ResultTable.Row) -> Int {
        row.weightedCount.map { Int(clamping: $0.millionths) } ?? row.count
    }

    /// The whole graph in words, from its data.
    private func alternativeText(_ definition: GraphDefinition, _ table: ResultTable, title: String) -> String {
        let kind = definition.kind == .donut ? "Donut graph" : "Bar graph"
        let rows = table.shown.map { row in
            "\(row.option.displayName): \(row.count)"
                + percentWords(context.rules.percent(of: row, in: table, base: definition.base))
        }
        let sentence = title.last.map { ".?!".contains($0) } == true ? title : title + "."
        return "\(kind). \(sentence) \(results.baseNote(table, definition.base)) " + rows.joined(separator: "; ") + "."
    }

    /// `, 92 per cent`
    private func percentWords(_ percent: ShownFigure?) -> String {
        switch percent {
        case .shown(let text): ", \(text) per cent"
        case .marked(let text): ", \(text) per cent (small base)"
        case .withheld, nil: ""
        }
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
