/// The rules for rows that are no answers, as far as the export holds their columns, each with the rows that it leaves
/// out.
func guessRowRules(_ table: ExportTable, tool: Tool) -> [DraftRowRule] {
    var rules: [DraftRowRule] = []
    for rule in tool.rowRules {
        guard let column = table.columns.first(where: { $0.name == rule.column }) else { continue }
        var rule = rule
        rule.seen = rule.values.reduce(0) { $0 + rows(of: $1, in: column, table) }
        // Previews are taken anew with every export; what else may be left out is told when it is there.
        if rule.seen > 0 || rule.because == previewReason { rules.append(rule) }
    }
    return rules
}

private func rows(of value: String, in column: ExportColumn, _ table: ExportTable) -> Int {
    if value.isEmpty { return table.rowCount - column.values.filled }
    return column.values.values.firstIndex(of: value).map { column.values.counts[$0] } ?? 0
}
