import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// Makes the table of a question's results, with a note on its bases.
struct ResultTables {
    let context: ExpressionContext
    /// Where the figures come from.
    let source: String

    var cells: FigureCells { FigureCells(context: context) }

    /// The options of a choice by rank, those of a scale in their own order; each with count, shares and rank.
    func table(_ table: ResultTable, expression: Expression) -> Table {
        let columns = columns(of: table)
        let question = table.question
        return Table(
            id: "table-" + question.id, caption: [.text(question.topic.withCapital)],
            question: question.wording,
            alignments: [.start] + columns.map { _ in .end },
            head: (["Option"] + columns.map(\.head)).map { [.text($0)] },
            rows: table.shown.map { row in
                [[.text(row.option.displayName)]]
                    + columns.map {
                        cells.value($0.text(row), expression, question: question.id, option: row.option.code)
                    }
            },
            note: note([baseNote(table, .respondents)], expression, question: question), place: expression.place)
    }

    /// A note under a table: computed sentences, then where the figures come from.
    func note(_ sentences: [PrintedText], _ expression: Expression, question: Question) -> ComputedText {
        let statistic = ExpressionEvaluator(context: context).statistic(
            sentences.joined(separator: " "), expression, question: question.id)
        return ComputedText([.statistic(statistic), .text(" " + source)])
    }

    /// One column of figures.
    private struct Column {
        var head: String
        var text: (ResultTable.Row) -> PrintedText
    }

    private func columns(of table: ResultTable) -> [Column] {
        let isWeighted = table.isWeighted
        let unit = context.unit.plural.withCapital
        let count = Column(head: isWeighted ? "\(unit) (unweighted)" : unit) {
            PrintedText(cells.count($0, in: table))
        }
        let weighted = Column(head: "Weighted count") { row in
            let printer = cells.printer(table.question.id, row.option.code)
            return row.weightedCount.map { PrintedText(printer.weight($0, .weightedCount)) }
                ?? PrintedText(words: FigureCells.none)
        }
        let rank = Column(head: "Rank") { row in
            PrintedText(cells.printer(table.question.id, row.option.code).whole(row.rank, .rank))
        }
        let shares =
            [share(.respondents, in: table)]
            + (table.question.kind == .multipleChoice ? [share(.responses, in: table)] : [])
        let ranks = table.question.kind == .scale ? [] : [rank]
        return [count] + (isWeighted ? [weighted] : []) + shares + ranks
    }

    private func share(_ kind: BaseKind, in table: ResultTable) -> Column {
        Column(head: "Share of \(kind.rawValue)") { cells.percent($0, in: table, kind) }
    }

    /// `Base: 13 of 14 responding mechanisms; 1 did not answer; multiple answers, shares sum to more than 100%.`
    func baseNote(_ table: ResultTable, _ kind: BaseKind) -> PrintedText {
        let printer = cells.printer(table.question.id)
        let responding: PrintedText = "\(printer.base(table.base, .respondents)) of \(responding)"
        var parts: [PrintedText]
        switch kind {
        case .responses:
            let noun = context.noun(table.responses, .responses)
            parts = ["Base: \(printer.base(table.responses, .responses)) \(words: noun) of \(responding)"]
        case .respondents, .asked, .responded, .invited: parts = ["Base: \(responding)"]
        }
        parts += weightParts(table.weightedBase(kind), kind, printer)
        parts += left(table.notAnswered, table.notAsked, printer)
        if kind != .responses, table.responses > table.base {
            parts.append("multiple answers, shares sum to more than 100%")
        }
        let notes = [
            cells.roundingNote(table.question).map(PrintedText.init(words:)),
            cells.smallBaseNote([table.respondentsBehind(kind)]),
        ]
        return (["\(parts.joined(separator: "; "))."] + notes.compactMap(\.self)).joined(separator: " ")
    }

    /// `14 responding mechanisms`
    var responding: PrintedText {
        let responded = cells.printer(nil).whole(context.responded, .responded)
        return "\(responded) responding \(words: context.noun(context.responded, .respondents))"
    }

    /// The parts of a note about weights; empty without weights.
    private func weightParts(_ base: ExactSum?, _ kind: BaseKind, _ printer: NumberPrinter) -> [PrintedText] {
        base.map {
            [
                "weighted base \(printer.weight($0, .weightedBase, kind))",
                "counts are unweighted, shares and ranks weighted",
            ]
        } ?? []
    }

    /// Who is outside the base.
    func left(_ notAnswered: Int, _ notAsked: Int, _ printer: NumberPrinter) -> [PrintedText] {
        let lacking = printer.whole(notAnswered, .notAnswered)
        let others = printer.whole(notAsked, .notAsked)
        return (notAnswered > 0 ? ["\(lacking) did not answer"] : [])
            + (notAsked > 0 ? ["\(others) \(words: notAsked == 1 ? "was" : "were") not asked"] : [])
    }
}

extension ResultTable {
    /// The rows in the order of tables and graphs: by rank, or in the scale's own order.
    var shown: [Row] { question.kind == .scale ? rows : ranked }
}
