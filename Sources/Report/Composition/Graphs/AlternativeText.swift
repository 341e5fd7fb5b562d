import Aggregation
import DocumentModel
import Expressions
import Languages

/// A graph in words, for those who do not see it: what it shows, its finding, the range of its values, what is remarkable,
/// and where all values are.
struct AlternativeText {
    let composer: GraphComposer
    let data: GraphData
    let title: ComputedText
    let base: PrintedText

    private var words: Catalogue { composer.words }

    var text: ComputedText {
        let isSentence = title.text.last.map { ".?!".contains($0) } == true
        let sentences = words.lists.sentences
        let isOne = data.series.count == 1
        let printed = ([base, isOne ? range : nil, isOne ? empty : nil].compactMap(\.self)).joined(
            separator: sentences)
        return ComputedText(
            [.words(words.text(data.kind.form.phrase) + sentences)] + title.parts
                + [
                    .text((isSentence ? "" : words.lists.end) + sentences),
                    .statistic(composer.statistic(printed, data.definition)),
                    .text(sentences + allValues),
                ])
    }

    /// `All values: sdg_priority.csv.`
    private var allValues: String {
        let names = data.definition.sources(composer.context).map { PrintedText(name: $0.name + ".csv") }
        return words.printed(.allValues, [.files: words.lists.enumeration(names)]).text
    }

    /// The rows in the base, the greatest first.
    private var ranked: [ResultTable.Row] {
        data.table.rows.enumerated().filter { $0.element.isInBase }
            .sorted { (data.length($1.element), $0.offset) < (data.length($0.element), $1.offset) }.map(\.element)
    }

    /// `From SDG 8 (Decent Work): 12, 92 per cent to SDG 9 (Industry): 1, 8 per cent.`
    private var range: PrintedText? {
        let some = ranked.filter { $0.count > 0 }
        guard let first = some.first, let last = some.last else { return nil }
        guard some.count > 1 else { return row(first) + PrintedText(words: words.lists.end) }
        return words.printed(.fromFirstToLast, [.first: row(first), .last: row(last)])
    }

    /// `Without answers: SDG 2 and SDG 12.`
    private var empty: PrintedText? {
        let names = data.table.rows.filter { $0.isInBase && $0.count == 0 }.map {
            PrintedText(name: $0.option.label ?? $0.option.title)
        }
        guard !names.isEmpty else { return nil }
        return words.printed(.withoutAnswers, [.options: words.lists.enumeration(names)])
            + PrintedText(words: words.lists.end)
    }

    /// `SDG 8: 12, 92 per cent`
    private func row(_ row: ResultTable.Row) -> PrintedText {
        let (table, kind, cells) = (data.table, data.definition.base, composer.cells)
        let option = PrintedText(name: row.option.displayName)
        let count = composer.context.marked(PrintedText(cells.count(row, in: table, kind)))
        func share(_ text: String) -> PrintedText? {
            table.share(of: row, in: kind).map { share in
                words.percentInProse(cells.percent(text, share, row, in: table, kind, FigureCells.Column()))
            }
        }
        func text(_ phrase: Phrase, _ share: PrintedText?) -> PrintedText {
            guard let share else { return words.printed(.optionCount, [.option: option, .count: count]) }
            return words.printed(phrase, [.option: option, .count: count, .share: share])
        }
        return switch composer.context.rules.percent(of: row, in: table, base: kind) {
        case .shown(let number): text(.optionCountAndShare, share(number))
        case .marked(let number): text(.optionCountAndSmallShare, share(number))
        case .withheld, nil: text(.optionCount, nil)
        }
    }
}
