/// What the columns of a question hold for chosen and for not chosen.
struct ChosenWords {
    var chosen: [String] = []
    var notChosen: [String] = []
}

/// The words for chosen and not chosen in the columns of a question, or those that the tool is known to write.
func chosenWords(_ columns: [OptionColumn], _ table: ExportTable, _ tool: Tool) -> ChosenWords {
    var words = ChosenWords()
    for column in columns where !column.holdsText {
        for value in table.columns[column.column].values.values where value.lowercased() != column.title.lowercased() {
            if ChoiceWords.isNotChosen(value) {
                if !words.notChosen.contains(value) { words.notChosen.append(value) }
            } else if !words.chosen.contains(value) {
                words.chosen.append(value)
            }
        }
    }
    if words.chosen.isEmpty { words.chosen = [tool.chosenWord].compactMap(\.self) }
    if words.notChosen.isEmpty { words.notChosen = [tool.notChosenWord].compactMap(\.self) }
    words.notChosen.append("")
    return words
}
