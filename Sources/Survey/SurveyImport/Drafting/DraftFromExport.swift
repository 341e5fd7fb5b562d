/// Drafts a codebook and a binding: from the form where there is one, else from the export alone.
func draftSurvey(
    _ table: ExportTable, _ found: [FoundQuestion], _ recognized: RecognizedTool, _ forms: FormChoice?
) -> DraftSurvey {
    var draft = DraftSurvey()
    var questions = found
    addSurveyFacts(&draft, &questions, table, recognized)
    if let forms {
        FormMatching(forms, table, found, recognized.tool).draft(into: &draft, leavingOut: draft.takenColumns(table))
    } else {
        var drafting = QuestionDrafting(table, recognized.tool)
        draft.questions = questions.enumerated().map { index, question in drafting.draft(question, number: index + 1) }
        draft.notes += draft.questions.filter(\.isInDoubt).map {
            "\($0.id): cells may hold several options; see the comment in codebook.yaml."
        }
    }
    return draft
}

extension DraftSurvey {
    /// The columns that hold something else than the answer to a question.
    fileprivate func takenColumns(_ table: ExportTable) -> Set<Int> {
        let names = [respondent?.column, submitted?.column, weight?.column].compactMap(\.self)
        return Set(table.columns.filter { names.contains($0.name) }.map(\.index))
            .union(table.columns.filter { table.declared.moments.contains($0.name) }.map(\.index))
    }
}

/// Adds what the export itself shows, with a form or without: respondents, dates, rows that do not count.
func addSurveyFacts(
    _ draft: inout DraftSurvey, _ questions: inout [FoundQuestion], _ table: ExportTable, _ recognized: RecognizedTool
) {
    if let found = guessRespondent(questions, table) {
        draft.respondent = found.draft
        questions.remove(at: found.question)
    }
    let dates = guessDates(table, tool: recognized.tool)
    draft.submitted = dates.submitted
    draft.notes += dates.notes
    draft.weight = guessWeight(table)
    let serial = recognized.tool.isSurveyTool ? nil : guessSerial(table)
    if let serial {
        let name = table.columns[serial].name
        draft.notes.append("The column \"\(name)\" only numbers the responses, so it is left out.")
    }
    questions.removeAll { question in
        guard case .one(let column) = question.columns else { return false }
        return column == serial || dates.columns.contains(column) || draft.weight?.column == table.columns[column].name
    }
    draft.rowRules = guessRowRules(table, tool: recognized.tool)
    if let name = draft.respondent?.column, let column = table.columns.first(where: { $0.name == name }) {
        let unnamed = table.rowCount - column.values.filled
        if unnamed > 0 {
            draft.rowRules.append(
                DraftRowRule(column: name, values: [""], because: "no respondent named", rowCount: unnamed))
        }
    }
    draft.escapes = recognized.tool.escapes
    draft.notAsked = recognized.tool.notAsked
    draft.notes += [recognized.tool.lossNote].compactMap(\.self)
    let unnamed = table.columns.count { $0.name.isEmpty && !$0.values.isEmpty }
    if unnamed > 0 {
        draft.notes.append(
            unnamed == 1
                ? "1 column has no name and is left out." : "\(unnamed) columns have no name and are left out.")
    }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
