import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import SurveyData

/// Makes the table of a question's results by groups: a column for each group with its own base, and the total.
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

    /// A row of the table: one cell for each group, then the total.
    private struct Row {
        var head: String
        /// The option's code; nil for a row of the question as a whole.
        var option: String?
        var cells: [PrintedText]
    }

    /// A column: the group, and its result.
    private typealias Column<Result> = (of: FigureCells.Column, result: Result)

    private func columns<Result>(_ grouped: Grouped<Result>) -> [Column<Result>] {
        grouped.columns.map { column in
            let group = "\(grouped.grouping.name):\(column.group?.code ?? "")"
            return (FigureCells.Column(group: group), column.result)
        } + [(FigureCells.Column(), grouped.total)]
    }

    private func options(_ table: CrossTable, _ numbers: Grouped<NumberSummary>?, _ name: String) -> Table {
        let columns = columns(table)
        var rows = baseRows(
            table.question, columns.map { ($0.of, $0.result.base) },
            columns.map { $0.result.weightedBase(.respondents) })
        rows += table.total.shown.map { row in
            let texts = columns.map { column in
                column.result.row(row.option.code).map {
                    cells.countAndPercent($0, in: column.result, .respondents, column.of)
                } ?? PrintedText(words: FigureCells.none)
            }
            return Row(head: row.option.displayName, option: row.option.code, cells: texts)
        }
        if let numbers { rows += meanRows(numbers) }
        let notes = [
            table.total.responses > table.total.base ? "multiple answers, shares sum to more than 100%" : nil,
            table.total.isWeighted ? "counts are unweighted, shares weighted" : nil,
        ]
        return block(
            table, name, rows, notes: notes.compactMap(\.self), rounding: cells.roundingNote(table.question),
            columns.map(\.result.base))
    }

    private func numbers(_ grouped: Grouped<NumberSummary>, _ name: String) -> Table {
        let columns = columns(grouped)
        let bases = baseRows(
            grouped.question, columns.map { ($0.of, $0.result.count) }, columns.map(\.result.weightedCount))
        let notes = grouped.total.isWeighted ? ["figures are weighted"] : []
        return block(
            grouped, name, bases + meanRows(grouped, all: true), notes: notes, rounding: nil,
            columns.map(\.result.count))
    }

    private func places(_ grouped: Grouped<RankingSummary>, _ name: String) -> Table {
        let columns = columns(grouped)
        let rows = grouped.total.rows.map { row in
            let code = row.option.code
            let texts = columns.compactMap { column in
                column.result.row(code).map { row in
                    cells.number(
                        row.meanPlace, .meanRank, cells.printer(grouped.question.id, code, column.of),
                        answers: row.timesRanked, decimals: 1)
                }
            }
            return Row(head: row.option.displayName, option: code, cells: texts)
        }
        let notes =
            ["mean rank of those who ranked the option, 1 being the highest"]
            + (grouped.total.isWeighted ? ["means are weighted"] : [])
        let bases = baseRows(
            grouped.question, columns.map { ($0.of, $0.result.base) }, columns.map(\.result.weightedBase))
        return block(
            grouped, name, bases + rows, notes: notes, rounding: nil,
            columns.flatMap { $0.result.rows.map(\.timesRanked) })
    }

    /// `Base: mechanisms that answered`, and the weights below it.
    private func baseRows(
        _ question: Question, _ counts: [Column<Int>], _ weights: [ExactSum?]
    ) -> [Row] {
        let base = Row(
            head: "Base: \(context.unit.plural) that answered",
            cells: counts.map {
                PrintedText(cells.printer(question.id, nil, $0.of).base($0.result, .respondents))
            })
        let weighted = weights.compactMap(\.self)
        guard weighted.count == weights.count else { return [base] }
        let texts = zip(counts, weighted).map { column, weight in
            PrintedText(cells.printer(question.id, nil, column.of).weight(weight, .weightedBase, .respondents))
        }
        return [base, Row(head: "Weighted base", cells: texts)]
    }

    private func meanRows(_ grouped: Grouped<NumberSummary>, all: Bool = false) -> [Row] {
        let columns = columns(grouped)
        func row(
            _ name: String, _ measure: PrintedNumber.Measure, _ decimals: Int?,
            _ value: (NumberSummary.Figures) -> ExactFraction
        ) -> Row {
            let texts = columns.map { column in
                cells.number(
                    column.result.figures.map(value), measure, cells.printer(grouped.question.id, nil, column.of),
                    answers: column.result.count, decimals: decimals)
            }
            return Row(head: name, cells: texts)
        }
        let both = [row("Mean", .mean, 1, \.mean), row("Median", .median, nil, \.median)]
        guard all else { return both }
        return both + [
            row("Minimum", .minimum, nil, \.minimum.exact), row("Maximum", .maximum, nil, \.maximum.exact),
        ]
    }

    private func block<Result>(
        _ grouped: Grouped<Result>, _ name: String, _ rows: [Row], notes: [String], rounding: String?, _ bases: [Int]
    ) -> Table {
        let question = grouped.question
        let first = question.kind == .number ? "Measure" : "Option"
        let heads = [first] + grouped.columns.map { head($0.group, grouped.grouping) } + ["Total"]
        let by = context.codebook.question(grouped.grouping.name)?.topic ?? grouped.grouping.name
        let overlap =
            grouped.columnsOverlap ? ["columns overlap: one \(context.unit.singular) may stand in several"] : []
        let parts = (["Base: in each column those who answered"] + overlap + notes).map(PrintedText.init(words:))
        let sentences =
            [tables.sentence(parts, respondents: bases)] + [rounding].compactMap(\.self).map(PrintedText.init(words:))
        return Table(
            id: "table-" + name, caption: [.text("\(question.topic.withCapital), by \(by)")],
            question: question.wording, alignments: [.start] + heads.dropFirst().map { _ in .end },
            head: heads.map { [.text($0)] },
            rows: rows.map { row in
                [[.text(row.head)]]
                    + row.cells.map { cells.value($0, expression, question: question.id, option: row.option) }
            },
            note: tables.note(sentences, expression, question: question), place: expression.place)
    }

    /// The head of a column: a type, a region, or the short name of an option.
    private func head(_ group: RespondentGroup?, _ grouping: Grouping) -> String {
        guard let group else { return "Not stated" }
        guard case .question(let id) = grouping, let option = context.codebook.question(id)?.option(group.code) else {
            return group.name.withCapital
        }
        return option.label ?? option.title
    }
}
