import Aggregation
import SurveyData
import Testing
import TestSupport

@testable import Composition
@testable import Expressions

/// docs/writing.md against the program: what the page shows is what is printed.
@Suite struct WritingPageTests {
    private func page() throws -> String { String(decoding: try Repository.bytes("docs/writing.md"), as: UTF8.self) }

    /// The rows of the page's tables that hold one expression and the words it prints.
    private func rows() throws -> [(expression: String, text: String)] {
        try page().split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " }.trimmingSuffix { $0 == " " } }
            guard line.hasPrefix("| `{"), cells.count == 2, !cells[0].contains(","), cells[0].hasSuffix("}`") else {
                return nil
            }
            return (String(cells[0].dropFirst(2).dropLast(2)), String(cells[1]))
        }
    }

    @Test func `every table row prints what it says`() throws {
        let survey = try surveyOf2023()
        let descriptions = ["the ", "how ", "each "]
        let literal = try rows().filter { row in !descriptions.contains { row.text.hasPrefix($0) } }
        #expect(literal.count >= 26)
        for (expression, text) in literal {
            let result =
                isOfGardens(expression)
                ? try InventedGardens.printed(expression, survey: try battery(expression)) : printed(expression, survey)
            #expect(text.hasSuffix(", ...") ? result.hasPrefix(text.dropLast(3)) : result == text, "\(expression)")
        }
    }

    @Test func `every expression of the page can be computed`() throws {
        var context = ExpressionContext.english(SurveyResults(try surveyOf2023()))
        context.graphLabels = ["ID": PrintedText(name: "Graph 1")]
        let written = try page().components(between: "`{", and: "}`").filter { !$0.contains("{") && !$0.contains("}") }
        let computable = written.filter { expression in
            !["FILE", "QUESTION", "WORDS", "BATTERY", "#"].contains {
                expression.contains($0) && !expression.contains("#1")
            }
        }
        #expect(computable.count >= 60)
        for expression in computable where !isOfGardens(expression) {
            #expect(evaluated(expression, context).problems == [], "\(expression)")
        }
        for written in computable where isOfGardens(written) {
            // A bar in a table's cell is escaped.
            let expression = written.replacing("\\|", with: "|")
            let context = try InventedGardens.context(expression, survey: try battery(expression))
            let isWhole = ["answers", "participation", "codebook"].contains { expression.hasPrefix($0) }
            #expect(
                isWhole
                    ? try InventedGardens.outline(expression).contains {
                        $0.hasPrefix("quotation") || $0.hasPrefix("table")
                    }
                    : evaluated(expression, context).problems == [], "\(expression)")
        }
    }

    /// What the survey of 2023 did not ask is shown by the fictitious one.
    private func isOfGardens(_ expression: String) -> Bool {
        ["crops", "plan.", "hours", "needs.", "message", "services", "type:", "base plan", "participation", "codebook"]
            .contains { expression.contains($0) }
    }

    /// The survey with a battery; nil for an expression without one.
    private func battery(_ expression: String) throws -> Survey? {
        expression.contains("services") ? try InventedGardens.battery() : nil
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            parts.append(String(rest[..<closing.lowerBound]))
            rest = rest[closing.upperBound...]
        }
        return parts
    }
}
