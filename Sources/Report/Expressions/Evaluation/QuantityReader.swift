package import Aggregation
package import Diagnostics
import Languages

/// What an expression prints, as exact numbers, for the audit of printed figures.
package struct ReadQuantity: Sendable, Hashable {
    /// How many there are, unweighted.
    package var count: Int
    /// The base; nil for a number without one.
    package var base: Int?
    /// What the base counts; nil for a number without one.
    package var baseKind: BaseKind?
    /// The id of the question; nil for the survey as a whole.
    package var question: String?
    /// The code of the option; nil for the question as a whole.
    package var option: String?
    /// Whether the expression names its base (`of responses`) instead of using the default.
    package var namesBase: Bool
    /// Whether the expression prints the size of a base.
    package var isBase: Bool
    /// Whether the expression prints a share and no count.
    package var isShare: Bool
}

/// Evaluates an expression as written in a text to its exact numbers.
package struct QuantityReader: Sendable {
    private let context: ExpressionContext

    /// A reader that computes from these results.
    package init(_ results: SurveyResults) {
        context = ExpressionContext(results, words: .ids, language: Catalogue.ids.language)
    }

    /// - Parameters:
    ///   - source: with or without braces.
    ///   - place: where the source begins.
    /// - Returns: nil if it cannot be computed, or is neither a count nor a share; the reason is then in `diagnostics`.
    package func quantity(
        _ source: String, at place: Place, into diagnostics: inout DiagnosticList
    ) -> ReadQuantity? {
        let hasBraces = source.hasPrefix("{") && source.hasSuffix("}") && source.count > 1
        var brace = place
        if !hasBraces { brace.column = place.column.map { $0 - 1 } }
        let bare = hasBraces ? String(source.dropFirst().dropLast()) : source
        guard let expression = context.parser.parse(bare, at: brace, into: &diagnostics) else { return nil }
        guard Self.names.contains(expression.name) else {
            diagnostics.add(
                Diagnostic(
                    "no-quantity", at: place, "\"\(bare)\" does not print a count or a share",
                    hint: "write an expression such as share QUESTION.OPTION"))
            return nil
        }
        let evaluator = ExpressionEvaluator(context: context)
        let isBase = expression.name == .base
        return evaluator.quantity(expression, into: &diagnostics).map { quantity in
            ReadQuantity(
                count: quantity.count, base: quantity.base,
                baseKind: quantity.baseKind ?? (isBase ? expression.modifiers.of ?? .respondents : nil),
                question: quantity.question, option: quantity.option, namesBase: expression.modifiers.of != nil,
                isBase: isBase, isShare: expression.name == .share || expression.name == .responseRate)
        }
    }

    private static let names: Set<Expression.Name> = [
        .count, .share, .base, .invited, .responded, .responseRate, .rank, .notAnswered, .notAsked,
    ]
}
