import TextFormats

/// How many were invited and responded by groups, or responded over time, as a CSV text: one row per group or stretch of time;
/// groups have a row for all at the end.
///
/// A response rate is empty where nobody of a group was invited, or a small base is withheld.
public func participationAsCSV(_ participation: Participation, rules: ReportingRules = ReportingRules()) -> String {
    let figures = FigureTexts(rules: rules)
    func rate(_ responded: Int, _ invited: Int) -> String {
        figures.fraction(Share(count: responded, base: invited), respondents: invited) ?? ""
    }
    let by = participation.by.rawValue
    let isOfTime = participation.by.isOfTime
    let rows = participation.rows.map { row in
        [by, row.name == nil ? "not_stated" : "group", row.name ?? "", row.name ?? "", String(row.responded)]
            + (row.invited.map { [String($0), rate(row.responded, $0)] } ?? [String(row.respondedSoFar)])
    }
    let total = participation.invited.map { invited in
        [by, "total", "", "", String(participation.responded), String(invited), rate(participation.responded, invited)]
    }
    let header =
        ["by", "column", "group", "group_name", "responded"]
        + (isOfTime ? ["responded_so_far"] : ["invited", "response_rate"])
    return csvText([header] + rows + [total].compactMap(\.self))
}
