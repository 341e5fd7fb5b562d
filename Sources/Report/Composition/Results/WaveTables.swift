import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// Makes the table that shows a question's results in two waves side by side.
struct WaveTables {
    let tables: ResultTables
    let expression: Expression
    let wave: WaveDefinition

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }

    func table(_ comparison: WaveComparison, name: String) -> Table {
        let question = comparison.later.question
        let heads = ["Option", wave.label, "This survey", "Change in percentage points"]
        let (earlier, later) = (comparison.earlier, comparison.later)
        var rows = [bases(earlier, later)]
        if let before = earlier.weighted, let after = later.weighted {
            let printed = [(before, wave.id), (after, nil)].map { totals, wave in
                let printer = cells.printer(question.id, nil, FigureCells.Column(wave: wave))
                return value(PrintedText(printer.weight(totals.base, .weightedBase, .respondents)), nil)
            }
            rows.append([[.text("Weighted base")]] + printed + [[]])
        }
        rows += comparison.rows.map { row in
            [[.text(row.option.displayName)]]
                + [
                    cells.countAndPercent(row.earlier, in: earlier, .respondents, FigureCells.Column(wave: wave.id)),
                    cells.countAndPercent(row.later, in: later), change(row, in: comparison),
                ].map { value($0, row.option.code) }
        }
        return Table(
            id: "table-" + name,
            caption: [.text("\(question.topic.withCapital), compared with \(wave.label)")],
            question: question.wording, alignments: [.start, .end, .end, .end], head: heads.map { [.text($0)] },
            rows: rows, note: tables.note(note(comparison), expression, question: question), place: expression.place)
    }

    private func bases(_ earlier: ResultTable, _ later: ResultTable) -> [[Inline]] {
        let printed = [(earlier, wave.id), (later, nil)].map { table, wave in
            let printer = cells.printer(table.question.id, nil, FigureCells.Column(wave: wave))
            return value(PrintedText(printer.base(table.base, .respondents)), nil)
        }
        return [[.text("Base: \(context.unit.plural) that answered")]] + printed + [[]]
    }

    /// `+12`, `−5`, `0`.
    private func change(_ row: WaveComparison.Row, in comparison: WaveComparison) -> PrintedText {
        guard let change = comparison.change(of: row) else { return PrintedText(words: FigureCells.none) }
        let printer = cells.printer(
            comparison.later.question.id, row.option.code, FigureCells.Column(wave: wave.id))
        return cells.cell(context.rules.points(of: row, in: comparison)) {
            printer.change(change, form: .signed, text: $0, decimals: 0)
        }
    }

    private func value(_ text: PrintedText, _ code: String?) -> [Inline] {
        cells.value(text, expression, question: expression.arguments[0].text, option: code)
    }

    /// The bases of the figures, and what cannot be compared.
    private func note(_ comparison: WaveComparison) -> [PrintedText] {
        let who =
            comparison.respondents == .ofBoth
            ? "Base: those alone who responded to both waves" : "Base: all who answered in each wave"
        let weights = [
            comparison.earlier.isWeighted ? wave.label : nil, comparison.later.isWeighted ? "this survey" : nil,
        ].compactMap(\.self)
        let parts: [PrintedText] =
            [PrintedText(words: who)]
            + (weights.isEmpty ? [] : ["shares are weighted in \(name: enumeration(weights))"])
        let changes: [PrintedText] =
            (comparison.hasSameWording ? [] : ["The question's wording was changed."])
            + (comparison.hasSameUniverse ? [] : ["It was asked of others."])
            + (comparison.hasSameOptions ? [] : ["Not compared: \(notCompared(comparison).joined(separator: "; "))."])
        let sentence = tables.sentence(parts, respondents: [comparison.earlier.base, comparison.later.base])
        return [sentence] + changes
    }

    private func notCompared(_ comparison: WaveComparison) -> [PrintedText] {
        let label = wave.label
        let changed = comparison.changedOptions.map { change -> PrintedText in
            let (now, before) = (change.later.option.displayName, change.earlier.option.displayName)
            return "\(name: now), which was \(name: before) in \(name: label)"
        }
        let earlier = comparison.onlyEarlier.map { row -> PrintedText in
            "\(name: row.option.displayName), offered only in \(name: label)"
        }
        let later = comparison.onlyLater.map { row -> PrintedText in
            "\(name: row.option.displayName), offered only in this survey"
        }
        return changed + earlier + later
    }
}
