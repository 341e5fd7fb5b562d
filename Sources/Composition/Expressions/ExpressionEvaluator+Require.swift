import Diagnostics
import DocumentModel

extension ExpressionEvaluator {
    private enum Comparison: String, CaseIterable {
        case equal = "="
        case less = "<"
        case greater = ">"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="

        /// Compares count/base with count/base, cross-multiplied in full width: exact, and no number is too large.
        func holds(_ first: Side, _ second: Side) -> Bool {
            let left = first.value.multipliedFullWidth(by: second.base)
            let right = second.value.multipliedFullWidth(by: first.base)
            return switch self {
            case .equal: left == right
            case .less: left < right
            case .greater: left > right
            case .lessOrEqual: left <= right
            case .greaterOrEqual: left >= right
            }
        }
    }

    /// What stands beside a comparison: the fraction value/base, and how a message tells it.
    private struct Side {
        var value: Int
        var base = 1
        var text: String
    }

    /// Whether the answers bear out what a text says; a diagnostic with the figures when they do not.
    func require(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
        let words = expression.arguments
        guard let middle = words.firstIndex(where: { Comparison(rawValue: $0.text) != nil }),
            let comparison = Comparison(rawValue: words[middle].text), middle > 0, middle + 1 < words.count
        else {
            diagnostics.add(
                Diagnostic(
                    "bad-requirement", at: expression.place, "{\(expression.source)} compares nothing",
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
                "the answers no longer bear this out: \(text(words)), but \(left.text) stands against \(right.text)",
                hint: "reword the sentence, then change or remove the requirement"))
        return false
    }

    private func text(_ words: [Expression.Word]) -> String { words.map(\.text).joined(separator: " ") }

    /// A whole number, or a number expression as an exact fraction; shares count in per cent.
    private func side(
        _ words: ArraySlice<Expression.Word>, of whole: Expression, into diagnostics: inout DiagnosticList
    ) -> Side? {
        let source = text(Array(words))
        if let number = Int(source) { return Side(value: number, text: source) }
        let place = words.first?.place ?? whole.place
        guard let expression = context.parser.parse(Array(words), at: place, into: &diagnostics) else { return nil }
        switch expression.name {
        case .share, .responseRate:
            guard let quantity = quantity(expression, into: &diagnostics),
                let share = share(of: quantity, at: place, into: &diagnostics)
            else { return nil }
            return Side(
                value: quantity.count * 100, base: share.base, text: "\(share.percent(decimals: 1)) per cent")
        case .count, .base, .rank, .invited, .responded, .notAnswered, .notAsked:
            return quantity(expression, into: &diagnostics).map { Side(value: $0.count, text: String($0.count)) }
        case .option, .top, .ranks, .question, .respondent, .respondents, .graph, .points, .table, .require, .cited,
            .note:
            diagnostics.add(Diagnostic("bad-requirement", at: place, "\"\(source)\" is no number that can be compared"))
            return nil
        }
    }
}
