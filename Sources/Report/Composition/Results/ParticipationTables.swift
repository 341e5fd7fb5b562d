import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Languages

extension ExpressionEvaluator {
    /// The table of `{participation by type}`, `by day` or the like.
    func participation(
        _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let breaks = ParticipationBreak.allCases.map(\.rawValue)
        guard let word = expression.modifiers.by, let by = ParticipationBreak(rawValue: word.text) else {
            let written = expression.modifiers.by
            diagnostics.add(
                "unknown-grouping", at: written?.place ?? expression.place,
                written.map { "participation is not told by \"\($0.text)\"" }
                    ?? "{participation} does not say what it is told by",
                hint: nearestNameHint(to: written?.text ?? "", among: breaks))
            return []
        }
        guard
            let participation = context.participation(
                by: by, context.results, at: word.place, into: &diagnostics)
        else { return [] }
        return [
            .table(ParticipationTable(tables: tables, expression: expression, participation: participation).table)
        ]
    }
}

/// How many were invited and responded by groups, or how many responded over time.
struct ParticipationTable {
    let tables: ResultTables
    let expression: Expression
    let participation: Participation

    private var context: ExpressionContext { tables.context }
    private var words: Catalogue { context.words }
    private var by: ParticipationBreak { participation.by }

    var table: Table {
        let heads: [Phrase] = by.isOfTime ? [.responded, .respondedSoFar] : [.invited, .responded, .responseRate]
        let total = by.isOfTime ? nil : cells(participation.total, group: nil)
        let rows = participation.rows.map { row in
            [[Inline.text(row.name ?? words.text(by.isOfTime ? .withoutDate : .notStated))]]
                + cells(row, group: "\(by.rawValue):\(row.name ?? "")")
        }
        return Table(
            id: "table-" + DataSource(form: .participation(by)).name,
            caption: context.inlines(
                words.printed(
                    .byGroup,
                    [.topic: words.printed(.participation), .group: words.printed(by.phrase)])),
            alignments: [.start] + heads.map { _ in .end },
            head: ([by.head] + heads).map { context.inlines(words.printed($0)) },
            rows: rows + (total.map { [[context.inlines(words.printed(.total))] + $0] } ?? []),
            note: note, place: expression.place)
    }

    private func cells(_ row: Participation.Row, group: String?) -> [[Inline]] {
        let printer = NumberPrinter(context.rules, words, NumberSubject(group: group))
        let responded = PrintedText(printer.whole(row.responded, .responded))
        guard let invited = row.invited else {
            return [responded, PrintedText(printer.whole(row.respondedSoFar, .respondedSoFar))].map(value)
        }
        let rate = row.responseRate.map { share in
            tables.cells.percentCell(context.rules.percent(share)) {
                printer.percent(
                    share, of: .invited, text: $0, decimals: 0, rounding: context.rules.roundingOfNumbers)
            }
        }
        return [
            PrintedText(printer.whole(invited, .invited)), responded, rate ?? PrintedText(words: FigureCells.none),
        ].map(value)
    }

    private func value(_ text: PrintedText) -> [Inline] {
        let statistic = ExpressionEvaluator(context: context).statistic(text, expression, question: nil)
        return [.computed(ComputedValue(statistic, isFigure: true))]
    }

    /// Whose responses alone are counted, and what marks mean; then where the figures come from.
    private var note: ComputedText {
        let only = context.selected.map { words.printed(.onlyGroup, [.group: PrintedText(name: $0)]) }
        let invited = participation.rows.compactMap(\.invited)
        let sentences =
            (only.isEmpty ? [] : [words.lists.note(only)]) + [tables.cells.smallBaseNote(invited)].compactMap(\.self)
        guard !sentences.isEmpty else { return ComputedText([.text(tables.source)]) }
        let statistic = ExpressionEvaluator(context: context).statistic(
            sentences.joined(separator: words.lists.sentences), expression, question: nil)
        return ComputedText([.statistic(statistic), .text(words.lists.sentences + tables.source)])
    }
}

extension ParticipationBreak {
    /// As a caption names it: `by day`.
    fileprivate var phrase: Phrase {
        switch self {
        case .type: .groupType
        case .region: .groupRegion
        case .day: .groupDay
        case .week: .groupWeek
        case .month: .groupMonth
        }
    }

    /// The head of the first column.
    fileprivate var head: Phrase {
        switch self {
        case .type: .headType
        case .region: .headRegion
        case .day: .headDay
        case .week: .headWeek
        case .month: .headMonth
        }
    }
}
