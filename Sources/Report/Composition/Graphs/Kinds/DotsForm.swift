import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Graphs
import Languages

/// Two dots a row: two questions with the same options, or this wave and an earlier one.
enum DotsForm: GraphForm {
    static let phrase = Phrase.dotsGraph

    static func misfit(_ data: GraphData) -> GraphMisfit? {
        guard data.series.count == 2 else {
            return GraphMisfit(
                code: "no-pair", reason: "cannot be a graph of paired dots: that shows two results",
                hint: "name a second question with the same options (with: QUESTION) or one earlier wave (since: WAVE)")
        }
        let (first, second) = (data.series[0].table, data.series[1].table)
        let common = second.rows.filter { row in first.row(row.option.code)?.option.title == row.option.title }
        guard common.isEmpty else { return nil }
        return GraphMisfit(
            code: "no-pair",
            reason: "and \"\(first.question.id)\" have no option in common, so that no dots can be paired",
            hint: "two options are the same if their codes and titles are")
    }

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        let (first, second) = (data.series[0], data.series[1])
        let rows = second.table.shown(data.definition.order).filter { row in
            row.isInBase && (row.count > 0 || counterpart(row, first) != nil)
        }
        let changes = Set(rows.compactMap { change($0, first, second) }.filter { ExactFraction(0) < $0 }).sorted(by: >)
        let least = changes.dropFirst(max(data.definition.highlightedRanks - 1, 0)).first ?? changes.last
        let heads = composer.graphRows(rows) { row in
            guard data.definition.highlightedRanks > 0, let least, let change = change(row, first, second) else {
                return false
            }
            return ExactFraction(0) < change && !(change < least)
        }
        var statistics: [Statistic] = []
        func dot(_ row: ResultTable.Row?, _ series: GraphSeries) -> DotsPlot.Dot? {
            guard let row, let share = series.table.share(of: row, in: .respondents) else { return nil }
            let text = composer.value(row, series, isCount: data.hasOneBase, data.definition)
            statistics.append(text)
            return DotsPlot.Dot(share: share.exact.floatingPoint, text: text.text, mark: composer.mark(row))
        }
        let dots = zip(heads, rows).map { head, row in
            DotsPlot.Row(head, first: dot(counterpart(row, first), first), second: dot(row, second))
        }
        let (ticks, whole) = ticks(composer, data)
        let plot = DotsPlot(
            rows: dots, firstName: first.name, secondName: second.name, ticks: ticks)
        return (plot, statistics + [whole].compactMap(\.self))
    }

    /// The same option in the other results.
    private static func counterpart(_ row: ResultTable.Row, _ series: GraphSeries) -> ResultTable.Row? {
        series.table.row(row.option.code).flatMap { $0.option.title == row.option.title ? $0 : nil }
    }

    private static func change(
        _ row: ResultTable.Row, _ first: GraphSeries, _ second: GraphSeries
    ) -> ExactFraction? {
        guard let other = counterpart(row, first), let before = first.table.share(of: other, in: .respondents),
            let after = second.table.share(of: row, in: .respondents)
        else { return nil }
        let change = after.exact - before.exact
        return change < ExactFraction(0) ? ExactFraction(0) - change : change
    }

    /// Counts up to the base that both have, or shares.
    private static func ticks(_ composer: GraphComposer, _ data: GraphData) -> ([DotsPlot.Tick], Statistic?) {
        let numbers = composer.words.numbers
        guard data.hasOneBase, data.table.base > 0 else {
            let ticks = [0, 25, 50, 75, 100].map { percent in
                DotsPlot.Tick(
                    share: Double(percent) / 100,
                    text: composer.words.text(.percentInTables, [.number: numbers.written(percent)]))
            }
            return (ticks, nil)
        }
        let base = data.table.base
        let whole = composer.whole(data)
        let counts = roundNumbers(upTo: base).filter { $0 < base }
        let ticks = counts.map { DotsPlot.Tick(share: Double($0) / Double(base), text: numbers.written($0)) }
        return (ticks + [DotsPlot.Tick(share: 1, text: whole?.text ?? numbers.written(base))], whole)
    }
}
