import ExactNumbers
import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Sets a question's results by groups: a column a group with its own base, and the total.
struct CrossTables {
    let tables: ResultTables
    let expression: Expression

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }

    func table(_ grouped: GroupedResults, name: String) -> Table? {
        if let table = grouped.table {
            if let rankings = grouped.rankings { return places(rankings, name) }
            return options(table, grouped.numbers, name)
        }
        return grouped.numbers.map { numbers($0, name) }
    }

    /// A cell's text, and the exact value of what is no count.
    private typealias Cell = (text: String, exact: String?)

    private func options(_ table: CrossTable, _ numbers: Grouped<NumberSummary>?, _ name: String) -> Table {
        let results = table.columns.map(\.result) + [table.total]
        var rows = baseRows(results.map(\.base), results.map { $0.weightedBase(.respondents) })
        rows += table.total.shown.map { row in
            let texts = results.map { result in
                result.row(row.option.code).map { cells.countAndPercent($0, in: result) } ?? FigureCells.none
            }
            return (row.option.displayName, row.option.code, texts.map { ($0, nil) })
        }
        if let numbers { rows += meanRows(numbers) }
        let notes = [
            table.total.responses > table.total.base ? "multiple answers, shares sum to more than 100%" : nil,
            table.total.isWeighted ? "counts are unweighted, shares weighted" : nil,
        ]
        return block(
            table, name, rows, notes: notes.compactMap(\.self), rounding: cells.roundingNote(table.question),
            results.map(\.base))
    }

    private func numbers(_ grouped: Grouped<NumberSummary>, _ name: String) -> Table {
        let results = grouped.columns.map(\.result) + [grouped.total]
        let rows = baseRows(results.map(\.count), results.map(\.weightedCount)) + meanRows(grouped, all: true)
        let notes = grouped.total.isWeighted ? ["figures are weighted"] : []
        return block(grouped, name, rows, notes: notes, rounding: nil, results.map(\.count))
    }

    private func places(_ grouped: Grouped<RankingSummary>, _ name: String) -> Table {
        let results = grouped.columns.map(\.result) + [grouped.total]
        let rows = grouped.total.rows.map { row in
            let columns = results.compactMap { $0.row(row.option.code) }.map { row -> Cell in
                (cells.number(row.meanPlace, respondents: row.timesRanked, decimals: 1), row.meanPlace?.text)
            }
            return (row.option.displayName, row.option.code, columns)
        }
        let notes =
            ["mean place of those who ranked the option, 1 being the highest"]
            + (grouped.total.isWeighted ? ["means are weighted"] : [])
        return block(
            grouped, name, baseRows(results.map(\.base), results.map(\.weightedBase)) + rows, notes: notes,
            rounding: nil, results.flatMap { $0.rows.map(\.timesRanked) })
    }

    private typealias Row = (head: String, code: String?, cells: [Cell])

    /// `Base: mechanisms that answered`, and the weights below it.
    private func baseRows(_ counts: [Int], _ weights: [ExactSum?]) -> [Row] {
        let weighted = weights.compactMap(\.self)
        let base: Row = ("Base: \(context.unit.plural) that answered", nil, counts.map { (String($0), nil) })
        guard weighted.count == weights.count else { return [base] }
        return [base, ("Weighted base", nil, weighted.map { ($0.text, $0.exact.text) })]
    }

    private func meanRows(_ grouped: Grouped<NumberSummary>, all: Bool = false) -> [Row] {
        let results = grouped.columns.map(\.result) + [grouped.total]
        func row(_ name: String, _ decimals: Int?, _ value: (NumberSummary.Figures) -> ExactFraction) -> Row {
            (
                name, nil,
                results.map { result in
                    let exact = result.figures.map(value)
                    return (cells.number(exact, respondents: result.count, decimals: decimals), exact?.text)
                }
            )
        }
        let both = [row("Mean", 1, \.mean), row("Median", nil, \.median)]
        return all ? both + [row("Minimum", nil, \.minimum.exact), row("Maximum", nil, \.maximum.exact)] : both
    }

    private func block<Result>(
        _ grouped: Grouped<Result>, _ name: String, _ rows: [Row], notes: [String], rounding: String?, _ bases: [Int]
    ) -> Table {
        let question = grouped.question
        let groups = grouped.columns.map { $0.group }
        let first = question.kind == .number ? "Measure" : "Option"
        let heads = [first] + groups.map { head($0, grouped.grouping) } + ["Total"]
        let by = context.codebook.question(grouping(grouped))?.topic ?? grouping(grouped)
        let overlap =
            grouped.columnsOverlap ? ["columns overlap: one \(context.unit.singular) may stand in several"] : []
        let note = ["Base: in each column those who answered"] + overlap + notes
        return Table(
            id: "table-" + name, caption: [.text("\(question.topic.withCapital), by \(by)")],
            question: question.wording, alignments: [.start] + heads.dropFirst().map { _ in .end },
            head: heads.map { [.text($0)] },
            rows: rows.map { row in
                [[.text(row.head)]]
                    + row.cells.enumerated().map { index, cell in
                        cells.value(cell.text, expression) {
                            $0.question = question.id
                            $0.options = [row.code].compactMap(\.self)
                            $0.exactValue = cell.exact
                            let group = index < groups.count ? groups[index]?.code ?? "not stated" : nil
                            $0.group = group.map { "\(grouping(grouped)):\($0)" }
                        }
                    }
            },
            note: ([tables.sentence(note, respondents: bases)] + [rounding].compactMap(\.self) + [tables.source])
                .joined(separator: " "), place: expression.place)
    }

    private func grouping<Result>(_ grouped: Grouped<Result>) -> String { grouped.grouping.name }

    /// What a column is called: a type, a region, or the short name of an option.
    private func head(_ group: RespondentGroup?, _ grouping: Grouping) -> String {
        guard let group else { return "Not stated" }
        guard case .question(let id) = grouping, let option = context.codebook.question(id)?.option(group.code) else {
            return group.name.withCapital
        }
        return option.label ?? option.title
    }
}
