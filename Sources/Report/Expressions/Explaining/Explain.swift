public import Aggregation
public import Diagnostics
import DocumentModel

/// Computes one expression and tells how its value came about.
///
/// - Returns: lines for a person to read.
/// - Throws: what is wrong with the expression, with its column.
public func explain(
    _ source: String, results: SurveyResults, waves: [EarlierWave] = [], rules: ReportingRules = ReportingRules(),
    answersFile: String
) throws(ReportError) -> [String] {
    let context = ExpressionContext(results, waves: waves, rules: rules)
    let hasBraces = source.hasPrefix("{") && source.hasSuffix("}")
    let bare = hasBraces ? String(source.dropFirst().dropLast()) : source
    var diagnostics = DiagnosticList()
    // An expression's place is that of its brace: before the first column where none was typed.
    let place = Place(file: "expression", line: 1, column: hasBraces ? 1 : 0)
    guard let expression = context.parser.parse(bare, at: place, into: &diagnostics),
        isComputed(expression, into: &diagnostics),
        let inlines = ExpressionEvaluator(context: context).evaluate(expression, into: &diagnostics)
    else { throw ReportError(diagnostics.all.map(onTheLine)) }
    let explanation = Explanation(context: context, expression: expression, answersFile: answersFile)
    let printed = inlines.isEmpty ? "nothing: the answers bear it out" : inlines.plainText
    return ["{\(expression.source)}", explanation.row("prints", printed)] + inlines.flatMap(explanation.rows)
}

private func onTheLine(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.place?.column == 0 else { return diagnostic }
    var moved = diagnostic
    moved.place?.column = 1
    return moved
}

/// What stands for a part of a document has no value outside of it.
private func isComputed(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
    guard expression.name == .graph || expression.name.isBlock else { return true }
    diagnostics.add(
        Diagnostic(
            "nothing-to-explain", at: expression.place, "{\(expression.source)} has no value outside of a document"))
    return false
}
