/// What the import found, in lines for a person.
func summary(
    _ draft: DraftSurvey, _ table: ExportTable, _ plan: HeaderPlan, _ recognized: RecognizedTool
) -> [String] {
    let variant = recognized.variant.map { " (\($0))" } ?? ""
    let signs = recognized.signs.joined(separator: "; ")
    let (rows, columns) = (counted(table.rowCount, "row"), counted(table.columns.count, "column"))
    var lines = [
        "\(table.file): detected as \(recognized.tool.name)\(variant): \(signs)",
        "\(rows), \(columns), \(counted(draft.questions.count, "question"))",
    ]
    lines += headerLines(table, plan)
    lines.append(
        draft.respondent.map { "respondents: column \($0.column)" }
            ?? "respondents: no column appears to name them; each row is a separate respondent")
    for rule in draft.rowRules where rule.rowCount > 0 {
        let decision = rule.isUndecided ? "decide whether to leave them out" : "left out"
        lines.append("\(counted(rule.rowCount, "row")) \(rule.because) (column \(rule.column)): \(decision)")
    }
    lines += draft.notes
    return lines
}

/// Which rows were taken for headers, and which for the first response.
private func headerLines(_ table: ExportTable, _ plan: HeaderPlan) -> [String] {
    if table.form == .spss { return [] }
    let heads = table.firstRows.prefix(plan.rows.count)
    return table.above.map { "passed over (line \($0.line)): \(shownCells($0.cells))" }
        + heads.map { "header (line \($0.line)): \(shownCells($0.cells))" }
        + table.firstRows.dropFirst(plan.rows.count).prefix(1).map {
            "first respondent (line \($0.line)): \(shownCells($0.cells))"
        }
}
