import Diagnostics
import DocumentModel

extension ExpressionEvaluator {
    private enum Comparison: String, CaseIterable {
        case equal = "="
        case less = "<"
        case greater = ">"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="

        func holds(_ left: Int, _ right: Int) -> Bool {
            switch self {
            case .equal: left == right
            case .less: left < right
            case .greater: left > right
            case .lessOrEqual: left <= right
            case .greaterOrEqual: left >= right
            }
        }
    }

    /// Whether the answers bear out what a text says; a diagnostic with the figures when they do not.
    func require(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
        let words = expression.arguments
        guard let middle = words.firstIndex(where: { Comparison(rawValue: $0.text) != nil }),
            let comparison = Comparison(rawValue: words[middle].text)
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
        // Cross-multiplied, so that exact fractions are compared and no rounded share.
        if comparison.holds(left.value * right.base, right.value * left.base) { return true }
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
    ) -> (value: Int, base: Int, text: String)? {
        let source = text(Array(words))
        if let number = Int(source) { return (number, 1, source) }
        let place = words.first?.place ?? whole.place
        let start = Place(file: place.file, line: place.line, column: place.column.map { $0 - 1 })
        guard let expression = context.parser.parse(source, at: start, into: &diagnostics) else { return nil }
        switch expression.name {
        case .share, .responseRate:
            guard let quantity = quantity(expression, into: &diagnostics),
                let share = share(of: quantity, at: place, into: &diagnostics)
            else { return nil }
            return (quantity.count * 100, quantity.base ?? 1, "\(share.percent(decimals: 1)) per cent")
        case .count, .base, .rank, .invited, .responded, .notAnswered, .notAsked:
            return quantity(expression, into: &diagnostics).map { ($0.count, 1, String($0.count)) }
        default:
            diagnostics.add(Diagnostic("bad-requirement", at: place, "\"\(source)\" is no number that can be compared"))
            return nil
        }
    }
}
