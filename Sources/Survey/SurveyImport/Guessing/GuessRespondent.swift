/// The question that asks for the respondent's name.
struct GuessedRespondent {
    /// Its position among the questions.
    var question: Int
    var draft: DraftRespondent
}

/// Finds the column that names the respondent: its words ask for a name, and every row has a different one.
func guessRespondent(_ questions: [FoundQuestion], _ table: ExportTable) -> GuessedRespondent? {
    for (index, question) in questions.enumerated() {
        guard case .one(let column) = question.columns, asksForName(question) else { continue }
        let named = table.columns[column]
        let isOnePerRow = !named.values.areMany && named.values.values.count == named.values.filled
        guard isOnePerRow, named.values.filled > 0 else { continue }
        let note =
            "anyone may answer; \"as: id\" or \"as: label\" checks the names against the codebook's respondents"
        return GuessedRespondent(question: index, draft: DraftRespondent(column: named.name, note: note))
    }
    return nil
}

private func asksForName(_ question: FoundQuestion) -> Bool {
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
