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
        let rows = table.shown(definition.order)
        let values = values(rows, in: table, definition)
        let bars = zip(rows, values).map { bar($0, $1.text, definition) }
        // Bars run to the whole base, so that their lengths are the shares and graphs compare with one another.
        let greatest = table.rows.map(length).max() ?? 0
        let base = table.weighted.map(\.base.millionths) ?? table.base
        let maximum = max(1, definition.base == .respondents ? max(base, greatestOutside(table)) : greatest)
        return (BarPlot(bars: bars, maximum: maximum), values)
    }

    private func bar(_ row: ResultTable.Row, _ text: String, _ definition: GraphDefinition) -> BarPlot.Bar {
        let number: String? = row.option.swatch == nil ? nil : row.option.number.map { String($0) }
        return BarPlot.Bar(
            label: row.option.label, title: row.option.title, value: length(row), valueText: text,
            swatch: row.option.swatch.flatMap { Color(hex: $0) }, swatchText: number,
            isHighlighted: row.count > 0 && row.rank <= definition.highlightedRanks)
    }

    /// The longest bar of an option outside the base, which may be longer than the whole base.
    private func greatestOutside(_ table: ResultTable) -> Int {
        table.rows.filter { !$0.isInBase }.map(length).max() ?? 0
    }

    private func donut(_ definition: GraphDefinition, _ table: ResultTable) -> (any Plot, [Statistic]) {
        let base = table.base(definition.base)
        let rows = (definition.order.map { table.shown($0) } ?? table.rows).filter(\.isInBase)
        let values = values(rows, in: table, definition)
        let printed = cells.printer(table.question.id).base(base, definition.base)
        let centre = statistic(
            words.printed(
                .countOfUnit, count: base,
                [.count: PrintedText(printed), .unit: context.printedNoun(base, definition.base)]), definition)
        let parts = zip(rows, values).map { row, value in
            DonutPlot.Part(title: row.option.title, value: length(row), valueText: value.text)
        }
        return (DonutPlot(parts: parts, centre: centre.text), values + [centre])
    }
}
