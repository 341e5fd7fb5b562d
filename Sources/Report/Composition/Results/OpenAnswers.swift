import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// What `{answers QUESTION}` stands for: texts word for word, each with who wrote it.
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
                    hint: "take {\(expression.source)} out"))
        }
        return inOrder(answers).map { answer in
            .statement(
                Statement(
                    .quotation, blocks: paragraphs(answer.text, language?.text, at: expression.place),
                    attribution: attribution(answer), place: expression.place))
        }
    }

    /// By the respondents' sort names; where nobody is named, in the order of the answers.
    private func inOrder(_ answers: [OpenAnswer]) -> [OpenAnswer] {
        let order = context.respondents(answers.map(\.respondent)).map(\.id)
        return answers.enumerated().sorted { left, right in
            let (first, second) = (
                order.firstIndex(of: left.element.respondent), order.firstIndex(of: right.element.respondent)
            )
            return (first ?? order.count, left.offset) < (second ?? order.count, right.offset)
        }.map(\.element)
    }

    /// Who wrote it; one of many, where the codebook names nobody.
    private func attribution(_ answer: OpenAnswer) -> String {
        context.codebook.respondent(answer.respondent)?.displayName ?? context.unit.singular.withCapital
    }

    /// Empty lines part paragraphs, other line breaks stay.
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
