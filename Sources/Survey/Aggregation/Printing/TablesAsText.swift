import Diagnostics
public import SurveyData

/// All tables as text for a terminal: columns aligned, every base named, rows by rank.
///
/// - Parameters:
///   - unit: what one respondent is called.
///   - rules: how shares are rounded, and what is done with small bases.
public func tablesAsText(
    _ tables: [ResultTable], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    tables.map { text($0, unit, FigureTexts(rules: rules)) }.joined(separator: "\n")
}

private func text(_ table: ResultTable, _ unit: Unit, _ figures: FigureTexts) -> String {
    let weighted = table.isWeighted ? ["weighted"] : []
    let header = ["rank", "option", "count"] + weighted + ["of respondents", "of responses"]
    let rows = table.tabulated.map { row in
        [row.rankText, row.option.displayName, String(row.count)] + (row.weightedCount.map { [$0.wholeText] } ?? [])
            + [figures.percent(row, in: table), figures.percent(row, in: table, base: .responses)]
    }
    return heading(table.question) + baseLine(table, unit) + alignedLines([header] + rows, names: 1)
        + figures.note(respondents: [table.base], unit) + statusLines(table.question)
}

/// `  illustrative: SDG 2, SDG 6`: a line for each status, with the options that have it.
private func statusLines(_ question: Question) -> String {
    question.statuses.map { status in
        let names = question.options.filter { $0.status == status }.map { $0.label ?? $0.title }
        return escapedForTerminal("  \(status.rawValue): \(names.joined(separator: ", "))") + "\n"
    }.joined()
}

/// `sdg_priority: priorities`.
func heading(_ question: Question) -> String { escapedForTerminal("\(question.id): \(question.topic)") + "\n" }

/// `Base: 13 of 14 responding mechanisms; 66 responses; 1 did not answer, 0 not asked`; in a weighted survey a second line
/// with the same by weight.
private func baseLine(_ table: ResultTable, _ unit: Unit) -> String {
    let responses = "\(table.responses) \(table.responses == 1 ? "response" : "responses")"
    let bases = BaseCounts(
        base: table.base, middle: "; \(responses)", outsideBase: table.outsideBase, notAnswered: table.notAnswered,
        notAsked: table.notAsked)
    let weighted = table.weighted.map { weighted in
        "Weighted: base \(weighted.base.wholeText); \(weighted.responses.wholeText) responses; "
            + "\(weighted.notAnswered.wholeText) did not answer, \(weighted.notAsked.wholeText) not asked\n"
    }
    return bases.line(unit) + (weighted ?? "")
}

/// The unweighted counts in a line on bases.
struct BaseCounts {
    var base: Int
    /// What stands between the base and those who did not answer.
    var middle = ""
    /// Nothing is said of none.
    var outsideBase = 0
    var notAnswered: Int
    var notAsked: Int

    func line(_ unit: Unit) -> String {
        let responded = base + outsideBase + notAnswered + notAsked
        let name = responded == 1 ? unit.singular : unit.plural
        let outside = outsideBase > 0 ? "; \(outsideBase) outside the base" : ""
        return
            "Base: \(base) of \(responded) responding \(escapedForTerminal(name))\(middle)\(outside); "
            + "\(notAnswered) did not answer, "
            + "\(notAsked) not asked\n"
    }
}

extension ResultTable {
    /// By rank, unless the codebook gives another order.
    var tabulated: [Row] { question.order == nil ? ranked : shown() }
}
