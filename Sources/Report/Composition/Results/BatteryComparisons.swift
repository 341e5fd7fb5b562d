import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

extension ExpressionEvaluator {
    /// The table of `{table BATTERY by GROUP}`, `{table BATTERY.OPTION since WAVE}` and the like: a row for each item, a column
    /// for each group or wave, and in each cell a mean or the share of an option.
    func batteryComparison(
        _ battery: Battery, _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let modifiers = expression.modifiers
        guard !(modifiers.by != nil && modifiers.since != nil), modifiers.among == nil, !modifiers.isOfBoth,
            modifiers.order == nil
        else {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: expression.place,
                    "the table of a battery compares groups or waves, and takes no other modifier then",
                    hint: "write two tables"))
            return []
        }
        let questions = battery.items.compactMap(context.codebook.question)
        guard questions.allSatisfy({ mayShow($0, expression, into: &diagnostics) }) else { return [] }
        let written = String(expression.arguments[0].text.dropFirst(battery.id.count).dropFirst())
        let option = written.isEmpty ? nil : written
        if let option {
            guard questions[0].option(option) != nil else {
                diagnostics.add(
                    "unknown-option", at: expression.arguments[0].place,
                    "\(battery.id) has no option \"\(option)\"",
                    hint: nearestNameHint(to: option, among: questions[0].options.map(\.code)))
                return []
            }
        } else if questions[0].kind != .scale {
            diagnostics.add(
                Diagnostic(
                    "wrong-kind", at: expression.place,
                    "the items of \(battery.id) are not scales, so they have no mean to compare",
                    hint: "compare the share of an option: {table \(battery.id).\(questions[0].options[0].code) ...}"))
            return []
        }
        let comparison = BatteryComparison(
            tables: tables, expression: expression, battery: battery, questions: questions, option: option)
        let columns =
            modifiers.by.map { groups($0, questions, into: &diagnostics) }
            ?? waves(expression, questions, option, into: &diagnostics)
        return columns.map { [.table(comparison.table($0))] } ?? []
    }

    private func groups(
        _ by: Expression.Word, _ questions: [Question], into diagnostics: inout DiagnosticList
    ) -> [BatteryComparison.Column]? {
        let grouping = context.grouping(by.text)
        var all: [GroupedResults] = []
        for question in questions {
            let word = Expression.Word(text: question.id, place: by.place)
            guard let grouped = context.grouped(word, grouping, at: by.place, context.results, into: &diagnostics)
            else { return nil }
            all.append(grouped)
        }
        guard let first = all[0].table else { return nil }
        var columns = first.columns.indices.map { index in
            let group = first.columns[index]
            return BatteryComparison.Column(
                of: FigureCells.Column(group: "\(group.grouping.name):\(group.group?.code ?? "")"),
                tables: all.map { $0.table?.columns[index].result },
                summaries: all.map { $0.numbers?.columns[index].result })
        }
        columns.append(
            BatteryComparison.Column(
                of: FigureCells.Column(), tables: all.map(\.table?.total), summaries: all.map(\.numbers?.total)))
        return columns
    }

    private func waves(
        _ expression: Expression, _ questions: [Question], _ option: String?, into diagnostics: inout DiagnosticList
    ) -> [BatteryComparison.Column]? {
        let words = [expression.modifiers.since].compactMap(\.self) + expression.modifiers.furtherWaves
        var columns: [BatteryComparison.Column] = []
        for word in words {
            guard let wave = context.earlierWave(word, into: &diagnostics) else { return nil }
            for question in questions where !isSame(question, option, in: wave, at: word, into: &diagnostics) {
                return nil
            }
            columns.append(column(wave.results, questions, FigureCells.Column(wave: wave.definition.id)))
        }
        return columns + [column(context.results, questions, FigureCells.Column())]
    }

    private func column(
        _ results: SurveyResults, _ questions: [Question], _ of: FigureCells.Column
    ) -> BatteryComparison.Column {
        BatteryComparison.Column(
            of: of, tables: questions.map { results.table($0.id) },
            summaries: questions.map { $0.kind == .scale ? results.numberSummary($0.id) : nil })
    }

    /// Whether a wave asked an item with the same option, or for a mean with the same options; it may not have asked it at all.
    private func isSame(
        _ question: Question, _ option: String?, in wave: EarlierWave, at word: Expression.Word,
        into diagnostics: inout DiagnosticList
    ) -> Bool {
        guard let earlier = wave.results.codebook.question(question.id) else { return true }
        func compared(_ question: Question) -> [AnswerOption] {
            question.options.filter { one in option.map { one.code == $0 } ?? !one.isOutsideBase }
        }
        let isSame =
            earlier.kind == question.kind
            && compared(earlier).elementsEqual(compared(question)) {
                $0.code == $1.code && $0.title == $1.title && $0.number == $1.number
            }
        if !isSame {
            diagnostics.add(
                Diagnostic(
                    "changed-options", at: word.place,
                    "\(question.id) has other options in the wave \"\(word.text)\": it cannot be compared",
                    hint: "leave the wave out, or compare an option that is the same"))
        }
        return isSame
    }
}

/// The items of a battery compared between groups or waves.
struct BatteryComparison {
    let tables: ResultTables
    let expression: Expression
    let battery: Battery
    let questions: [Question]
    /// Whose share is compared; the means where it is nil.
    let option: String?

    /// A group or wave: the results of each item, nil where it was not asked.
    struct Column {
        var of: FigureCells.Column
        var tables: [ResultTable?]
        var summaries: [NumberSummary?]
    }

    private var context: ExpressionContext { tables.context }
    private var words: Catalogue { context.words }
    private var modifiers: Modifiers { expression.modifiers }

    func table(_ columns: [Column]) -> Table {
        let cross = CrossTables(tables: tables, expression: expression)
        let heads = modifiers.by.map { cross.heads(context.grouping($0.text), questions[0].id) } ?? waveHeads
        return Table(
            id: "table-" + DataSource.comparisonID(of: battery, option: option, expression.request),
            caption: context.inlines(caption(cross)), question: battery.wording,
            alignments: [.start] + columns.map { _ in .end },
            head: ([words.printed(.item)] + heads).map(context.inlines),
            rows: questions.indices.map { index in
                [context.inlines(PrintedText(name: questions[index].topic.withCapital))]
                    + columns.map { column in
                        tables.cells.value(
                            text(column, index), expression, question: questions[index].id, option: option)
                    }
            },
            note: tables.note(note(columns), expression, question: questions[0]), place: expression.place)
    }

    private var waveHeads: [PrintedText] { waveLabels + [words.printed(.thisSurvey)] }

    private var waveLabels: [PrintedText] {
        ([modifiers.since].compactMap(\.self) + modifiers.furtherWaves).compactMap { word in
            context.waves.first { $0.definition.id == word.text }.map { PrintedText(name: $0.definition.label) }
        }
    }

    private func caption(_ cross: CrossTables) -> PrintedText {
        let topic = PrintedText(name: battery.topic.withCapital)
        let named = option.flatMap { questions[0].option($0) }.map { option in
            words.printed(.groupOfBreak, [.group: topic, .name: PrintedText(name: option.displayName)])
        }
        guard let by = modifiers.by else {
            let waves = words.lists.enumeration(waveLabels)
            return words.printed(.comparedWith, [.topic: named ?? topic, .wave: waves])
        }
        let grouping = cross.groupingName(context.grouping(by.text))
        return words.printed(.byGroup, [.topic: named ?? topic, .group: grouping])
    }

    /// `2.8 (4)`, a mean with how many answered; `3 (75%)`, the count and share of the option.
    private func text(_ column: Column, _ index: Int) -> PrintedText {
        let cells = tables.cells
        if let option {
            guard let table = column.tables[index], let row = table.row(option) else {
                return PrintedText(words: FigureCells.none)
            }
            return cells.countAndPercent(row, in: table, .respondents, column.of)
        }
        guard let summary = column.summaries[index] else { return PrintedText(words: FigureCells.none) }
        let printer = cells.printer(questions[index].id, nil, column.of)
        let mean = cells.number(summary.figures?.mean, .mean, printer, answers: summary.count, decimals: 1)
        return cells.countAndShare(mean, PrintedText(printer.base(summary.count, .respondents)))
    }

    private func note(_ columns: [Column]) -> [PrintedText] {
        let all = columns.flatMap(\.tables)
        let isNotAsked = all.contains { $0 == nil }
        let parts = [
            words.printed(option == nil ? .noteMeansAndBases : .noteBaseInCells), tables.noteOutside(questions[0]),
            isNotAsked ? words.printed(.noteNotOffered) : nil,
            all.contains { $0?.isWeighted ?? false }
                ? words.printed(option == nil ? .noteWeightedMeans : .noteWeightedShares) : nil,
        ].compactMap(\.self)
        let only = context.selected.map { words.printed(.onlyGroup, [.group: PrintedText(name: $0)]) }
        return [tables.sentence(parts + only, respondents: all.map { $0?.base ?? 0 })]
            + (option == nil ? [] : [cells.roundingNote(questions[0])].compactMap(\.self))
    }

    private var cells: FigureCells { tables.cells }
}
