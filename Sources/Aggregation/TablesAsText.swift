public import SurveyData

/// All tables as text for a terminal: columns aligned, every base named, rows by rank.
///
/// - Parameter unit: what one respondent is called.
public func tablesAsText(_ tables: [ResultTable], unit: Unit) -> String {
    tables.map { text($0, unit) }.joined(separator: "\n")
}

private func text(_ table: ResultTable, _ unit: Unit) -> String {
    let head = "\(table.question.id): \(table.question.topic)\n\(baseLine(table, unit))\n"
    let cells = [["rank", "option", "count", "of respondents", "of responses"]] + table.ranked.map(cells)
    let columns = (0..<5).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return head + cells.map { line($0, columns) }.joined()
}

/// `Base: 13 of 14 responding mechanisms; 66 responses; 1 did not answer, 0 were not asked`.
private func baseLine(_ table: ResultTable, _ unit: Unit) -> String {
    let responded = table.base + table.notAnswered + table.notAsked
    let name = responded == 1 ? unit.singular : unit.plural
    let responses = "\(table.responses) \(table.responses == 1 ? "response" : "responses")"
    return "Base: \(table.base) of \(responded) responding \(name); \(responses); \(table.notAnswered) did not answer, "
        + "\(table.notAsked) not asked"
}

private func cells(_ row: ResultTable.Row) -> [String] {
    [
        String(row.rank), row.option.displayName, String(row.count), percent(row.shareOfRespondents),
        percent(row.shareOfResponses),
    ]
}

private func percent(_ share: Share?) -> String { share.map { "\($0.percent())%" } ?? "-" }

/// Numbers to the right, the option's name to the left; two spaces between columns.
private func line(_ cells: [String], _ columns: [Int]) -> String {
    let optionColumn = 1
    let padded = cells.indices.map { index in
        let space = String(repeating: " ", count: columns[index] - cells[index].count)
        return index == optionColumn ? cells[index] + space : space + cells[index]
    }
    return "  " + padded.joined(separator: "  ") + "\n"
}
