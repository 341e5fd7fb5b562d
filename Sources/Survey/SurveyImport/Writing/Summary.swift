/// What was found, in lines for a person.
func summary(_ draft: DraftSurvey, _ table: ExportTable, _ recognized: RecognizedTool) -> [String] {
    let variant = recognized.variant.map { " (\($0))" } ?? ""
    let signs = recognized.signs.joined(separator: "; ")
    let (rows, columns) = (counted(table.rowCount, "row"), counted(table.columns.count, "column"))
    var lines = [
        "\(table.file): seems to come from \(recognized.tool.title)\(variant): \(signs)",
        "\(rows) of answers, \(columns), \(counted(draft.questions.count, "question"))",
    ]
    lines.append(
        draft.respondent.map { "who answered: column \($0.column)" }
            ?? "who answered: no column seems to say; each row is a respondent of its own")
    for rule in draft.rowRules where rule.seen > 0 {
        let fate = rule.isUndecided ? "decide whether they count" : "left out"
        lines.append("\(counted(rule.seen, "row")) \(rule.because) (column \(rule.column)): \(fate)")
    }
    lines += draft.notes
    return lines
}
