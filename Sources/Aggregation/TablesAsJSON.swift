/// All tables as a JSON array, one object a question.
///
/// Shares are fractions of one with six decimals, null where the base is zero.
public func tablesAsJSON(_ tables: [ResultTable]) -> JSONValue { .array(tables.map(json)) }

private func json(_ table: ResultTable) -> JSONValue {
    .object([
        ("question", .string(table.question.id)),
        ("kind", .string(table.question.kind.rawValue)),
        (
            "base",
            .object([("kind", .string(BaseKind.respondents.rawValue)), ("count", .integer(table.base))])
        ),
        ("not_answered", .integer(table.notAnswered)),
        ("not_asked", .integer(table.notAsked)),
        ("responses", .integer(table.responses)),
        ("rows", .array(table.rows.map(json))),
    ])
}

private func json(_ row: ResultTable.Row) -> JSONValue {
    .object([
        ("code", .string(row.option.code)),
        ("label", .string(row.option.displayName)),
        ("count", .integer(row.count)),
        ("share_of_respondents", fraction(row.shareOfRespondents).map(JSONValue.number) ?? .null),
        ("share_of_responses", fraction(row.shareOfResponses).map(JSONValue.number) ?? .null),
        ("rank", .integer(row.rank)),
    ])
}
