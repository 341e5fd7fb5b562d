import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

/// The blocks of `{codebook}`: the questionnaire, each question with its results.
extension ExpressionEvaluator {
    /// - Parameter level: of the heading before them; those of the questions are one below it.
    func codebook(
        _ expression: Expression, _ tables: ResultTables, after level: Int, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let questions = context.codebook.questions.filter { $0.derivation == nil }
        return questions.flatMap { question -> [Block] in
            let head = Block.heading(
                Heading(
                    level: level + 1, inlines: [.text(question.topic.withCapital)], id: "", place: expression.place))
            return [head, .paragraph(asked(question, expression))]
                + results(question, expression, tables, into: &diagnostics)
        }
    }

    /// The question as it was asked, of which kind it is, and who was asked.
    private func asked(_ question: Question, _ expression: Expression) -> Paragraph {
        let words = context.words
        let kind = words.printed(question.kind.phrase)
        let whom: PrintedText
        switch question.universe {
        case .everyone: whom = words.printed(.askedOfAll, [.name: kind])
        case .answered(let id, let codes):
            let other = context.codebook.question(id)
            let options = codes.map { code in other?.option(code)?.displayName ?? code }
            whom = words.printed(
                .askedOfSome,
                [
                    .name: kind, .options: words.lists.enumeration(options.map(PrintedText.init(name:))),
                    .topic: PrintedText(name: other?.topic ?? id),
                ])
        }
        return Paragraph(
            [.text(question.wording), .lineBreak, .emphasis(context.inlines(whom))], place: expression.place)
    }

    /// A longer list of options is set in running lines.
    private static let mostRows = 25

    private func results(
        _ question: Question, _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let isOfOptions = question.kind.hasOptions && question.kind != .ranking
        let source = "table \(question.id)" + (isOfOptions ? " order codebook" : "")
        guard let request = context.parser.parse(source, at: expression.place, into: &diagnostics) else { return [] }
        if question.kind == .open { return [.paragraph(texts(question, request))] }
        let lacksShares = context.rules.problem(with: question, at: nil) != nil
        if isOfOptions, lacksShares || question.options.count > Self.mostRows {
            guard let table = context.tables[question.id] else { return [] }
            return [.paragraph(lines(table, request, tables, withShares: !lacksShares))]
        }
        return self.tables(for: request, tables, into: &diagnostics).map { block in
            guard case .table(var table) = block else { return block }
            // The heading and the paragraph above say both.
            (table.caption, table.question) = ([], "")
            return .table(table)
        }
    }

    /// `9 answers`
    private func texts(_ question: Question, _ request: Expression) -> Paragraph {
        let count = context.results.texts(question.id).count
        let printer = NumberPrinter(context.rules, context.words, NumberSubject(question: question.id))
        let number = printer.whole(count, .texts)
        let text = context.words.printed(.textCount, count: String(count), [.count: PrintedText(number)])
        return Paragraph([run(text, request, question)], place: request.place)
    }

    /// `SDG 1: 4 (31%); SDG 2: 3 (23%). Base: 13 of 14 responding mechanisms.`
    private func lines(
        _ table: ResultTable, _ request: Expression, _ tables: ResultTables, withShares: Bool
    ) -> Paragraph {
        let words = context.words
        let options = table.shown(.codebook).map { row in
            let count =
                withShares
                ? tables.cells.countAndPercent(row, in: table) : PrintedText(tables.cells.count(row, in: table))
            let name = PrintedText(name: row.option.displayName)
            return context.marked(words.printed(.optionCount, [.option: name, .count: count]))
        }
        let notes = [tables.baseNote(table, .respondents)] + tables.cells.statusNotes(table.question)
        let text = ([words.lists.note(options)] + notes)
            .joined(separator: words.lists.sentences)
        return Paragraph([run(text, request, table.question)], place: request.place)
    }

    private func run(_ text: PrintedText, _ request: Expression, _ question: Question) -> Inline {
        let options = question.kind == .open ? [] : question.options.map(\.code)
        let statistic = statistic(text, request, question: question.id, options: options)
        return .computed(ComputedValue(statistic, isFigure: true))
    }
}

extension Question.Kind {
    /// What an annex calls the kind.
    fileprivate var phrase: Phrase {
        switch self {
        case .singleChoice: .kindSingleChoice
        case .multipleChoice: .kindMultipleChoice
        case .scale: .kindScale
        case .ranking: .kindRanking
        case .number: .kindNumber
        case .open: .kindOpen
        }
    }
}
