/// The words for yes and no that the columns of a question hold, or that the tool is known to write.
func choiceWords(
    _ columns: [OptionColumn], _ table: ExportTable, _ recognized: RecognizedTool
) -> (chosen: [String], notChosen: [String]) {
    var words: (chosen: [String], notChosen: [String]) = ([], [])
    for column in columns where !column.holdsText {
        for value in table.columns[column.column].values.values where value.lowercased() != column.title.lowercased() {
            if ChoiceWords.isNotChosen(value) {
                if !words.notChosen.contains(value) { words.notChosen.append(value) }
            } else if !words.chosen.contains(value) {
                words.chosen.append(value)
            }
        }
    }
    let usual = usualWords(recognized)
    if words.chosen.isEmpty { words.chosen = [usual.chosen].compactMap(\.self) }
    if words.notChosen.isEmpty { words.notChosen = [usual.notChosen].compactMap(\.self) }
    words.notChosen.append("")
    return words
}

private func usualWords(_ recognized: RecognizedTool) -> (chosen: String?, notChosen: String?) {
    switch recognized.tool {
    case .surveyMonkey: (nil, nil)
    case .qualtrics: ("1", nil)
    case .limeSurvey: recognized.variant == "in full" ? ("Yes", "No") : ("Y", "N")
    case .kobo, .odkCentral, .googleForms, .microsoftForms, .spss, .plain: ("1", "0")
    }
}
