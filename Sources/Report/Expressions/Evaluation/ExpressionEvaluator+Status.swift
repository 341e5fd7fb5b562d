import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Values that are not final may be printed in a text only where the expression names their status.
extension ExpressionEvaluator {
    /// Why a text may not print these inlines; nil if it may.
    ///
    /// - Parameter written: the expression as it is written, for the message.
    func statusProblem(_ inlines: [Inline], of expression: Expression, writtenAs written: Expression) -> Diagnostic? {
        guard context.hasStatuses || expression.modifiers.status != nil else { return nil }
        let found = inlines.lazy.compactMap { inline -> (ValueStatus, Statistic)? in
            guard case .computed(let value) = inline else { return nil }
            return status(of: value.statistic, writtenAs: written).map { ($0, value.statistic) }
        }
        let heaviest = found.max { $0.0 < $1.0 }
        guard heaviest?.0 != expression.modifiers.status else { return nil }
        guard let (status, statistic) = heaviest else {
            guard let named = expression.modifiers.status else { return nil }
            return Diagnostic(
                "status", at: expression.place, "what {\(written.source)} prints is not \(named.rawValue)",
                hint: "delete \"status \(named.rawValue)\"")
        }
        let subject = ([statistic.question].compactMap(\.self) + statistic.options).joined(separator: ".")
        let hint =
            "leave it out of the sentence, or write {\(written.source) status \(status.rawValue)} to print it as \(status.rawValue)"
        return Diagnostic(
            "status", at: expression.place,
            "{\(written.source)} states \(status.article) value as a finding: \(subject) is marked so in the codebook",
            hint: expression.modifiers.status == nil ? hint : "write \"status \(status.rawValue)\"")
    }

    private func status(of statistic: Statistic, writtenAs written: Expression) -> ValueStatus? {
        let numbers = statistic.numbers.compactMap(context.status)
        // Who chose an option is known of single answers, which no final total makes known.
        if written.name == .respondents { return statistic.question.flatMap(context.codebook.question)?.status }
        guard chooses(written), let question = statistic.question.flatMap(context.codebook.question) else {
            return numbers.max()
        }
        // That it leads is a finding as well, though no number is printed.
        let isOfGroup = written.modifiers.among != nil || !context.selected.isEmpty
        let named =
            isOfGroup || statistic.options.isEmpty
            ? [question.status] : statistic.options.map { question.option($0)?.status }
        return (numbers + named.compactMap(\.self)).max()
    }

    /// Whether the answers decide what is named: `top 3 goals`, `option goals#1`.
    private func chooses(_ expression: Expression) -> Bool {
        expression.name == .top || expression.name == .ranks || expression.name == .item
            || expression.arguments.contains { $0.text.contains("#") }
    }
}

extension ValueStatus {
    fileprivate var article: String {
        switch self {
        case .provisional: "a provisional"
        case .estimated: "an estimated"
        case .illustrative: "an illustrative"
        }
    }
}
