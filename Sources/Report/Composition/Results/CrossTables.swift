import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Languages
import SurveyData

/// Makes the table of a question's results by groups: a column for each group with its own base, and the total.
struct CrossTables {
    let tables: ResultTables
    let expression: Expression

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }
    private var words: Catalogue { context.words }

    func table(_ grouped: GroupedResults, name: String) -> Table? {
        if let table = grouped.table {
            if let rankings = grouped.rankings { return places(rankings, name) }
            return options(table, grouped.numbers, name)
        }
        return grouped.numbers.map { numbers($0, name) }
    }

    /// A row of the table: one cell for each group, then the total.
    private struct Row {
        var head: PrintedText
        /// The option's code; nil for a row of the question as a whole.
        var option: String?
        var cells: [PrintedText]
    }

    /// A column: the group, and its result.
    private typealias Column<Result> = (of: FigureCells.Column, result: Result)

    private func columns<Result>(_ grouped: Grouped<Result>) -> [Column<Result>] {
        grouped.columns.map { column in
            let group = "\(column.grouping.name):\(column.group?.code ?? "")"
            return (FigureCells.Column(group: group), column.result)
        } + [(FigureCells.Column(), grouped.total)]
    }

    private func options(_ table: CrossTable, _ numbers: Grouped<NumberSummary>?, _ name: String) -> Table {
        let columns = columns(table)
        var rows = baseRows(
            table.question, columns.map { ($0.of, $0.result.base) },
            columns.map { $0.result.weightedBase(.respondents) })
        rows += table.total.shown(expression.modifiers.order).map { row in
            let texts = columns.map { column in
                column.result.row(row.option.code).map {
                    cells.countAndPercent($0, in: column.result, .respondents, column.of)
                } ?? PrintedText(words: FigureCells.none)
            }
            return Row(head: PrintedText(name: row.option.displayName), option: row.option.code, cells: texts)
        }
        if let numbers { rows += meanRows(numbers) }
        let notes = [
            tables.noteOutside(table.question),
            table.total.responses > table.total.base ? tables.multipleAnswers : nil,
            table.total.isWeighted ? words.printed(.noteWeightedShares) : nil,
        ]
        return block(
            table, name, rows, notes: notes.compactMap(\.self), rounding: cells.roundingNote(table.question),
            columns.map(\.result.base))
    }

    private func numbers(_ grouped: Grouped<NumberSummary>, _ name: String) -> Table {
        let columns = columns(grouped)
        let bases = baseRows(
            grouped.question, columns.map { ($0.of, $0.result.count) }, columns.map(\.result.weightedCount))
        let notes = grouped.total.isWeighted ? [words.printed(.noteWeightedFigures)] : []
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
                        row.meanRank, .meanRank, cells.printer(grouped.question.id, code, column.of),
                        answers: row.timesRanked, decimals: 1)
                }
            }
            return Row(head: PrintedText(name: row.option.displayName), option: code, cells: texts)
        }
        let notes =
            [words.printed(.noteMeanRanks)]
            + (grouped.total.isWeighted ? [words.printed(.noteWeightedMeans)] : [])
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
            head: tables.baseThatAnswered,
            cells: counts.map {
                PrintedText(cells.printer(question.id, nil, $0.of).base($0.result, .respondents))
            })
        let weighted = weights.compactMap(\.self)
        guard weighted.count == weights.count else { return [base] }
        let texts = zip(counts, weighted).map { column, weight in
            PrintedText(
                cells.printer(question.id, nil, column.of).weight(
                    weight, .weightedBase, .respondents, decimals: tables.weightDecimals))
        }
        return [base, Row(head: words.printed(.weightedBase), cells: texts)]
    }

    private func meanRows(_ grouped: Grouped<NumberSummary>, all: Bool = false) -> [Row] {
        let columns = columns(grouped)
        func row(
            _ name: Phrase, _ measure: PrintedNumber.Measure, _ decimals: Int?,
            _ value: (NumberSummary.Figures) -> ExactFraction
        ) -> Row {
            let texts = columns.map { column in
                cells.number(
                    column.result.figures.map(value), measure, cells.printer(grouped.question.id, nil, column.of),
                    answers: column.result.count, decimals: decimals)
            }
            return Row(head: words.printed(name), cells: texts)
        }
        let both = [row(.mean, .mean, 1, \.mean), row(.median, .median, nil, \.median)]
        guard all else { return both }
        return both + [
            row(.minimum, .minimum, nil, \.minimum.exact), row(.maximum, .maximum, nil, \.maximum.exact),
        ]
    }

    private func block<Result>(
        _ grouped: Grouped<Result>, _ name: String, _ rows: [Row], notes: [PrintedText], rounding: PrintedText?,
        _ bases: [Int]
    ) -> Table {
        let question = grouped.question
        let heads =
            [words.printed(question.kind == .number ? .measure : .option)]
            + grouped.columns.map { head($0.group, $0.grouping) } + [words.printed(.total)]
        let unit = PrintedText(words: context.unit.singular)
        func note(_ base: Phrase, _ overlap: Phrase) -> ComputedText {
            let overlap = grouped.columnsOverlap ? [words.printed(overlap, [.unitSingular: unit])] : []
            let parts = [words.printed(base)] + overlap + notes
            let sentences = [tables.sentence(parts, respondents: bases)] + [rounding].compactMap(\.self)
            return tables.note(sentences, expression, question: question)
        }
        let turned = Table.TurnedHeads(
            corner: context.inlines(groupingHead(grouped.grouping)),
            rows: turnedHeads(grouped).map(context.inlines), note: note(.noteBaseInRows, .noteRowsOverlap))
        return Table(
            id: "table-" + name,
            caption: context.inlines(
                words.printed(
                    .byGroup,
                    [.topic: PrintedText(name: question.topic.withCapital), .group: groupingName(grouped.grouping)])),
            question: question.wording, alignments: [.start] + heads.dropFirst().map { _ in .end },
            spans: spans(grouped),
            head: heads.map(context.inlines),
            rows: rows.map { row in
                [context.inlines(row.head)]
                    + row.cells.map { cells.value($0, expression, question: question.id, option: row.option) }
            },
            note: note(.noteBaseInColumns, .noteColumnsOverlap), turned: turned, place: expression.place)
    }

    /// The heads of the columns for each group, and of the total; those of a banner name their break.
    ///
    /// - Parameter question: any that was counted by the grouping.
    func heads(_ grouping: Grouping, _ question: String) -> [PrintedText] {
        let request = GroupingRequest(question: question, by: grouping)
        return context.results.groupedResults(request)?.table.map(turnedHeads) ?? []
    }

    /// The head of a column: a type, a region, or the short name of an option.
    private func head(_ group: RespondentGroup?, _ grouping: Grouping) -> PrintedText {
        guard let group else { return words.printed(.notStated) }
        guard case .question(let id) = grouping, let option = context.codebook.question(id)?.option(group.code) else {
            return PrintedText(name: group.name.withCapital)
        }
        return PrintedText(name: option.label ?? option.title)
    }

    /// The same at the head of a column.
    private func groupingHead(_ grouping: Grouping) -> PrintedText {
        switch grouping {
        case .respondentType: words.printed(.headType)
        case .region: words.printed(.headRegion)
        case .question(let id): PrintedText(name: (context.codebook.question(id)?.topic ?? id).withCapital)
        case .banner(let banner): words.lists.enumeration(shown(banner).map(groupingHead))
        case .selection(let selection): PrintedText(name: (selection.title ?? selection.name).withCapital)
        }
    }

    /// The breaks of a banner, without the question of the table itself.
    private func shown(_ banner: Banner) -> [Grouping] {
        banner.breaks.filter { $0 != .question(expression.arguments[0].text) }
    }

    /// The breaks of a banner, above their columns.
    private func spans<Result>(_ grouped: Grouped<Result>) -> [Table.HeadSpan] {
        guard case .banner = grouped.grouping else { return [] }
        return grouped.breaks.map { part in
            // The first column has the options.
            let columns = part.columns.lowerBound + 1..<part.columns.upperBound + 1
            return Table.HeadSpan(title: context.inlines(groupingHead(part.grouping)), columns: columns)
        }
    }

    /// The heads of the rows of the turned table; those of a banner name their break.
    private func turnedHeads<Result>(_ grouped: Grouped<Result>) -> [PrintedText] {
        grouped.columns.map { column in
            let group = head(column.group, column.grouping)
            guard case .banner = grouped.grouping else { return group }
            return words.printed(.groupOfBreak, [.group: groupingHead(column.grouping), .name: group])
        } + [words.printed(.total)]
    }

    /// What the groups are formed by: the type, the region, or the topic of a question.
    func groupingName(_ grouping: Grouping) -> PrintedText {
        switch grouping {
        case .respondentType: words.printed(.groupType)
        case .region: words.printed(.groupRegion)
        case .question(let id): PrintedText(name: context.codebook.question(id)?.topic ?? id)
        case .banner(let banner): words.lists.enumeration(shown(banner).map(groupingName))
        case .selection(let selection): PrintedText(name: selection.title ?? selection.name)
        }
    }
}
