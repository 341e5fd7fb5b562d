import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

/// Makes the table that shows a question's results in two waves side by side.
struct WaveTables {
    let tables: ResultTables
    let expression: Expression
    let wave: WaveDefinition

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }
    private var words: Catalogue { context.words }

    func table(_ comparison: WaveComparison, name: String) -> Table {
        let question = comparison.later.question
        let heads = [
            words.printed(.option), PrintedText(name: wave.label), words.printed(.thisSurvey),
            words.printed(.changeInPoints),
        ]
        let (earlier, later) = (comparison.earlier, comparison.later)
        var rows = [bases(earlier, later)]
        if let before = earlier.weighted, let after = later.weighted {
            let printed = [(before, wave.id), (after, nil)].map { totals, wave in
                let printer = cells.printer(question.id, nil, FigureCells.Column(wave: wave))
                return value(
                    PrintedText(
                        printer.weight(
                            totals.base, .weightedBase, .respondents, decimals: tables.weightDecimals)), nil)
            }
            rows.append([context.inlines(words.printed(.weightedBase))] + printed + [[]])
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
            caption: context.inlines(
                words.printed(
                    .comparedWith,
                    [.topic: PrintedText(name: question.topic.withCapital), .wave: PrintedText(name: wave.label)])),
            question: question.wording, alignments: [.start, .end, .end, .end], head: heads.map(context.inlines),
            rows: rows, note: tables.note(note(comparison), expression, question: question), place: expression.place)
    }

    private func bases(_ earlier: ResultTable, _ later: ResultTable) -> [[Inline]] {
        let printed = [(earlier, wave.id), (later, nil)].map { table, wave in
            let printer = cells.printer(table.question.id, nil, FigureCells.Column(wave: wave))
            return value(PrintedText(printer.base(table.base, .respondents)), nil)
        }
        return [context.inlines(tables.baseThatAnswered)] + printed + [[]]
    }

    /// `+12`, `−5`, `0`.
    private func change(_ row: WaveComparison.Row, in comparison: WaveComparison) -> PrintedText {
        guard let change = comparison.change(of: row) else { return PrintedText(words: FigureCells.none) }
        let printer = cells.printer(
            comparison.later.question.id, row.option.code, FigureCells.Column(wave: wave.id))
        return cells.cell(context.rules.points(of: row, in: comparison)) {
            printer.change(change, form: .signed, text: words.numbers.written($0), decimals: 0)
        }
    }

    private func value(_ text: PrintedText, _ code: String?) -> [Inline] {
        cells.value(text, expression, question: expression.arguments[0].text, option: code)
    }

    /// The bases of the figures, and what cannot be compared.
    private func note(_ comparison: WaveComparison) -> [PrintedText] {
        let who: Phrase = comparison.respondents == .ofBoth ? .noteBothWaves : .noteEachWave
        let weights = [
            comparison.earlier.isWeighted ? PrintedText(name: wave.label) : nil,
            comparison.later.isWeighted ? words.printed(.inThisSurvey) : nil,
        ].compactMap(\.self)
        let parts =
            [words.printed(who)]
            + (weights.isEmpty
                ? [] : [words.printed(.noteWeightedIn, [.waves: words.lists.enumeration(weights)])])
            + [tables.noteOutside(comparison.later.question)].compactMap(\.self)
        let sentence = tables.sentence(parts, respondents: [comparison.earlier.base, comparison.later.base])
        return [sentence] + changes(comparison)
    }

    /// What was changed between the waves, a sentence each.
    private func changes(_ comparison: WaveComparison) -> [PrintedText] {
        let options = notCompared(comparison).joined(separator: words.lists.parts)
        return (comparison.hasSameWording ? [] : [words.printed(.noteWordingChanged)])
            + (comparison.hasSameUniverse ? [] : [words.printed(.noteUniverseChanged)])
            + (comparison.hasSameOptions ? [] : [words.printed(.noteNotCompared, [.options: options])])
    }

    private func notCompared(_ comparison: WaveComparison) -> [PrintedText] {
        func name(_ row: ResultTable.Row) -> PrintedText { PrintedText(name: row.option.displayName) }
        let label = PrintedText(name: wave.label)
        let changed = comparison.changedOptions.map { change in
            words.printed(
                .optionRenamed, [.option: name(change.later), .earlier: name(change.earlier), .wave: label])
        }
        let earlier = comparison.onlyEarlier.map {
            words.printed(.optionOnlyEarlier, [.option: name($0), .wave: label])
        }
        let later = comparison.onlyLater.map { words.printed(.optionOnlyNow, [.option: name($0)]) }
        return changed + earlier + later
    }
}
