import Diagnostics
public import SurveyData
public import TextFormats

/// Comparisons of two waves as text for a terminal: counts, shares and the change in percentage points, with both bases.
///
/// Options that are not the same in both waves are listed below, with their count in the wave that has them.
public func wavesAsText(
    _ comparisons: [WaveComparison], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    comparisons.map { text($0, unit, FigureTexts(rules: rules)) }.joined(separator: "\n")
}

private func text(_ comparison: WaveComparison, _ unit: Unit, _ figures: FigureTexts) -> String {
    let (earlier, later) = (comparison.earlier, comparison.later)
    let who = comparison.respondents == .all ? "all who responded" : "only those who responded to both waves"
    let weights = [earlier.isWeighted ? "earlier" : nil, later.isWeighted ? "later" : nil].compactMap(\.self)
    let rows = comparison.rows.map { row in
        [
            row.option.displayName, String(row.earlier.count), figures.percent(row.earlier, in: earlier),
            String(row.later.count), figures.percent(row.later, in: later),
            figures.cell(figures.rules.points(of: row, in: comparison)),
        ]
    }
    return heading(later.question)
        + "Base: \(earlier.base) \(escapedForTerminal(unit.plural)), later \(later.base); \(who)\n"
        + (weights.isEmpty ? "" : "Shares are weighted: \(weights.joined(separator: " and ")) wave\n")
        + (comparison.hasSameWording ? "" : "The wording has changed\n")
        + (comparison.hasSameUniverse ? "" : "The universe has changed\n")
        + alignedLines([["option", "earlier", "share", "later", "share", "change in points"]] + rows, names: 0)
        + figures.note(respondents: [earlier.base, later.base], unit) + notCompared(comparison)
}

private func notCompared(_ comparison: WaveComparison) -> String {
    let changed = comparison.changedOptions.map { option in
        "  changed option, not compared: \(option.earlier.option.code): \(option.earlier.option.displayName) "
            + "(\(option.earlier.count)), later \(option.later.option.displayName) (\(option.later.count))"
    }
    let earlier = comparison.onlyEarlier.map { "  only in the earlier wave: \($0.option.displayName) (\($0.count))" }
    let later = comparison.onlyLater.map { "  only in the later wave: \($0.option.displayName) (\($0.count))" }
    return (changed + earlier + later).map { escapedForTerminal($0) + "\n" }.joined()
}

/// Comparisons of two waves as CSV, with one row per option; `status` is `same`, `changed`, `only_earlier` or `only_later`.
///
/// `change` is in percentage points with six decimals, and empty for an option that is not the same. Shares and changes
/// with a small base that is withheld are empty. Columns of weights and `small_base` are added at the end if required.
public func wavesAsCSV(_ comparisons: [WaveComparison], rules: ReportingRules = ReportingRules()) -> String {
    let figures = FigureTexts(rules: rules)
    let isWeighted = comparisons.contains { $0.earlier.isWeighted || $0.later.isWeighted }
    let hasOutside = comparisons.contains { $0.earlier.hasOptionsOutsideBase || $0.later.hasOptionsOutsideBase }
    let extra = ExtraColumns(weighted: isWeighted, rules)
    let header =
        ["question", "respondents", "code", "label", "earlier_label", "status", "earlier_count", "earlier_base"]
        + ["earlier_share", "later_count", "later_base", "later_share", "change"]
        + extra.header([
            "earlier_weighted_count", "earlier_weighted_base", "later_weighted_count", "later_weighted_base",
        ]) + (hasOutside ? ["in_base"] : [])
    let rows = comparisons.flatMap { comparison in
        printedRows(comparison).map { row in
            row.cells(comparison, figures, extra) + (hasOutside ? [row.isInBase ? "yes" : "no"] : [])
        }
    }
    return csvText([header] + rows)
}

/// Means in two waves as CSV, with one row per question: counts, sums, means and the change, with six decimals.
///
/// Sums, means and the change are empty where nobody answered, or where a small base is withheld. Columns of weights and
/// `small_base` are added at the end if required.
public func numberComparisonsAsCSV(
    _ comparisons: [NumberComparison], rules: ReportingRules = ReportingRules()
) -> String {
    let figures = FigureTexts(rules: rules)
    let extra = ExtraColumns(weighted: comparisons.contains { $0.earlier.isWeighted || $0.later.isWeighted }, rules)
    let header =
        ["question", "respondents", "earlier_n", "earlier_sum", "earlier_mean", "later_n", "later_sum", "later_mean"]
        + ["change"] + extra.header(["earlier_weighted_n", "later_weighted_n"])
    let rows = comparisons.map { comparison in
        let smaller = min(comparison.earlier.count, comparison.later.count)
        func cells(_ summary: NumberSummary) -> [String] {
            [String(summary.count)]
                + [summary.figures?.sum, summary.figures?.mean].map {
                    figures.decimal($0, respondents: summary.count) ?? ""
                }
        }
        return [comparison.later.question.id, comparison.respondents.rawValue] + cells(comparison.earlier)
            + cells(comparison.later) + [figures.decimal(comparison.change, respondents: smaller) ?? ""]
            + extra.cells(
                [comparison.earlier.weightedCount, comparison.later.weightedCount],
                smallBase: figures.smallBase(smaller))
    }
    return csvText([header] + rows)
}

/// Comparisons of two waves as a JSON array with one object per question, with the members of `wavesAsCSV`.
public func wavesAsJSON(_ comparisons: [WaveComparison], rules: ReportingRules = ReportingRules()) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(
        comparisons.map { comparison in
            .object([
                "question": .string(comparison.later.question.id),
                "respondents": .string(comparison.respondents.rawValue),
                "same_wording": .boolean(comparison.hasSameWording),
                "same_universe": .boolean(comparison.hasSameUniverse),
                "earlier": .object(bases(comparison.earlier, figures)),
                "later": .object(bases(comparison.later, figures)),
                "rows": .array(printedRows(comparison).map { $0.json(comparison, figures) }),
            ])
        })
}

private func bases(_ table: ResultTable, _ figures: FigureTexts) -> JSONObject {
    var members: JSONObject = ["base": .integer(table.base)]
    if let weighted = table.weighted { members.append("weighted_base", json(weighted.base)) }
    return members + smallBase(table.base, figures)
}
