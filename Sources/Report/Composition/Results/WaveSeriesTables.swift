import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Languages
import SurveyData

extension ExpressionEvaluator {
    /// The table of `{table QUESTION since WAVE WAVE}`: all waves side by side, this one last.
    func seriesTable(
        _ question: Question, _ words: [Expression.Word], _ expression: Expression, _ tables: ResultTables,
        into diagnostics: inout DiagnosticList
    ) -> [Block] {
        var waves: [EarlierWave] = []
        for word in words {
            guard let wave = context.earlierWave(word, into: &diagnostics),
                isComparable(question, wave, word, waves, into: &diagnostics)
            else { continue }
            waves.append(wave)
        }
        guard waves.count == words.count else { return [] }
        return [.table(WaveSeriesTable(tables: tables, expression: expression, waves: waves, question: question).table)]
    }

    /// Whether a wave has the question, of the same kind, and is named once.
    private func isComparable(
        _ question: Question, _ wave: EarlierWave, _ word: Expression.Word, _ others: [EarlierWave],
        into diagnostics: inout DiagnosticList
    ) -> Bool {
        func report(_ code: String, _ message: String, hint: String? = nil) -> Bool {
            diagnostics.add(Diagnostic(code, at: word.place, message, hint: hint))
            return false
        }
        if question.kind == .ranking {
            return report(
                "wrong-kind", "\"\(question.id)\" is a ranking, which has no table of several waves",
                hint: "write {table \(question.id)}")
        }
        if others.contains(where: { $0.definition.id == word.text }) {
            return report("expression-modifier", "the wave \"\(word.text)\" is named twice")
        }
        guard let earlier = wave.results.codebook.question(question.id) else {
            return report("unknown-question", "the wave \"\(word.text)\" has no question \"\(question.id)\"")
        }
        guard earlier.kind == question.kind else {
            return report(
                "changed-kind",
                "\(question.id) is a \(earlier.kind.rawValue) question in the wave \"\(word.text)\" and a "
                    + "\(question.kind.rawValue) question in this one: they cannot be compared")
        }
        return true
    }
}

/// A question's results in several waves side by side.
struct WaveSeriesTable {
    let tables: ResultTables
    let expression: Expression
    /// In the order in which they are named.
    let waves: [EarlierWave]
    let question: Question

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }
    private var words: Catalogue { context.words }

    /// One wave: its results, and how records name it.
    private struct Column {
        var of: FigureCells.Column
        var results: SurveyResults
    }

    private var columns: [Column] {
        waves.map { Column(of: FigureCells.Column(wave: $0.definition.id), results: $0.results) }
            + [Column(of: FigureCells.Column(), results: context.results)]
    }

    /// A row: one cell for each wave.
    private struct Row {
        var head: PrintedText
        var option: String?
        var cells: [PrintedText]
    }

    var table: Table {
        let heads =
            [words.printed(question.kind == .number ? .measure : .option)]
            + waves.map { PrintedText(name: $0.definition.label) } + [words.printed(.thisSurvey)]
        let labels = words.lists.enumeration(waves.map { PrintedText(name: $0.definition.label) })
        let rows = [bases] + weightedBases + optionRows + numberRows
        return Table(
            id: DataSource.tableID(ofWaves: waves.map(\.definition.id), question: question.id),
            caption: context.inlines(
                words.printed(.comparedWith, [.topic: PrintedText(name: question.topic.withCapital), .wave: labels])),
            question: question.wording, alignments: [.start] + heads.dropFirst().map { _ in .end },
            head: heads.map(context.inlines),
            rows: rows.map { row in
                [context.inlines(row.head)]
                    + row.cells.map { cells.value($0, expression, question: question.id, option: row.option) }
            },
            note: tables.note(note, expression, question: question), place: expression.place)
    }

    private func base(_ results: SurveyResults) -> Int {
        results.table(question.id)?.base ?? results.numberSummary(question.id)?.count ?? 0
    }

    private var bases: Row {
        Row(
            head: tables.baseThatAnswered,
            cells: columns.map {
                PrintedText(cells.printer(question.id, nil, $0.of).base(base($0.results), .respondents))
            })
    }

    /// Only where every wave is weighted.
    private var weightedBases: [Row] {
        let weights = columns.compactMap { column in
            column.results.table(question.id)?.weightedBase(.respondents)
                ?? column.results.numberSummary(question.id)?.weightedCount
        }
        guard weights.count == columns.count else { return [] }
        let texts = zip(columns, weights).map { column, weight in
            PrintedText(
                cells.printer(question.id, nil, column.of).weight(
                    weight, .weightedBase, .respondents, decimals: tables.weightDecimals))
        }
        return [Row(head: words.printed(.weightedBase), cells: texts)]
    }

    /// The options of this wave in their order, then those that only earlier waves have: with another title it is another
    /// option. Those outside the base come last.
    private var options: [AnswerOption] {
        let order = expression.modifiers.order
        var options = context.tables[question.id]?.shown(order).map(\.option) ?? []
        for table in columns.compactMap({ $0.results.table(question.id) }) {
            options += table.shown(order).map(\.option).filter { option in !options.contains { isSame($0, option) } }
        }
        return options.filter { !$0.isOutsideBase } + options.filter(\.isOutsideBase)
    }

    private var optionRows: [Row] {
        options.map { option in
            let texts = columns.map { column -> PrintedText in
                guard let table = column.results.table(question.id), let row = row(option, in: table) else {
                    return PrintedText(words: FigureCells.none)
                }
                return cells.countAndPercent(row, in: table, .respondents, column.of)
            }
            return Row(head: PrintedText(name: option.displayName), option: option.code, cells: texts)
        }
    }

    private func row(_ option: AnswerOption, in table: ResultTable) -> ResultTable.Row? {
        table.row(option.code).flatMap { isSame($0.option, option) ? $0 : nil }
    }

    private var isOfferedInAll: Bool {
        let all = columns.compactMap { $0.results.table(question.id) }
        return options.allSatisfy { option in all.allSatisfy { row(option, in: $0) != nil } }
    }

    private func isSame(_ option: AnswerOption, _ other: AnswerOption) -> Bool {
        option.code == other.code && option.title == other.title && option.isOutsideBase == other.isOutsideBase
            && (question.kind != .scale || option.number == other.number)
    }

    private var numberRows: [Row] {
        guard question.kind == .number || question.kind == .scale else { return [] }
        func row(
            _ name: Phrase, _ measure: PrintedNumber.Measure, _ decimals: Int?,
            _ value: (NumberSummary.Figures) -> ExactFraction
        ) -> Row {
            let texts = columns.map { column in
                let summary = column.results.numberSummary(question.id)
                return cells.number(
                    summary?.figures.map(value), measure, cells.printer(question.id, nil, column.of),
                    answers: summary?.count ?? 0, decimals: decimals)
            }
            return Row(head: words.printed(name), cells: texts)
        }
        return [row(.mean, .mean, 1, \.mean), row(.median, .median, nil, \.median)]
    }

    /// The bases of the figures, what is weighted, and what was changed between the waves.
    private var note: [PrintedText] {
        var weighted = waves.filter(\.results.isWeighted).map { PrintedText(name: $0.definition.label) }
        if context.results.isWeighted { weighted.append(words.printed(.inThisSurvey)) }
        let hasMultipleAnswers = columns.contains { column in
            column.results.table(question.id).map { $0.responses > $0.base } ?? false
        }
        var all = question
        all.options = options
        let parts =
            [words.printed(.noteEachWave)] + [tables.noteOutside(all)].compactMap(\.self)
            + (isOfferedInAll ? [] : [words.printed(.noteNotOffered)])
            + (hasMultipleAnswers ? [tables.multipleAnswers] : [])
            + (weighted.isEmpty ? [] : [words.printed(.noteWeightedIn, [.waves: words.lists.enumeration(weighted)])])
        let earlier = waves.compactMap { $0.results.codebook.question(question.id) }
        let changes =
            (earlier.allSatisfy { $0.wording == question.wording } ? [] : [words.printed(.noteWordingChanged)])
            + (earlier.allSatisfy { $0.universe == question.universe } ? [] : [words.printed(.noteUniverseChanged)])
        return [tables.sentence(parts, respondents: columns.map { base($0.results) })] + changes
            + [cells.roundingNote(question)].compactMap(\.self)
    }
}
