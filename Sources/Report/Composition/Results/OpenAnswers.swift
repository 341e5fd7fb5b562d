import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// The blocks of `{answers QUESTION}`: answers word for word, each with its author.
extension ExpressionEvaluator {
    /// - Parameter level: of the heading before them; that of a group is one below it.
    func answers(_ expression: Expression, after level: Int, into diagnostics: inout DiagnosticList) -> [Block] {
        let word = expression.arguments[0]
        guard let question = question(word, into: &diagnostics) else { return [] }
        let (language, first) = (expression.modifiers.language, expression.modifiers.first)
        if let language, let problem = badLanguage(language.text, at: language.place) {
            diagnostics.add(problem)
            return []
        }
        let most = first.flatMap { Int($0.text) } ?? 0
        if let first, most < 1 {
            diagnostics.add(
                Diagnostic(
                    "bad-number", at: first.place, "\"\(first.text)\" does not say how many are quoted",
                    hint: "write a whole number from 1, such as {answers \(question.id) first 5}"))
            return []
        }
        guard let groups = quoted(question, expression, into: &diagnostics) else { return [] }
        if groups.allSatisfy(\.texts.isEmpty) {
            let what =
                question.kind == .open ? "answered \(question.id)" : "wrote a text beside \(question.id)"
            let who = expression.modifiers.among.map { "nobody of those where \($0.text) " } ?? "nobody "
            diagnostics.add(
                Diagnostic(
                    "no-answers", at: word.place, who + what + ": there is nothing to quote",
                    hint: "remove {\(expression.source)}"))
        }
        return groups.filter { !$0.texts.isEmpty }.flatMap { group in
            heading(group, expression, level)
                + quotations(group, most: first == nil ? Int.max : most, expression)
        }
    }

    /// The texts of one group, or of all that are quoted.
    private struct QuotedGroup {
        /// For readers; nil where nothing groups.
        var name: String?
        /// As the records of numbers name it.
        var key: String?
        var texts: [OpenAnswer]
    }

    private func quoted(
        _ question: Question, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> [QuotedGroup]? {
        let modifiers = expression.modifiers
        let place = modifiers.by?.place ?? modifiers.among?.place
        let problems = diagnostics.all.count
        guard
            let request = GroupingRequest(
                textsOf: question.id, modifiers, in: context.codebook, banners: context.banners,
                filters: context.filters, into: &diagnostics)
        else {
            if diagnostics.all.count > problems { return nil }
            return [QuotedGroup(texts: context.results.texts(question.id))]
        }
        guard let texts = context.results.groupedResults(request)?.texts else {
            // Groups are counted while the answers are read, for the groupings requested before: see groupingRequests.
            let notCounted = Diagnostic("not-grouped", at: place, "\(question.id) was not read by groups here")
            diagnostics.add(request.problem(in: context.codebook, at: place) ?? notCounted)
            return nil
        }
        return texts.columns.compactMap { column in
            let name = column.group?.name ?? context.words.text(.notStated)
            let key = "\(column.grouping.name):\(column.group?.code ?? "")"
            if modifiers.by != nil { return QuotedGroup(name: name, key: key, texts: column.result) }
            // A filter says nothing of those whom it does not select.
            return column.group.map { _ in QuotedGroup(key: key, texts: column.result) }
        }
    }

    private func heading(_ group: QuotedGroup, _ expression: Expression, _ level: Int) -> [Block] {
        group.name.map { name in
            [.heading(Heading(level: level + 1, inlines: [.text(name)], id: "", place: expression.place))]
        } ?? []
    }

    private func quotations(_ group: QuotedGroup, most: Int, _ expression: Expression) -> [Block] {
        let ordered = inOrder(group.texts)
        let shown = ordered.prefix(most).map { answer in
            Block.statement(
                Statement(
                    .quotation,
                    blocks: paragraphs(answer.text, expression.modifiers.language?.text, at: expression.place),
                    attribution: [.text(attribution(answer))], place: expression.place))
        }
        guard shown.count < ordered.count else { return shown }
        return shown + [.paragraph(further(group, shown: shown.count, expression))]
    }

    /// `and 7 more`
    private func further(_ group: QuotedGroup, shown: Int, _ expression: Expression) -> Paragraph {
        let question = expression.arguments[0].text
        let printer = NumberPrinter(
            context.rules, context.words, NumberSubject(question: question, group: group.key))
        let rest = group.texts.count - shown
        let number = printer.whole(
            rest, .furtherTexts, of: NumberPrinter.Base(count: shown, base: group.texts.count))
        let text = context.words.printed(.furtherAnswers, count: String(rest), [.number: PrintedText(number)])
        let statistic = statistic(text, expression, question: question)
        return Paragraph([.computed(ComputedValue(statistic, isFigure: true))], place: expression.place)
    }

    /// Sorted by the respondents' sort names; without names, in the order of the answers.
    private func inOrder(_ answers: [OpenAnswer]) -> [OpenAnswer] {
        let named = context.respondents(answers.map(\.respondent)).map(\.id)
        let places = Dictionary(zip(named, named.indices), uniquingKeysWith: { first, _ in first })
        return answers.enumerated().sorted { left, right in
            let (first, second) = (places[left.element.respondent], places[right.element.respondent])
            return (first ?? named.count, left.offset) < (second ?? named.count, right.offset)
        }.map(\.element)
    }

    /// The author's name; if the codebook names nobody, the word for a respondent.
    private func attribution(_ answer: OpenAnswer) -> String {
        context.codebook.respondent(answer.respondent)?.displayName ?? context.unit.singular.withCapital
    }

    /// Splits a text into paragraphs at empty lines and keeps other line breaks.
    private func paragraphs(_ text: String, _ language: String?, at place: Place) -> [Block] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(line.trimmingPrefix(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace))
        }
        return lines.split(whereSeparator: \.isEmpty).map { lines in
            let inlines = lines.enumerated().flatMap { index, line -> [Inline] in
                (index > 0 ? [.lineBreak] : []) + [.text(line)]
            }
            return .paragraph(
                Paragraph(language.map { [.foreign(language: $0, inlines)] } ?? inlines, place: place))
        }
    }
}
