import Aggregation
import DocumentModel
import SurveyData

/// Sets a question's results as a table, and says on what its figures rest.
struct ResultTables {
    let context: ExpressionContext
    /// Where the figures come from.
    let source: String

    /// Options in order of rank, each with count, shares and rank.
    func table(_ table: ResultTable, expression: Expression) -> Table {
        let isMultiple = table.question.kind == .multipleChoice
        let heads =
            ["Option", capitalized(context.unit.plural), "Share of respondents"]
            + (isMultiple ? ["Share of responses"] : []) + ["Rank"]
        let rows = table.ranked.map { row in
            [[Inline.text(row.option.displayName)]]
                + figures(of: row, in: table, isMultiple: isMultiple, expression).map { [$0] }
        }
        return Table(
            id: "table-" + table.question.id, caption: [.text(capitalized(table.question.topic))],
            question: table.question.wording,
            alignments: [.start] + Array(repeating: .end, count: heads.count - 1), head: heads.map { [.text($0)] },
            rows: rows,
            note: baseNote(table, .respondents) + " " + source, place: expression.place)
    }

    private func figures(
        of row: ResultTable.Row, in table: ResultTable, isMultiple: Bool, _ expression: Expression
    ) -> [Inline] {
        func value(_ text: String, count: Int, base: Int?, kind: BaseKind?) -> Inline {
            .computed(
                ComputedValue(
                    text: text,
                    provenance: Provenance(
                        expression: expression.source, place: expression.place, question: table.question.id,
                        options: [row.option.code], count: count, base: base, baseKind: kind?.rawValue,
                        rounding: base == nil ? nil : roundingRule)))
        }
        let shares: [(Share?, BaseKind)] =
            [(row.shareOfRespondents, .respondents)] + (isMultiple ? [(row.shareOfResponses, .responses)] : [])
        return [value(String(row.count), count: row.count, base: nil, kind: nil)]
            + shares.map { share, kind in
                value(share.map { "\($0.percent())%" } ?? "–", count: row.count, base: share?.base, kind: kind)
            } + [value(String(row.rank), count: row.rank, base: nil, kind: nil)]
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
        if table.notAnswered > 0 { parts.append("\(table.notAnswered) did not answer") }
        if table.notAsked > 0 { parts.append("\(table.notAsked) \(table.notAsked == 1 ? "was" : "were") not asked") }
        if kind != .responses, table.responses > table.base {
            parts.append("multiple answers, shares sum to more than 100%")
        }
        return parts.joined(separator: "; ") + "."
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
