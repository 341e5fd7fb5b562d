import TextFormats

/// All tables as one CSV text in long form: one row an option, after the header.
///
/// Shares are fractions of one with six decimals, empty where the base is zero or small and withheld; `base` counts
/// respondents. Columns of weights follow at the end when one of the tables is weighted: shares and ranks are then of these.
/// The column `small_base` (`marked`, `withheld` or empty) follows when the rules judge small bases.
public func tablesAsCSV(_ tables: [ResultTable], rules: ReportingRules = ReportingRules()) -> String {
    let columns = LongColumns(tables, rules)
    let header = ["question", "kind"] + columns.header
    let rows = tables.flatMap { table in
        columns.rows(table).map { [table.question.id, table.question.kind.rawValue] + $0 }
    }
    return csvText([header] + rows)
}

/// One table as a CSV text, as it goes with a graph: one row an option, after the header.
///
/// The columns `weighted_count`, `weighted_base` and `weighted_responses` follow at the end of a weighted table; shares and rank
/// are then of these. The column `small_base` follows when the rules judge small bases,
/// and `status` when values are not final.
public func tableAsCSV(_ table: ResultTable, rules: ReportingRules = ReportingRules()) -> String {
    let figures = FigureTexts(rules: rules)
    let extra = ExtraColumns([table], rules)
    let header = [
        "code", "label", "title", "count", "base", "share_of_respondents", "share_of_responses", "rank",
    ]
    let rows = table.rows.map { row in
        [
            row.option.code, row.option.label ?? "", row.option.title, String(row.count), String(table.base),
            figures.fraction(row.shareOfRespondents, respondents: table.base) ?? "",
            figures.fraction(row.shareOfResponses, respondents: table.base) ?? "", row.rankText,
        ]
            + extra.cells(
                [row.weightedCount, table.weighted?.base, table.weighted?.responses],
                smallBase: figures.smallBase(table.base)) + extra.optionCells(table, row)
    }
    let weights = ["weighted_count", "weighted_base", "weighted_responses"]
    return csvText([header + extra.header(weights) + extra.optionHeader] + rows)
}

/// How many were asked and how many answered, in all and by question, as a CSV text: one row a number.
///
/// The rows of the survey itself name no question. Rows of weights follow those of each question when it is weighted.
public func totalsAsCSV(invited: Int, responded: Int, tables: [ResultTable]) -> String {
    let survey = [["invited", "", String(invited)], ["responded", "", String(responded)]]
    let questions = tables.flatMap { table in
        totals(table).map { [$0.measure, table.question.id, $0.count] }
    }
    return csvText([["measure", "question", "count"]] + survey + questions)
}

private func totals(_ table: ResultTable) -> [(measure: String, count: String)] {
    let counts =
        [
            ("base", table.base), ("not_answered", table.notAnswered), ("not_asked", table.notAsked),
            ("responses", table.responses),
        ].map { ($0.0, String($0.1)) }
        + (table.hasOptionsOutsideBase ? [("outside_base", String(table.outsideBase))] : [])
    guard let weighted = table.weighted else { return counts }
    let outside = table.hasOptionsOutsideBase ? [("weighted_outside_base", weighted.outsideBase.text)] : []
    return counts + outside + [
        ("weighted_base", weighted.base.text), ("weighted_not_answered", weighted.notAnswered.text),
        ("weighted_not_asked", weighted.notAsked.text), ("weighted_responses", weighted.responses.text),
    ]
}

/// The columns of tables in long form, from the base on.
struct LongColumns {
    private let figures: FigureTexts
    private let extra: ExtraColumns

    init(_ tables: [ResultTable], _ rules: ReportingRules) {
        figures = FigureTexts(rules: rules)
        extra = ExtraColumns(tables, rules)
    }

    var header: [String] {
        [
            "base", "not_answered", "not_asked", "responses", "code", "label", "count", "share_of_respondents",
            "share_of_responses", "rank",
        ]
            + extra.header([
                "weighted_base", "weighted_not_answered", "weighted_not_asked", "weighted_responses",
                "weighted_count",
            ]) + extra.optionHeader
    }

    /// One row an option.
    func rows(_ table: ResultTable, ofGroup: Bool = false) -> [[String]] {
        let bases = [table.base, table.notAnswered, table.notAsked, table.responses].map(String.init)
        let weighted = table.weighted
        return table.rows.map { row in
            bases
                + [
                    row.option.code, row.option.displayName, String(row.count),
                    figures.fraction(row.shareOfRespondents, respondents: table.base) ?? "",
                    figures.fraction(row.shareOfResponses, respondents: table.base) ?? "", row.rankText,
                ]
                + extra.cells(
                    [
                        weighted?.base, weighted?.notAnswered, weighted?.notAsked, weighted?.responses,
                        row.weightedCount,
                    ], smallBase: figures.smallBase(table.base)) + extra.optionCells(table, row, ofGroup: ofGroup)
        }
    }
}

extension ResultTable.Row {
    /// The rank; empty for an option outside the base.
    var rankText: String { isInBase ? String(rank) : "" }
}
