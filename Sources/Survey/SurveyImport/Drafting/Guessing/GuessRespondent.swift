/// Finds the column that names who answered, and whether it can: each row another name.
///
/// - Returns: the place of its question among the questions, with what a person should check; nil when none seems to
///   be it.
func guessRespondent(_ questions: [SeenQuestion], _ table: ExportTable) -> (question: Int, draft: DraftRespondent)? {
    for (index, question) in questions.enumerated() {
        guard case .one(let column) = question.columns, asksForName(question) else { continue }
        let seen = table.columns[column]
        let isOnePerRow = !seen.values.areMany && seen.values.values.count == seen.values.filled
        guard isOnePerRow, seen.values.filled > 0 else { continue }
        let note = "anybody may answer; \"as: id\" or \"as: label\" holds the names against the codebook's respondents"
        return (index, DraftRespondent(column: seen.name, note: note))
    }
    return nil
}

private func asksForName(_ question: SeenQuestion) -> Bool {
    let variable = question.variable.split { $0 == "/" || $0 == "-" }.last.map { $0.lowercased() } ?? ""
    if nameVariables.contains(variable) { return true }
    let wording = question.wording.lowercased()
    return nameVariables.contains(wording) || nameBeginnings.contains { wording.hasPrefix($0) }
}

private let nameVariables: Set<String> = [
    "name", "respondent", "respondent_name", "organisation", "organization", "organisation_name", "organization_name",
    "institution", "mechanism", "country", "nom", "nombre",
]
private let nameBeginnings = [
    "name of ", "your name", "nom d", "nombre de", "country name", "which organi", "which mechanism",
]
