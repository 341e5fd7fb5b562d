import Diagnostics
public import SurveyData
public import TextFormats

/// Rankings as text for a terminal: how often each option was ranked at each rank, and its mean rank among those who
/// ranked it.
public func rankingsAsText(
    _ rankings: [RankingSummary], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    let figures = FigureTexts(rules: rules)
    return rankings.map { heading($0.question) + text($0, unit, figures) }.joined(separator: "\n")
}

/// Rankings by groups: one block per group, and the total.
public func groupedRankingsAsText(
    _ grouped: [Grouped<RankingSummary>], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    let figures = FigureTexts(rules: rules)
    return grouped.map { grouped in
        grouped.heading
            + grouped.printedColumns.map { "[\(escapedForTerminal($0.head))] " + text($0.result, unit, figures) }
            .joined()
    }.joined(separator: "\n")
}

private func text(_ ranking: RankingSummary, _ unit: Unit, _ figures: FigureTexts) -> String {
    let bases = BaseCounts(base: ranking.base, notAnswered: ranking.notAnswered, notAsked: ranking.notAsked)
    let header = ["option", "mean rank", "ranked"] + ranking.rows.indices.map { "rank \($0 + 1)" }
    let rows = ranking.rows.map { row in
        [
            row.option.displayName, figures.number(row.meanRank, respondents: row.timesRanked),
            String(row.timesRanked),
        ] + row.ranks.map(String.init)
    }
    let weighted = ranking.weightedBase.map {
        "  mean ranks are weighted (base by weight: \($0.wholeText)), counts are not\n"
    }
    return bases.line(unit) + alignedLines([header] + rows, names: 0) + (weighted ?? "")
        + figures.note(respondents: ranking.rows.map(\.timesRanked), unit)
}

/// Rankings as CSV in long form: one row per option and rank.
///
/// `mean_rank` is the mean rank among those who ranked the option. Columns of weights are added at the end if a ranking
/// is weighted, and `small_base`, for the number who ranked the option, if the rules define small bases.
public func rankingsAsCSV(_ rankings: [RankingSummary], rules: ReportingRules = ReportingRules()) -> String {
    let columns = RankingColumns(weighted: rankings.contains(where: \.isWeighted), rules)
    let rows = rankings.flatMap { ranking in columns.rows(ranking).map { [ranking.question.id] + $0 } }
    return csvText([["question"] + columns.header] + rows)
}

/// Rankings by groups as CSV: one row per column, option and rank, including the total.
public func groupedRankingsAsCSV(
    _ grouped: [Grouped<RankingSummary>], rules: ReportingRules = ReportingRules()
) -> String {
    let columns = RankingColumns(weighted: grouped.contains(where: \.total.isWeighted), rules)
    let rows = grouped.flatMap { grouped in
        grouped.printedColumns.flatMap { column in
            columns.rows(column.result).map { grouped.leadingCells(column) + column.cells + $0 }
        }
    }
    return csvText([groupedHeader + columnHeader + columns.header] + rows)
}

private struct RankingColumns {
    private let figures: FigureTexts
    private let extra: ExtraColumns

    init(weighted: Bool, _ rules: ReportingRules) {
        figures = FigureTexts(rules: rules)
        extra = ExtraColumns(weighted: weighted, rules)
    }

    var header: [String] {
        ["base", "not_answered", "not_asked", "code", "label", "times_ranked", "mean_rank", "rank", "count"]
            + extra.header(["weighted_base", "weighted_count"])
    }

    /// One row per option and rank.
    func rows(_ ranking: RankingSummary) -> [[String]] {
        let bases = [ranking.base, ranking.notAnswered, ranking.notAsked].map(String.init)
        return ranking.rows.flatMap { row in
            row.ranks.enumerated().map { index, count in
                bases
                    + [
                        row.option.code, row.option.displayName, String(row.timesRanked),
                        figures.decimal(row.meanRank, respondents: row.timesRanked) ?? "", String(index + 1),
                        String(count),
                    ]
                    + extra.cells(
                        [ranking.weightedBase, row.weightedRanks?[index]],
                        smallBase: figures.smallBase(row.timesRanked))
            }
        }
    }
}

/// Rankings as a JSON array, one object a question.
public func rankingsAsJSON(_ rankings: [RankingSummary], rules: ReportingRules = ReportingRules()) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(
        rankings.map { .object(["question": .string($0.question.id)] + members(of: $0, figures)) })
}

/// The same by groups: one object a question, with a member `columns`.
public func groupedRankingsAsJSON(
    _ grouped: [Grouped<RankingSummary>], rules: ReportingRules = ReportingRules()
) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(grouped.map { $0.json { members(of: $0, figures) } })
}

private func members(of ranking: RankingSummary, _ figures: FigureTexts) -> JSONObject {
    var members: JSONObject = [
        "base": .integer(ranking.base), "not_answered": .integer(ranking.notAnswered),
        "not_asked": .integer(ranking.notAsked),
    ]
    if let weighted = ranking.weightedBase { members.append("weighted_base", json(weighted)) }
    members.append("rows", .array(ranking.rows.map { json($0, figures) }))
    return members
}

private func json(_ row: RankingSummary.Row, _ figures: FigureTexts) -> JSONValue {
    var members: JSONObject = [
        "code": .string(row.option.code), "label": .string(row.option.displayName),
        "times_ranked": .integer(row.timesRanked),
        "mean_rank": .optional(number: figures.decimal(row.meanRank, respondents: row.timesRanked)),
    ]
    members += smallBase(row.timesRanked, figures)
    members.append("ranks", .array(row.ranks.map(JSONValue.integer)))
    if let ranks = row.weightedRanks { members.append("weighted_ranks", .array(ranks.map(json))) }
    return .object(members)
}
