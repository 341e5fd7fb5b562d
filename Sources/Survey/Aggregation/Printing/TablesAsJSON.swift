/// All tables as a JSON array, one object a question.
///
/// Shares are fractions of one with six decimals, null where the base is zero or small and withheld. Members of weights, as
/// decimal numbers, follow in a weighted table, `small_base` (`marked` or `withheld`) in one whose base is small by the rules.
public func tablesAsJSON(_ tables: [ResultTable], rules: ReportingRules = ReportingRules()) -> JSONValue {
    .array(
        tables.map { table in
            .object(
                [("question", .string(table.question.id)), ("kind", .string(table.question.kind.rawValue))]
                    + members(of: table, FigureTexts(rules: rules)))
        })
}

/// All of a table but its question.
func members(of table: ResultTable, _ figures: FigureTexts) -> [(String, JSONValue)] {
    let bases: [(String, JSONValue)] = [
        (
            "base",
            .object([("kind", .string(BaseKind.respondents.rawValue)), ("count", .integer(table.base))])
        ),
        ("not_answered", .integer(table.notAnswered)),
        ("not_asked", .integer(table.notAsked)),
        ("responses", .integer(table.responses)),
    ]
    let weighted: [(String, JSONValue)] =
        table.weighted.map { weighted in
            [
                ("weighted_base", json(weighted.base)), ("weighted_not_answered", json(weighted.notAnswered)),
                ("weighted_not_asked", json(weighted.notAsked)), ("weighted_responses", json(weighted.responses)),
            ]
        } ?? []
    return bases + weighted + smallBase(table.base, figures)
        + [("rows", .array(table.rows.map { json($0, of: table, figures) }))]
}

private func json(_ row: ResultTable.Row, of table: ResultTable, _ figures: FigureTexts) -> JSONValue {
    func share(_ share: Share?) -> JSONValue {
        figures.fraction(share, respondents: table.base).map(JSONValue.number) ?? .null
    }
    return .object(
        [
            ("code", .string(row.option.code)), ("label", .string(row.option.displayName)),
            ("count", .integer(row.count)),
        ] + (row.weightedCount.map { [("weighted_count", json($0))] } ?? []) + [
            ("share_of_respondents", share(row.shareOfRespondents)),
            ("share_of_responses", share(row.shareOfResponses)), ("rank", .integer(row.rank)),
        ])
}

/// A sum of weights as a decimal number.
func json(_ sum: ExactSum) -> JSONValue { .number(sum.text) }

/// The member that says what becomes of a small base; none for another.
func smallBase(_ respondents: Int, _ figures: FigureTexts) -> [(String, JSONValue)] {
    let word = figures.smallBase(respondents)
    return word.isEmpty ? [] : [("small_base", .string(word))]
}
