import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Sets a question's results as a table, and says on what its figures rest.
struct ResultTables {
    let context: ExpressionContext
    /// Where the figures come from.
    let source: String

    var cells: FigureCells { FigureCells(context: context) }

    /// The options of a choice in order of rank, those of a scale in their own; each with count, shares and rank.
    func table(_ table: ResultTable, expression: Expression) -> Table {
        let columns = columns(of: table)
        return Table(
            id: "table-" + table.question.id, caption: [.text(table.question.topic.withCapital)],
            question: table.question.wording,
            alignments: [.start] + columns.map { _ in .end },
            head: (["Option"] + columns.map(\.head)).map { [.text($0)] },
            rows: table.shown.map { row in
                [[.text(row.option.displayName)]]
                    + columns.map { column in
                        cells.value(column.text(row), expression) { provenance in
                            provenance.question = table.question.id
                            provenance.options = [row.option.code]
                            column.detail(row, &provenance)
                        }
                    }
            },
            note: baseNote(table, .respondents) + " " + source, place: expression.place)
    }

    /// One column of figures.
    private struct Column {
        var head: String
        var text: (ResultTable.Row) -> String
        var detail: (ResultTable.Row, inout Provenance) -> Void
    }

    private func columns(of table: ResultTable) -> [Column] {
        let isWeighted = table.isWeighted
        let unit = context.unit.plural.withCapital
        let count = Column(head: isWeighted ? "\(unit) (unweighted)" : unit) {
            String($0.count)
        } detail: {
            $1.count = $0.count
        }
        let weighted = Column(head: "Weighted count") {
            $0.weightedCount?.text ?? FigureCells.none
        } detail: {
            $1.weighted = $0.weightedCount?.text
        }
        let rank = Column(head: "Rank") {
            String($0.rank)
        } detail: {
            $1.count = $0.rank
        }
        let shares =
            [share(.respondents, in: table)]
            + (table.question.kind == .multipleChoice ? [share(.responses, in: table)] : [])
        let ranks = table.question.kind == .scale ? [] : [rank]
        return [count] + (isWeighted ? [weighted] : []) + shares + ranks
    }

    private func share(_ kind: BaseKind, in table: ResultTable) -> Column {
        Column(head: "Share of \(kind.rawValue)") {
            cells.percent($0, in: table, kind)
        } detail: { row, provenance in
            guard let share = table.share(of: row, in: kind) else {
                provenance.count = row.count
                provenance.baseKind = kind.rawValue
                return
            }
            provenance.count = row.count
            provenance.base = share.base
            provenance.baseKind = kind.rawValue
            provenance.rounding = context.rules.rounding(of: table.question).words
            provenance.weighted = share.weighted.map { "\($0.count.text)/\($0.base.text)" }
        }
    }

    /// `Base: 13 of 14 responding mechanisms; 1 did not answer; multiple answers, shares sum to more than 100%.`
    func baseNote(_ table: ResultTable, _ kind: BaseKind) -> String {
        let responding =
            "\(table.base) of \(context.responded) responding \(context.noun(context.responded, .respondents))"
        var parts: [String]
        switch kind {
        case .responses:
            parts = ["Base: \(table.responses) \(context.noun(table.responses, .responses)) of \(responding)"]
        case .respondents, .asked, .responded, .invited: parts = ["Base: \(responding)"]
        }
        parts += weightParts(table.weightedBase(kind))
        if table.notAnswered > 0 { parts.append("\(table.notAnswered) did not answer") }
        if table.notAsked > 0 { parts.append("\(table.notAsked) \(table.notAsked == 1 ? "was" : "were") not asked") }
        if kind != .responses, table.responses > table.base {
            parts.append("multiple answers, shares sum to more than 100%")
        }
        let notes = [
            cells.roundingNote(table.question), cells.smallBaseNote([table.respondentsBehind(kind)]),
        ]
        return ([parts.joined(separator: "; ") + "."] + notes.compactMap(\.self)).joined(separator: " ")
    }

    /// What a note says of weights; nothing where there are none.
    func weightParts(_ base: ExactSum?) -> [String] {
        base.map { ["weighted base \($0.text)", "counts are unweighted, shares and ranks weighted"] } ?? []
    }
}

extension ResultTable {
    /// The rows as tables and graphs show them: by rank, those of a scale in its own order.
    var shown: [Row] { question.kind == .scale ? rows : ranked }
}
