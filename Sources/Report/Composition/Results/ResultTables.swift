import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

/// Makes the table of a question's results, with a note on its bases.
struct ResultTables {
    let context: ExpressionContext
    /// Where the figures come from.
    let source: String
    /// How many decimals weighted counts have.
    var weightDecimals = 0
    /// The respondents whom a table is of; nil for all.
    var selected: Selected?

    /// The respondents whom a filter or group selects.
    struct Selected {
        /// As the records of numbers name them: `young:selected`.
        var key: String
        /// As files and tables are named: `young`.
        var name: String
        /// For readers.
        var title: String
        /// How many there are.
        var count: Int
    }

    init(context: ExpressionContext, source: String) {
        self.context = context
        self.source = source
    }

    var cells: FigureCells { FigureCells(context: context, group: selected?.key) }
    var words: Catalogue { context.words }

    /// The options of a choice by rank, those of a scale in their own order; each with count, shares and rank.
    func table(_ table: ResultTable, expression: Expression) -> Table {
        let columns = columns(of: table)
        let question = table.question
        return Table(
            id: id(question), caption: caption(question),
            question: question.wording,
            alignments: [.start] + columns.map { _ in .end },
            head: ([words.printed(.option)] + columns.map(\.head)).map(context.inlines),
            rows: table.shown(expression.modifiers.order).map { row in
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
            (sentences + cells.statusNotes(question)).joined(separator: words.lists.sentences), expression,
            question: question.id)
        return ComputedText([.statistic(statistic), .text(words.lists.sentences + source)])
    }

    /// One column of figures.
    private struct Column {
        var head: PrintedText
        var text: (ResultTable.Row) -> PrintedText
    }

    private func columns(of table: ResultTable) -> [Column] {
        let isWeighted = table.isWeighted
        let units = PrintedText(name: context.unit.plural.withCapital)
        let count = Column(
            head: isWeighted ? words.printed(.unweightedUnits, [.unitPlural: units]) : units
        ) {
            PrintedText(cells.count($0, in: table))
        }
        let weighted = Column(head: words.printed(.weightedCount)) { row in
            let printer = cells.printer(table.question.id, row.option.code)
            return row.weightedCount.map { PrintedText(printer.weight($0, .weightedCount, decimals: weightDecimals)) }
                ?? PrintedText(words: FigureCells.none)
        }
        let rank = Column(head: words.printed(.rank)) { row in
            row.isInBase
                ? PrintedText(cells.printer(table.question.id, row.option.code).whole(row.rank, .rank))
                : PrintedText(words: FigureCells.none)
        }
        let shares =
            [share(.respondents, in: table)]
            + (table.question.kind == .multipleChoice ? [share(.responses, in: table)] : [])
        let ranks = table.question.kind == .scale ? [] : [rank]
        return [count] + (isWeighted ? [weighted] : []) + shares + ranks
    }

    private func share(_ kind: BaseKind, in table: ResultTable) -> Column {
        let phrase: Phrase = kind == .responses ? .shareOfResponses : .shareOfRespondents
        return Column(head: words.printed(phrase)) { cells.percent($0, in: table, kind) }
    }

    /// `Base: 13 of 14 responding mechanisms; 1 did not answer; multiple answers, shares sum to more than 100%.`
    func baseNote(_ table: ResultTable, _ kind: BaseKind) -> PrintedText {
        let printer = cells.printer(table.question.id)
        var parts = [base(table, kind)]
        parts += weightParts(table.weightedBase(kind), printer, .noteWeightedSharesAndRanks, kind)
        parts += outside(table.outsideBase, table.question, printer)
        parts += left(table.notAnswered, table.notAsked, printer)
        if kind != .responses, table.responses > table.base { parts.append(multipleAnswers) }
        let notes = [
            cells.roundingNote(table.question), cells.smallBaseNote([table.respondentsBehind(kind)]),
        ]
        return ([words.lists.note(parts)] + notes.compactMap(\.self)).joined(separator: words.lists.sentences)
    }

    private func base(_ table: ResultTable, _ kind: BaseKind) -> PrintedText {
        switch kind {
        case .respondents, .asked, .responded, .invited: return base(table.base, table.question)
        case .responses:
            let responses = cells.printer(table.question.id).base(table.responses, .responses)
            return words.printed(
                .baseOfResponses, count: selected?.count ?? context.responded,
                [
                    .responses: PrintedText(responses), .noun: context.printedNoun(table.responses, .responses),
                    .base: PrintedText(cells.printer(table.question.id).base(table.base, .respondents)),
                    .responded: responded(table.question),
                    .unit: context.printedNoun(selected?.count ?? context.responded, .respondents),
                ])
        }
    }

    /// `Base: 13 of 14 responding mechanisms`
    func base(_ answered: Int, _ question: Question) -> PrintedText {
        let count = selected?.count ?? context.responded
        let base = words.printed(
            .baseOfResponding, count: count,
            [
                .base: PrintedText(cells.printer(question.id).base(answered, .respondents)),
                .responded: responded(question), .unit: context.printedNoun(count, .respondents),
            ])
        return (context.selected + [selected?.title].compactMap(\.self)).reduce(base) { text, title in
            text + PrintedText(words: words.lists.parts) + words.printed(.onlyGroup, [.group: PrintedText(name: title)])
        }
    }

    /// How many responded: of those whom the table is of.
    private func responded(_ question: Question) -> PrintedText {
        guard let selected else { return PrintedText(cells.printer(nil).whole(context.responded, .responded)) }
        return PrintedText(cells.printer(question.id).base(selected.count, .responded))
    }

    /// The id of a question's table.
    func id(_ question: Question, _ suffix: String = "") -> String {
        "table-" + question.id + (selected.map { "-among-\($0.name)" } ?? "") + suffix
    }

    /// The topic, and of whom the table is.
    func caption(_ question: Question) -> [Inline] {
        guard let selected else { return [.text(question.topic.withCapital)] }
        return context.inlines(
            words.printed(
                .amongGroup,
                [.topic: PrintedText(name: question.topic.withCapital), .group: PrintedText(name: selected.title)]))
    }

    /// `Base: mechanisms that answered`
    var baseThatAnswered: PrintedText {
        words.printed(.baseThatAnswered, [.unitPlural: PrintedText(words: context.unit.plural)])
    }

    /// That shares do not sum to a whole.
    var multipleAnswers: PrintedText { words.printed(.multipleAnswers, [.share: cells.hundredPercent]) }

    /// `weighted base 12.5`, and what is weighted; nothing where there are no weights.
    func weightParts(
        _ base: ExactSum?, _ printer: NumberPrinter, _ phrase: Phrase, _ kind: BaseKind = .respondents
    ) -> [PrintedText] {
        base.map { base in
            let weight = PrintedText(printer.weight(base, .weightedBase, kind, decimals: weightDecimals))
            return [words.printed(.noteWeightedBase, [.weight: weight]), words.printed(phrase)]
        } ?? []
    }

    /// `2 outside the base (Don't know)`; nothing where no option is outside.
    func outside(_ count: Int, _ question: Question, _ printer: NumberPrinter) -> [PrintedText] {
        guard let options = optionsOutside(question) else { return [] }
        return [
            words.printed(
                .outsideBase, [.count: PrintedText(printer.whole(count, .outsideBase)), .options: options])
        ]
    }

    /// `outside the base: Don't know`; nothing where no option is outside.
    func noteOutside(_ question: Question) -> PrintedText? {
        optionsOutside(question).map { words.printed(.noteOutsideBase, [.options: $0]) }
    }

    private func optionsOutside(_ question: Question) -> PrintedText? {
        let options = question.options.filter(\.isOutsideBase)
        guard !options.isEmpty else { return nil }
        return words.lists.enumeration(options.map { PrintedText(name: $0.displayName) })
    }

    /// Who did not answer or was not asked.
    func left(_ notAnswered: Int, _ notAsked: Int, _ printer: NumberPrinter) -> [PrintedText] {
        let lacking = PrintedText(printer.whole(notAnswered, .notAnswered))
        let others = PrintedText(printer.whole(notAsked, .notAsked))
        return (notAnswered > 0 ? [words.printed(.didNotAnswer, count: notAnswered, [.count: lacking])] : [])
            + (notAsked > 0 ? [words.printed(.notAsked, count: notAsked, [.count: others])] : [])
    }
}
