/// The tool's rules for rows that are not responses whose columns the export has, each with its number of rows.
func guessRowRules(_ table: ExportTable, tool: Tool) -> [DraftRowRule] {
    var rules: [DraftRowRule] = []
    for rule in tool.rowRules {
        guard let column = table.columns.first(where: { $0.name == rule.column }) else { continue }
        var rule = rule
        rule.rowCount = rule.values.reduce(0) { $0 + rows(of: $1, in: column, table) }
        if rule.rowCount > 0 || rule.isWrittenAlways { rules.append(rule) }
    }
    return rules
}

private func rows(of value: String, in column: ExportColumn, _ table: ExportTable) -> Int {
    if value.isEmpty { return table.rowCount - column.values.filled }
    return column.values.values.firstIndex(of: value).map { column.values.counts[$0] } ?? 0
}
