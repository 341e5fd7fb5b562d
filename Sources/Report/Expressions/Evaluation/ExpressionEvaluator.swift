import Aggregation
package import Diagnostics
package import DocumentModel
import Languages
import MarkdownReader
package import SurveyData

/// Evaluates expressions: each becomes inlines, and its numbers keep their records.
package struct ExpressionEvaluator {
    /// What expressions are computed from.
    package let context: ExpressionContext

    /// An evaluator that computes from this context.
    package init(context: ExpressionContext) { self.context = context }

    /// - Parameter mayPrintAnyStatus: whether values that are not final are printed though the expression does not name their
    ///   status; not in a report.
    /// - Returns: nil when the expression cannot be computed; the reason is then in `diagnostics`.
    package func evaluate(
        _ expression: Expression, mayPrintAnyStatus: Bool = false, into diagnostics: inout DiagnosticList
    ) -> [Inline]? {
        guard let named = context.namingItems(of: expression, into: &diagnostics) else { return nil }
        let inlines = value(of: named, into: &diagnostics)
        if let inlines, !mayPrintAnyStatus,
            let problem = statusProblem(inlines, of: named, writtenAs: expression)
        {
            diagnostics.add(problem)
            return nil
        }
        return expression.isCapitalized ? inlines?.capitalized : inlines
    }

    private func value(of expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard context.hasSurvey || !expression.name.needsSurvey else {
            diagnostics.add(context.noSurvey("{\(expression.source)} asks for answers", at: expression.place))
            return nil
        }
        switch expression.name.definition.kind {
        case .total, .base, .option, .numbers, .ranking, .change: return number(expression, into: &diagnostics)
        case .list: return options(expression, into: &diagnostics)
        case .respondents:
            return expression.isBlock
                ? notAlone(expression, into: &diagnostics) : respondents(expression, into: &diagnostics)
        case .words: return words(of: expression, into: &diagnostics)
        case .block: return notAlone(expression, into: &diagnostics)
        }
    }

    private func notAlone(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        diagnostics.add(
            Diagnostic(
                "not-alone", at: expression.place, "{\(expression.source)} must be alone in its paragraph",
                hint: "put an empty line before and after it"))
        return nil
    }

    /// The respondents of `{mechanisms as list}`, each with its own record.
    package func listedRespondents(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [[Inline]] {
        guard let (ids, question, options) = chosenRespondents(expression, into: &diagnostics) else { return [] }
        return context.respondents(ids).map { respondent in
            let name = PrintedText(name: respondent.displayName)
            let statistic = statistic(name, expression, question: question, options: options)
            return [.computed(ComputedValue(statistic, isFigure: false))]
        }
    }

    /// The respondents that an expression names: one, those who chose an option, or all who responded.
    private func chosenRespondents(
        _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> (ids: [String], question: String?, options: [String])? {
        guard let argument = expression.arguments.first else { return (context.results.respondents, nil, []) }
        if expression.name == .respondent {
            return context.respondent(argument, into: &diagnostics).map { ([$0.id], nil, []) }
        }
        return context.row(argument, into: &diagnostics).map { ($1.respondents, $0.question.id, [$1.option.code]) }
    }

    /// What an expression prints that computes no statistic.
    private func words(of expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        if expression.name == .question {
            return question(expression.arguments[0], into: &diagnostics).map { [.text($0.wording)] }
        }
        if expression.name == .item { return item(expression, into: &diagnostics) }
        if expression.name == .graph { return graph(expression.arguments[0], into: &diagnostics) }
        if expression.name == .note { return [.note(line(of: expression, into: &diagnostics))] }
        if expression.name == .margin {
            diagnostics.add(
                Diagnostic(
                    "misplaced-margin", at: expression.place, "{margin} is allowed only where a paragraph begins",
                    hint: "write {margin WORDS} before its first word"))
            return nil
        }
        if expression.name == .require { return require(expression, into: &diagnostics) ? [] : nil }
        return [.text(words(after: expression))]
    }

    /// What an item of a battery is about: the topic of its question.
    private func item(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let question = question(expression.arguments[0], into: &diagnostics) else { return nil }
        let statistic = statistic(PrintedText(name: question.topic), expression, question: question.id)
        return [.computed(ComputedValue(statistic, isFigure: false))]
    }

    /// The words of a note or of the margin, which are Markdown as the text around them.
    package func line(of expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline] {
        let words = expression.arguments
        let inlines = readMarkdownLine(
            words.laidOut, at: words.first?.place ?? expression.place, joinsLines: true, into: &diagnostics)
        var composer = InlineComposer(evaluator: self, place: expression.place)
        let composed = composer.compose(inlines)
        diagnostics.add(contentsOf: composer.diagnostics.all)
        return composed
    }

    /// The expression's text behind its name.
    private func words(after expression: Expression) -> String {
        expression.source.split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The question of that id; nil, with a diagnostic, if the codebook has none.
    package func question(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Question? {
        if let question = context.codebook.question(word.text) { return question }
        context.addUnknownQuestion(word, into: &diagnostics)
        return nil
    }

    private func graph(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> [Inline]? {
        if let label = context.graphLabels[word.text] {
            return [.link(.destination("graph-" + word.text), context.inlines(label))]
        }
        if context.graphs.contains(word.text) {
            diagnostics.add(
                Diagnostic(
                    "graph-elsewhere", at: word.place, "this document does not place the graph \"\(word.text)\"",
                    hint: "place it with ![](graph:\(word.text)) or remove the mention"))
        } else {
            diagnostics.add(
                "unknown-graph", at: word.place, "the report has no graph \"\(word.text)\"",
                hint: nearestNameHint(to: word.text, among: context.graphs))
        }
        return nil
    }

    private func respondents(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let (ids, question, options) = chosenRespondents(expression, into: &diagnostics) else { return nil }
        guard !context.codebook.respondents.isEmpty else {
            diagnostics.add(
                Diagnostic(
                    "no-respondents", at: expression.place,
                    "the codebook names no \(context.unit.plural), so none can be listed",
                    hint: "name them under \"respondents\" in the codebook"))
            return nil
        }
        let names = context.respondents(ids).map { PrintedText(name: name($0, as: expression.modifiers.as)) }
        let statistic = statistic(words.lists.enumeration(names), expression, question: question, options: options)
        return [.computed(ComputedValue(statistic, isFigure: false))]
    }

    private func name(_ respondent: Respondent, as form: Modifiers.NameForm?) -> String {
        switch form {
        case .acronym: respondent.acronymOrName
        case .name: respondent.name
        case .full: respondent.fullName ?? respondent.name
        case .label, .title, .list, nil: respondent.displayName
        }
    }
}

extension [Inline] {
    /// The same inlines, the first letter a capital.
    fileprivate var capitalized: [Inline] {
        guard let first else { return self }
        var result = self
        switch first {
        case .text(let text): result[0] = .text(text.withCapital)
        case .computed(var value):
            value.statistic.pieces = value.statistic.pieces.capitalized
            result[0] = .computed(value)
        case .strong, .emphasis, .link, .foreign, .quotation, .acronym, .note, .lineBreak: break
        }
        return result
    }
}

extension [Statistic.Piece] {
    /// The same pieces, the first letter a capital.
    fileprivate var capitalized: [Statistic.Piece] {
        guard let first else { return self }
        var result = self
        switch first {
        case .words(let text): result[0] = .words(text.withCapital)
        case .name(let text): result[0] = .name(text.withCapital)
        case .number(var number):
            number.text = number.text.withCapital
            result[0] = .number(number)
        }
        return result
    }
}

extension String {
    /// The first letter a capital.
    package var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
