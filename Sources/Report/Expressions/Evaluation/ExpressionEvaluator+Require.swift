import Aggregation
import Diagnostics
import ExactNumbers
import SurveyData

extension ExpressionEvaluator {
    private enum Comparison: String, CaseIterable {
        case equal = "="
        case less = "<"
        case greater = ">"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="

        func holds(_ first: Side, _ second: Side) -> Bool {
            switch self {
            case .equal: first.value == second.value
            case .less: first.value < second.value
            case .greater: first.value > second.value
            case .lessOrEqual: first.value <= second.value
            case .greaterOrEqual: first.value >= second.value
            }
        }
    }

    /// One side of a comparison: the exact value, and its text in messages.
    private struct Side {
        var value: ExactFraction
        var text: String
    }

    /// Whether the answers meet a requirement; adds a diagnostic with the numbers if they do not.
    func require(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
        let words = expression.arguments
        guard let middle = words.firstIndex(where: { Comparison(rawValue: $0.text) != nil }),
            let comparison = Comparison(rawValue: words[middle].text), middle > 0, middle + 1 < words.count
        else {
            diagnostics.add(
                Diagnostic(
                    "bad-requirement", at: expression.place, "{\(expression.source)} has no comparison",
                    hint: "write {\(expression.name.usage)}, with =, <, >, <= or >="))
            return false
        }
        guard let left = side(words[..<middle], of: expression, into: &diagnostics),
            let right = side(words[(middle + 1)...], of: expression, into: &diagnostics)
        else { return false }
        if comparison.holds(left, right) { return true }
        diagnostics.add(
            Diagnostic(
                "requirement-fails", at: expression.place,
                "the answers contradict this requirement: \(text(words)): \(left.text) against \(right.text)",
                hint: "reword the sentence, then change or remove the requirement"))
        return false
    }

    private func text(_ words: [Expression.Word]) -> String { words.map(\.text).joined(separator: " ") }

    /// A number, or the exact value of a number expression: shares in per cent, changes in percentage points.
    private func side(
        _ words: ArraySlice<Expression.Word>, of whole: Expression, into diagnostics: inout DiagnosticList
    ) -> Side? {
        let source = text(Array(words))
        if let number = Int(source) { return Side(value: ExactFraction(number), text: source) }
        if let number = ExactNumber(source) { return Side(value: number.exact, text: source) }
        let place = words.first?.place ?? whole.place
        guard let parsed = context.parser.parse(Array(words), at: place, into: &diagnostics),
            let expression = context.namingItems(of: parsed, into: &diagnostics)
        else { return nil }
        switch expression.name.definition.kind {
        case .total, .base, .option, .numbers, .ranking, .change:
            return quantity(expression, into: &diagnostics).flatMap { side($0, expression, into: &diagnostics) }
        case .list, .respondents, .words, .block:
            diagnostics.add(Diagnostic("bad-requirement", at: place, "\"\(source)\" is not a number"))
            return nil
        }
    }

    /// The share, mean or change, or else the count.
    private func side(
        _ quantity: Quantity, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> Side? {
        switch expression.name.definition.measure {
        case .share, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank, .change,
            .meanChange, .rankChange, .baseChange:
            fraction(quantity, expression, into: &diagnostics)
        case .count, .base, .rank, .rankedFirst, .invited, .responded, .outsideBase, .notAnswered, .notAsked,
            .weightedCount,
            .weightedBase, .texts, .furtherTexts, .respondedSoFar, nil:
            Side(value: ExactFraction(quantity.count), text: String(quantity.count))
        }
    }

    private func fraction(
        _ quantity: Quantity, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> Side? {
        if let measure = quantity.measure {
            let unit = expression.name == .change && expression.changed == .share ? " percentage points" : ""
            let decimals = max(1, expression.modifiers.to ?? 0)
            return Side(value: measure, text: words.numbers.written(measure.text(decimals: decimals)) + unit)
        }
        guard let share = quantity.share else {
            diagnostics.add(noBase(quantity, at: expression.place))
            return nil
        }
        return Side(value: share.exact * ExactFraction(100), text: "\(share.percent(decimals: 1)) per cent")
    }
}
