/// The tool's rules for rows that are not responses whose columns the export has, each with its number of rows.
func guessRowRules(_ table: ExportTable, tool: Tool) -> [DraftRowRule] {
    var rules: [DraftRowRule] = []
    for rule in tool.rowRules {
        guard let column = table.columns.first(where: { tool.isCalled(rule.column, $0) }) else { continue }
        var rule = rule
        rule.column = column.name
        rule.rowCount = rule.values.reduce(0) { $0 + rows(of: $1, in: column, table) }
        if rule.rowCount > 0 || rule.isWrittenAlways { rules.append(rule) }
    }
    return rules + repeatedHeads(table) + blankRows(table)
}

/// A rule for each header row that comes again among the responses.
private func repeatedHeads(_ table: ExportTable) -> [DraftRowRule] {
    table.repeatedHeads.sorted { $0.key < $1.key }.compactMap { head, count in
        let cells = table.heads[head]
        let column = table.columns.first { column in
            !column.name.isEmpty && column.index < cells.count && !cells[column.index].isEmpty
                && !table.selfNamed.contains(column.index)
        }
        return column.map {
            DraftRowRule(
                column: $0.name, values: [cells[$0.index]], because: "the header again", rowCount: count)
        }
    }
}

/// A rule for rows without any content, where a column shows that they are no responses: every other row fills it.
private func blankRows(_ table: ExportTable) -> [DraftRowRule] {
    let responses = table.rowCount - table.repeatedHeads.values.reduce(0, +) - table.blankRows
    guard table.blankRows > 0, responses > 0,
        let column = table.columns.first(where: { !$0.name.isEmpty && $0.values.filled == responses })
    else { return [] }
    return [DraftRowRule(column: column.name, values: [""], because: "empty rows", rowCount: table.blankRows)]
}

private func rows(of value: String, in column: ExportColumn, _ table: ExportTable) -> Int {
    if value.isEmpty { return table.rowCount - table.blankRows - column.values.filled }
    return column.values.values.firstIndex(of: value).map { column.values.counts[$0] } ?? 0
}
