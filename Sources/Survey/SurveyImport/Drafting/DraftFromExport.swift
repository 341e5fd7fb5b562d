/// Drafts a codebook and a binding: from the form, where there is one, else from the export alone.
func draftSurvey(
    _ table: ExportTable, _ seen: [SeenQuestion], _ recognized: RecognizedTool, _ forms: FormChoice?
) -> DraftSurvey {
    var draft = DraftSurvey()
    var questions = seen
    addSurveyFacts(&draft, &questions, table, recognized)
    if let forms {
        let named = seen.first { isColumn(draft.respondent?.column, of: $0, table) }
        FormMatching(forms, table, seen, recognized).draft(into: &draft, leavingOut: named)
    } else {
        var drafting = QuestionDrafting(table, recognized)
        draft.questions = questions.enumerated().map { index, question in drafting.draft(question, number: index + 1) }
    }
    return draft
}

private func isColumn(_ name: String?, of question: SeenQuestion, _ table: ExportTable) -> Bool {
    guard let name, case .one(let column) = question.columns else { return false }
    return table.columns[column].name == name
}

/// What is told by the export itself, with a form or without: who answered, when, which rows do not count.
func addSurveyFacts(
    _ draft: inout DraftSurvey, _ questions: inout [SeenQuestion], _ table: ExportTable, _ recognized: RecognizedTool
) {
    if let found = guessRespondent(questions, table) {
        draft.respondent = found.draft
        questions.remove(at: found.question)
    }
    draft.submitted = guessDate(table, tool: recognized.tool)
    draft.rowRules = guessRowRules(table, tool: recognized.tool)
    if let name = draft.respondent?.column, let column = table.columns.first(where: { $0.name == name }) {
        let unnamed = table.rowCount - column.values.filled
        if unnamed > 0 {
            draft.rowRules.append(
                DraftRowRule(column: name, values: [""], because: "nobody named", seen: unnamed, isUndecided: false))
        }
    }
    if recognized.variant == "VV" {
        draft.escapes = "limesurvey-vv"
        draft.notAsked = [notShown]
    }
    draft.notes += [lossNote(recognized)].compactMap(\.self)
    let unnamed = table.columns.count { $0.name.isEmpty && !$0.values.isEmpty }
    if unnamed > 0 {
        draft.notes.append("\(counted(unnamed, "column")) without a name cannot be bound and is left out.")
    }
}

/// What this export cannot tell.
private func lossNote(_ recognized: RecognizedTool) -> String? {
    switch recognized.tool {
    case .limeSurvey where recognized.variant == "in full":
        "This export writes \"No\" whether somebody skipped a question or chose none of its options: "
            + "\"No\" to all is taken for not answered."
    case .limeSurvey, .googleForms, .microsoftForms, .surveyMonkey, .qualtrics, .odkCentral:
        "This export cannot tell who chose none of several options from who did not answer: empty is not answered."
    case .kobo, .spss, .plain: nil
    }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
