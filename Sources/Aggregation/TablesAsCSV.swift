/// All tables as one CSV text in long form: one row an option, after the header.
///
/// Shares are fractions of one with six decimals, empty where the base is zero; `base` counts respondents.
public func tablesAsCSV(_ tables: [ResultTable]) -> String {
    let header = [
        "question", "kind", "base", "not_answered", "not_asked", "responses", "code", "label", "count",
        "share_of_respondents", "share_of_responses", "rank",
    ]
    return csvText([header] + tables.flatMap { table in table.rows.map { longRow($0, of: table) } })
}

/// One table as a CSV text, as it goes with a graph: one row an option, after the header.
public func tableAsCSV(_ table: ResultTable) -> String {
    let header = [
        "code", "label", "title", "count", "base", "share_of_respondents", "share_of_responses", "rank",
    ]
    let rows = table.rows.map { row in
        [
            row.option.code, row.option.label ?? "", row.option.title, String(row.count), String(table.base),
            fraction(row.shareOfRespondents) ?? "", fraction(row.shareOfResponses) ?? "", String(row.rank),
        ]
    }
    return csvText([header] + rows)
}

/// How many were asked and how many answered, in all and by question, as a CSV text: one row a number.
///
/// The rows of the survey itself name no question.
public func totalsAsCSV(invited: Int, responded: Int, tables: [ResultTable]) -> String {
    let survey = [["invited", "", String(invited)], ["responded", "", String(responded)]]
    let questions = tables.flatMap { table in
        [
            ("base", table.base), ("not_answered", table.notAnswered), ("not_asked", table.notAsked),
            ("responses", table.responses),
        ].map { [$0.0, table.question.id, String($0.1)] }
    }
    return csvText([["measure", "question", "count"]] + survey + questions)
}

private func longRow(_ row: ResultTable.Row, of table: ResultTable) -> [String] {
    [
        table.question.id, table.question.kind.rawValue, String(table.base), String(table.notAnswered),
        String(table.notAsked), String(table.responses), row.option.code, row.option.displayName, String(row.count),
        fraction(row.shareOfRespondents) ?? "", fraction(row.shareOfResponses) ?? "", String(row.rank),
    ]
}

/// Six decimals tell apart any two shares of a base below a thousand.
func fraction(_ share: Share?) -> String? { share?.fraction(decimals: 6) }
