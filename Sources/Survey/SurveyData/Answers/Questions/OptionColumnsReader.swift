import Diagnostics
package import TableFiles

/// Reads a question with one column per option.
package struct OptionColumnsReader: QuestionReader {
    /// The column of an option, and what its cells may contain.
    private struct Column {
        let option: Int
        let index: Int
        /// The option's own names.
        let names: OptionNames
        /// Whether any other text chooses the option.
        let takesText: Bool
    }

    /// The meaning of a cell.
    private enum Word { case chosen, notChosen, empty, notAnswered, notAsked, text, unknown }

    private let context: QuestionContext
    private let columns: [Column]
    private let chosen: CellWords
    private let notChosen: CellWords
    private let emptyIsNo: Bool
    private let whenAllEmpty: OptionColumns.Meaning
    private let whenAllNo: OptionColumns.Meaning
    private let otherOption: Int?
    private let otherColumn: Int?
    private let expected: String

    /// - Parameter number: the index of a column.
    package init(_ context: QuestionContext, _ bound: OptionColumns, number: (BoundColumn) -> Int) {
        self.context = context
        let options = context.question.options
        let own = bound.other.flatMap { bound.columns[$0.option] == nil ? $0.option : nil }
        columns = options.indices.compactMap { option in
            let column = option == own ? bound.other?.column : bound.columns[option]
            guard let column else { return nil }
            return Column(
                option: option, index: number(column), names: OptionNames(ownNamesOf: options[option]),
                takesText: option == own)
        }
        chosen = CellWords(bound.chosen)
        notChosen = CellWords(bound.notChosen.filter { !$0.isEmpty })
        emptyIsNo = bound.notChosen.contains("")
        whenAllEmpty = bound.whenAllEmpty
        whenAllNo = bound.whenAllNo
        otherOption = bound.other?.option
        otherColumn = own == nil ? bound.other?.column.map(number) : nil
        expected = (bound.chosen + bound.notChosen).map { $0.isEmpty ? "an empty cell" : quoted($0) }
            .joined(separator: ", ")
    }

    /// The options whose cells mean "chosen"; problems are recorded.
    package func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        var options: [Int] = []
        var counts = Counts()
        var result = ReadAnswer(nil)
        result.otherOption = otherOption
        for column in columns {
            let word = word(row, column)
            switch word {
            case .chosen: options.append(column.option)
            case .text:
                options.append(column.option)
                result.otherText = context.texts.text(row, column.index)
            case .notChosen: counts.no += 1
            case .empty where column.takesText: counts.emptyText += 1
            case .notAnswered where column.takesText: counts.notAnswered += 1
            case .empty, .notAnswered:
                counts.notAnswered += word == .notAnswered ? 1 : 0
                counts.empty += 1
                counts.firstEmpty = counts.firstEmpty ?? column.index
            case .notAsked: counts.notAsked += 1
            case .unknown:
                counts.unknown += 1
                addUnknown(row, column, into: &findings)
            }
        }
        if let otherColumn, context.absence(row, otherColumn) == nil {
            result.otherText = context.texts.text(row, otherColumn)
        }
        if counts.unknown == 0 { result.answer = answer(options, counts, row, into: &findings) }
        return result
    }

    private struct Counts {
        var (no, empty, emptyText, notAnswered, notAsked, unknown) = (0, 0, 0, 0, 0, 0)
        var firstEmpty: Int?
    }

    private func word(_ row: TableRow, _ column: Column) -> Word {
        let range = row.trimmed(column.index)
        if range.isEmpty { return .empty }
        if chosen.contains(row, column.index) { return .chosen }
        if notChosen.contains(row, column.index) { return .notChosen }
        if let absence = context.absence(row, column.index) { return absence == .notAsked ? .notAsked : .notAnswered }
        if column.names.index(of: CellContent(row, column.index).bytes) != nil { return .chosen }
        return column.takesText ? .text : .unknown
    }

    private func answer(
        _ options: [Int], _ counts: Counts, _ row: TableRow, into findings: inout Findings
    ) -> Answer? {
        if counts.notAsked > 0 {
            if options.isEmpty { return .notAsked }
            let message = "some columns of \(context.question.id) mean \"not asked\", but others contain an answer"
            findings.add(Diagnostic("answer-of-one-not-asked", at: row.place, message))
            return nil
        }
        if options.isEmpty, counts.no == 0 {
            // A word for "not answered" says more than an empty cell.
            return counts.notAnswered > 0 ? .notAnswered : meaning(whenAllEmpty)
        }
        if counts.empty > 0, !emptyIsNo {
            let place = row.place(counts.firstEmpty ?? 0)
            findings.add(
                Diagnostic(
                    "partly-empty", at: place,
                    "some columns of \(context.question.id) are empty in this row, but others are not",
                    hint: "add \"\" to \"not-chosen\" if an empty cell means \"not chosen\""))
            return nil
        }
        if counts.empty > 0, counts.no > 0 { findings.questions[context.index].mixedRows += 1 }
        return options.isEmpty ? meaning(whenAllNo) : .answered(options: options)
    }

    private func meaning(_ meaning: OptionColumns.Meaning) -> Answer {
        switch meaning {
        case .notAnswered: .notAnswered
        case .notChosen: .answered(options: [])
        }
    }

    private func addUnknown(_ row: TableRow, _ column: Column, into findings: inout Findings) {
        let text = row.text(column.index)
        let option = context.question.options[column.option]
        findings.addUnknown(
            text, of: context.index,
            Diagnostic(
                "unknown-option", at: row.place(column.index),
                "\(quoted(text)) does not show whether \(context.question.id).\(option.code) was chosen",
                hint: "expected one of: \(expected), or \(quoted(option.title))"))
    }
}

extension OptionNames {
    /// The names of one option alone.
    init(ownNamesOf option: AnswerOption) {
        self.init(.label, of: [option], besides: [option.code])
    }
}
