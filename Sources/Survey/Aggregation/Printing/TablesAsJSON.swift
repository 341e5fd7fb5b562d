public import TextFormats

/// Tables as a JSON array with one object per question.
///
/// Shares are fractions of one with six decimals, null where the base is zero or small and withheld. Members of weights, as
/// decimal numbers, follow in a weighted table, `small_base` (`marked` or `withheld`) in one whose base is small by the rules.
public func tablesAsJSON(_ tables: [ResultTable], rules: ReportingRules = ReportingRules()) -> JSONValue {
    .array(
        tables.map { table in
            .object(
                ["question": .string(table.question.id), "kind": .string(table.question.kind.rawValue)]
                    + members(of: table, FigureTexts(rules: rules)))
        })
}

/// All of a table but its question.
func members(of table: ResultTable, _ figures: FigureTexts) -> JSONObject {
    var members: JSONObject = [
        "base": .object(["kind": .string(BaseKind.respondents.rawValue), "count": .integer(table.base)]),
        "not_answered": .integer(table.notAnswered),
        "not_asked": .integer(table.notAsked),
        "responses": .integer(table.responses),
    ]
    if table.hasOptionsOutsideBase { members.append("outside_base", .integer(table.outsideBase)) }
    if let weighted = table.weighted {
        members.append("weighted_base", json(weighted.base))
        members.append("weighted_not_answered", json(weighted.notAnswered))
        members.append("weighted_not_asked", json(weighted.notAsked))
        members.append("weighted_responses", json(weighted.responses))
    }
    members += smallBase(table.base, figures)
    members.append("rows", .array(table.rows.map { json($0, of: table, figures) }))
    return members
}

private func json(_ row: ResultTable.Row, of table: ResultTable, _ figures: FigureTexts) -> JSONValue {
    func share(_ share: Share?) -> JSONValue {
        .optional(number: figures.fraction(share, respondents: table.base))
    }
    var members: JSONObject = [
        "code": .string(row.option.code), "label": .string(row.option.displayName), "count": .integer(row.count),
    ]
    if let count = row.weightedCount { members.append("weighted_count", json(count)) }
    members.append("share_of_respondents", share(row.shareOfRespondents))
    members.append("share_of_responses", share(row.shareOfResponses))
    members.append("rank", .integer(row.rank))
    if let status = row.option.status { members.append("status", .string(status.rawValue)) }
    return .object(members)
}

/// A sum of weights as a decimal number.
func json(_ sum: ExactSum) -> JSONValue { .number(sum.text) }

/// The member for a small base; none for any other.
func smallBase(_ respondents: Int, _ figures: FigureTexts) -> JSONObject {
    let word = figures.smallBase(respondents)
    return word.isEmpty ? [:] : ["small_base": .string(word)]
}
