import ExactNumbers
public import SurveyData
public import TextFormats

/// Summaries of numbers and scales as text for a terminal, each with its base.
public func numbersAsText(
    _ summaries: [NumberSummary], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    let figures = FigureTexts(rules: rules)
    return summaries.map { summary in
        heading(summary.question)
            + BaseCounts(
                base: summary.count, outsideBase: summary.outsideBase, notAnswered: summary.notAnswered,
                notAsked: summary.notAsked
            ).line(unit)
            + lines([("", summary)], unit, figures)
    }.joined(separator: "\n")
}

/// Summaries by groups: one line per group, and the total.
public func groupedNumbersAsText(
    _ grouped: [Grouped<NumberSummary>], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    let figures = FigureTexts(rules: rules)
    return grouped.map { $0.heading + lines($0.printedColumns.map { ($0.head, $0.result) }, unit, figures) }
        .joined(separator: "\n")
}

private func lines(_ named: [(name: String, NumberSummary)], _ unit: Unit, _ figures: FigureTexts) -> String {
    let isWeighted = named.contains { $0.1.isWeighted }
    let header =
        ["", "n"] + (isWeighted ? ["weighted"] : [])
        + ["mean", "minimum", "lower quartile", "median", "upper quartile", "maximum"]
    let rows = named.map { name, summary in
        [name, String(summary.count)] + (summary.weightedCount.map { [$0.wholeText] } ?? [])
            + shownFigures(summary.figures).map { figures.number($0, respondents: summary.count) }
    }
    return alignedLines([header] + rows, names: 0) + figures.note(respondents: named.map { $0.1.count }, unit)
}

/// In the order of the columns; all nil where nobody answered.
private func shownFigures(_ figures: NumberSummary.Figures?) -> [ExactFraction?] {
    [
        figures?.mean, figures?.minimum.exact, figures?.lowerQuartile, figures?.median, figures?.upperQuartile,
        figures?.maximum.exact,
    ]
}

/// Summaries of numbers and scales as CSV: one row per question, statistics with six decimals.
///
/// Statistics are empty if nobody answered, or if the base is small and withheld. `weighted_n` is added at the end if a
/// summary is weighted, and `small_base` if the rules define small bases.
public func numbersAsCSV(_ summaries: [NumberSummary], rules: ReportingRules = ReportingRules()) -> String {
    let columns = NumberColumns(
        weighted: summaries.contains(where: \.isWeighted), outside: summaries.contains { $0.outsideBase > 0 }, rules)
    let rows = summaries.map { [$0.question.id, $0.question.kind.rawValue] + columns.cells($0) }
    return csvText([["question", "kind"] + columns.header] + rows)
}

/// Summaries by groups as CSV: one row per column, including the total.
public func groupedNumbersAsCSV(
    _ grouped: [Grouped<NumberSummary>], rules: ReportingRules = ReportingRules()
) -> String {
    let columns = NumberColumns(
        weighted: grouped.contains(where: \.total.isWeighted), outside: grouped.contains { $0.total.outsideBase > 0 },
        rules)
    let rows = grouped.flatMap { grouped in
        grouped.printedColumns.map { grouped.leadingCells($0) + $0.cells + columns.cells($0.result) }
    }
    return csvText([groupedHeader + columnHeader + columns.header] + rows)
}

private struct NumberColumns {
    private let figures: FigureTexts
    private let extra: ExtraColumns

    init(weighted: Bool, outside: Bool, _ rules: ReportingRules) {
        figures = FigureTexts(rules: rules)
        extra = ExtraColumns(weighted: weighted, outside: outside, rules)
    }

    var header: [String] {
        ["n", "not_answered", "not_asked", "sum"] + shownNames + extra.header(["weighted_n"])
            + (extra.hasOutside ? ["outside_base"] : [])
    }

    func cells(_ summary: NumberSummary) -> [String] {
        [summary.count, summary.notAnswered, summary.notAsked].map(String.init)
            + ([summary.figures?.sum] + shownFigures(summary.figures)).map {
                figures.decimal($0, respondents: summary.count) ?? ""
            } + extra.cells([summary.weightedCount], smallBase: figures.smallBase(summary.count))
            + (extra.hasOutside ? [String(summary.outsideBase)] : [])
    }
}

private let shownNames = ["mean", "minimum", "lower_quartile", "median", "upper_quartile", "maximum"]

/// Summaries of numbers and scales as a JSON array: one object per question, numbers with six decimals.
public func numbersAsJSON(_ summaries: [NumberSummary], rules: ReportingRules = ReportingRules()) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(
        summaries.map { summary in
            .object(
                ["question": .string(summary.question.id), "kind": .string(summary.question.kind.rawValue)]
                    + members(of: summary, figures))
        })
}

/// Summaries by groups as a JSON array: one object per question, with a member `columns`.
public func groupedNumbersAsJSON(
    _ grouped: [Grouped<NumberSummary>], rules: ReportingRules = ReportingRules()
) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(grouped.map { $0.json { members(of: $0, figures) } })
}

private func members(of summary: NumberSummary, _ figures: FigureTexts) -> JSONObject {
    var members: JSONObject = [
        "n": .integer(summary.count), "not_answered": .integer(summary.notAnswered),
        "not_asked": .integer(summary.notAsked),
    ]
    if summary.outsideBase > 0 { members.append("outside_base", .integer(summary.outsideBase)) }
    if let weighted = summary.weightedCount { members.append("weighted_n", json(weighted)) }
    members += smallBase(summary.count, figures)
    for (name, number) in zip(["sum"] + shownNames, [summary.figures?.sum] + shownFigures(summary.figures)) {
        members.append(name, .optional(number: figures.decimal(number, respondents: summary.count)))
    }
    return members
}
