import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Geometry
import Graphs
import Languages

extension GraphDefinition {
    /// A kind of graph. The raw values are the names in reports.
    public enum Kind: String, Sendable, CaseIterable { case bars, donut }
}

// Whatever depends on the kind of a graph is in this file.

extension GraphDefinition.Kind {
    /// As alternative texts name it.
    var phrase: Phrase {
        switch self {
        case .bars: .barGraph
        case .donut: .donutGraph
        }
    }

    /// Why the kind does not fit a question; nil if it does.
    func problem(with table: ResultTable, at place: Place) -> Diagnostic? {
        switch self {
        case .bars: return nil
        case .donut:
            let mostParts = 4
            guard table.question.kind != .singleChoice || table.rows.count > mostParts else { return nil }
            return Diagnostic(
                "no-donut", at: place,
                "\"\(table.question.id)\" cannot be a donut chart: that needs a single-choice question with at most \(mostParts) options",
                hint: "write kind: bars")
        }
    }
}

extension GraphComposer {
    /// The plot of a graph, and the statistics that it shows beside its marks.
    func plot(_ definition: GraphDefinition, _ table: ResultTable) -> (any Plot, [Statistic]) {
        switch definition.kind {
        case .bars: bars(definition, table)
        case .donut: donut(definition, table)
        }
    }

    private func bars(_ definition: GraphDefinition, _ table: ResultTable) -> (any Plot, [Statistic]) {
        let rows = table.shown
        let values = values(rows, in: table, definition)
        let bars = zip(rows, values).map { row, value in
            BarPlot.Bar(
                label: row.option.label, title: row.option.title, value: length(row), valueText: value.text,
                swatch: row.option.swatch.flatMap { Color(hex: $0) },
                swatchText: row.option.swatch == nil ? nil : row.option.number.map(String.init),
                isHighlighted: row.count > 0 && row.rank <= definition.highlightedRanks)
        }
        // Bars run to the whole base, so that their lengths are the shares and graphs compare with one another.
        let greatest = table.rows.map(length).max() ?? 0
        let base = table.weighted.map(\.base.millionths) ?? table.base
        let maximum = max(1, definition.base == .respondents ? base : greatest)
        return (BarPlot(bars: bars, maximum: maximum), values)
    }

    private func donut(_ definition: GraphDefinition, _ table: ResultTable) -> (any Plot, [Statistic]) {
        let base = table.base(definition.base)
        let values = values(table.rows, in: table, definition)
        let printed = cells.printer(table.question.id).base(base, definition.base)
        let centre = statistic(
            words.printed(
                .countOfUnit, count: base,
                [.count: PrintedText(printed), .unit: context.printedNoun(base, definition.base)]), definition)
        let parts = zip(table.rows, values).map { row, value in
            DonutPlot.Part(title: row.option.title, value: length(row), valueText: value.text)
        }
        return (DonutPlot(parts: parts, centre: centre.text), values + [centre])
    }
}
