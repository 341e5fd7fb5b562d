public import Aggregation
public import Diagnostics
import DocumentModel
public import Languages
public import SurveyData

/// Evaluates one expression and explains its value.
///
/// - Returns: lines for a person to read.
/// - Throws: the problems of the expression, with their columns.
public func explain(
    _ source: String, results: SurveyResults, waves: [EarlierWave] = [], rules: ReportingRules = ReportingRules(),
    filters: [Selection] = [], selected: [String] = [], words: Catalogue, answersFile: String
) throws(ReportError) -> [String] {
    var context = ExpressionContext(results, waves: waves, rules: rules, words: words, language: words.language)
    context.filters = Dictionary(filters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    context.selected = selected
    let hasBraces = source.hasPrefix("{") && source.hasSuffix("}")
    let bare = hasBraces ? String(source.dropFirst().dropLast()) : source
    var diagnostics = DiagnosticList()
    // An expression's place is that of its opening brace: before the first column if none was typed.
    let place = Place(file: "expression", line: 1, column: hasBraces ? 1 : 0)
    guard let expression = context.parser.parse(bare, at: place, into: &diagnostics),
        isComputed(expression, into: &diagnostics),
        let inlines = ExpressionEvaluator(context: context).evaluate(
            expression, mayPrintAnyStatus: true, into: &diagnostics)
    else { throw ReportError(diagnostics.all.map(onTheLine)) }
    let explanation = Explanation(context: context, expression: expression, answersFile: answersFile)
    let printed = inlines.isEmpty ? "nothing: the requirement holds" : inlines.plainText
    return ["{\(expression.source)}", explanation.row("prints", printed)] + inlines.flatMap(explanation.rows)
}

private func onTheLine(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.place?.column == 0 else { return diagnostic }
    var moved = diagnostic
    moved.place?.column = 1
    return moved
}

/// Expressions that place a part of a document have no value outside a document.
private func isComputed(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
    guard expression.name == .graph || expression.isBlock else { return true }
    diagnostics.add(
        Diagnostic(
            "nothing-to-explain", at: expression.place, "{\(expression.source)} has no value outside a document"))
    return false
}
