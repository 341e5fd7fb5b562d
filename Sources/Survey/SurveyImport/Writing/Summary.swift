/// What the import found, in lines for a person.
func summary(_ draft: DraftSurvey, _ table: ExportTable, _ recognized: RecognizedTool) -> [String] {
    let variant = recognized.variant.map { " (\($0))" } ?? ""
    let signs = recognized.signs.joined(separator: "; ")
    let (rows, columns) = (counted(table.rowCount, "row"), counted(table.columns.count, "column"))
    var lines = [
        "\(table.file): detected as \(recognized.tool.name)\(variant): \(signs)",
        "\(rows), \(columns), \(counted(draft.questions.count, "question"))",
    ]
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
