import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// The blocks of `{answers QUESTION}`: each answer word for word, with its author.
extension ExpressionEvaluator {
    func answers(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Block] {
        let word = expression.arguments[0]
        guard let question = question(word, into: &diagnostics) else { return [] }
        let language = expression.modifiers.language
        if let language, let problem = badLanguage(language.text, at: language.place) {
            diagnostics.add(problem)
            return []
        }
        let texts = question.kind == .open ? context.results.openAnswers : context.results.otherTexts
        let answers = (texts[question.id] ?? []).filter { !$0.text.allSatisfy(\.isWhitespace) }
        if answers.isEmpty {
            let what =
                question.kind == .open ? "nobody answered \(question.id)" : "nobody wrote a text beside \(question.id)"
            diagnostics.add(
                Diagnostic(
                    "no-answers", at: word.place, "\(what): there is nothing to quote",
                    hint: "remove {\(expression.source)}"))
        }
        return inOrder(answers).map { answer in
            .statement(
                Statement(
                    .quotation, blocks: paragraphs(answer.text, language?.text, at: expression.place),
                    attribution: [.text(attribution(answer))], place: expression.place))
        }
    }

    /// Sorted by the respondents' sort names; without names, in the order of the answers.
    private func inOrder(_ answers: [OpenAnswer]) -> [OpenAnswer] {
        let order = context.respondents(answers.map(\.respondent)).map(\.id)
        return answers.enumerated().sorted { left, right in
            let (first, second) = (
                order.firstIndex(of: left.element.respondent), order.firstIndex(of: right.element.respondent)
            )
            return (first ?? order.count, left.offset) < (second ?? order.count, right.offset)
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
