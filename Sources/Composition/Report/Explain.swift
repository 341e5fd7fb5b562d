public import Aggregation
public import Diagnostics
import DocumentModel

/// Computes one expression and tells how its value came about.
///
/// - Returns: lines for a person to read.
/// - Throws: what is wrong with the expression, with its column.
public func explain(_ source: String, results: SurveyResults, answersFile: String) throws(ReportError) -> [String] {
    let context = ExpressionContext(results)
    let hasBraces = source.hasPrefix("{") && source.hasSuffix("}")
    let bare = hasBraces ? String(source.dropFirst().dropLast()) : source
    var diagnostics = DiagnosticList()
    // An expression's place is that of its brace: before the first column where none was typed.
    let place = Place(file: "expression", line: 1, column: hasBraces ? 1 : 0)
    guard let expression = context.parser.parse(bare, at: place, into: &diagnostics),
        isComputed(expression, into: &diagnostics),
        let inlines = ExpressionEvaluator(context: context).evaluate(expression, into: &diagnostics)
    else { throw ReportError(diagnostics.all.map(onTheLine)) }
    let explanation = Explanation(context: context, answersFile: answersFile)
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
    guard [.graph, .points, .table].contains(expression.name) else { return true }
    diagnostics.add(
        Diagnostic(
            "nothing-to-explain", at: expression.place, "{\(expression.source)} has no value outside of a document"))
    return false
}

/// The history of a computed value, in words.
struct Explanation {
    let context: ExpressionContext
    let answersFile: String

    func row(_ name: String, _ text: String) -> String {
        let width = 10
        return "  " + name + String(repeating: " ", count: max(1, width - name.count)) + text
    }

    func rows(_ inline: Inline) -> [String] {
        guard case .computed(let value) = inline else { return [] }
        let provenance = value.provenance
        guard let question = provenance.question, let table = context.tables[question] else {
            return surveyRows(provenance)
        }
        var rows = [row("question", "\(question): \(table.question.wording)")]
        for code in provenance.options {
            guard let option = table.row(code) else { continue }
            let known = context.respondents(option.respondents).map(\.acronymOrName)
            let choosers = context.codebook.respondents.isEmpty ? option.respondents.sorted() : known
            rows.append(row("option", "\(code): \(option.option.displayName)"))
            rows.append(row("count", "\(option.count) chose it: \(enumeration(choosers))"))
        }
        rows.append(row("base", base(of: provenance, in: table)))
        if let share = Share(count: provenance.count ?? 0, base: provenance.base ?? 0),
            let rounding = provenance.rounding
        {
            let exact = "\(share.count)/\(share.base) = \(share.percent(decimals: 4))%"
            rows.append(row("share", "\(exact), printed as \(share.percent()): rounded \(rounding)"))
        }
        return rows + [row("answers", "\(answersFile), \(context.responded) rows")]
    }

    private func surveyRows(_ provenance: Provenance) -> [String] {
        var rows = [row("invited", "\(context.codebook.invited) \(context.unit.plural), as the codebook says")]
        rows.append(row("responded", "\(context.responded) rows of \(answersFile)"))
        if let rounding = provenance.rounding, let share = context.responseRate {
            rows.append(
                row(
                    "share",
                    "\(share.count)/\(share.base) = \(share.percent(decimals: 4))%, printed as \(share.percent()): rounded \(rounding)"
                ))
        }
        return rows
    }

    private func base(of provenance: Provenance, in table: ResultTable) -> String {
        let who = "\(table.base) of \(context.responded) who responded answered"
        let others = "\(table.notAnswered) did not answer, \(table.notAsked) were not asked"
        return switch provenance.baseKind {
        case BaseKind.responses.rawValue: "\(table.responses) responses; \(who); \(others)"
        case BaseKind.invited.rawValue: "\(context.codebook.invited) invited; \(who); \(others)"
        default: "\(table.base) respondents: \(who); \(others)"
        }
    }
}
