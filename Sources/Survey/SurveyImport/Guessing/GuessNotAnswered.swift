/// The words by which cells say that there is no answer, where the export shows it: a column that otherwise holds numbers or
/// dates only, or several columns with the same word.
struct GuessedAbsence {
    var words: [String] = []
    /// What a person must know, in sentences.
    var notes: [String] = []
}

/// What R, pandas, spreadsheets and databases write for a missing value.
let absenceWords = ["NA", "N/A", "n/a", "#N/A", "NaN", "NULL", "<NA>"]

/// Finds the words for "not answered", and takes them out of the values of the columns.
func guessNotAnswered(_ table: inout ExportTable) -> GuessedAbsence {
    var guessed = GuessedAbsence()
    for word in absenceWords {
        let holders = table.columns.filter { $0.values.values.contains(word) }
        guard !holders.isEmpty else { continue }
        if let column = holders.first(where: { holdsCountries($0, besides: word) }) {
            guessed.notes.append(
                "\"\(word)\" may be an answer in the column \"\(column.name)\": where it means that there is none, "
                    + "list it under \"not-answered\".")
            continue
        }
        let isAbsent = holders.count > 1 || holders.contains { holdsNumbers($0, besides: word) }
        if isAbsent { guessed.words.append(word) }
    }
    for index in table.columns.indices { table.columns[index].values.remove(guessed.words) }
    if !guessed.words.isEmpty {
        let words = guessed.words.map { "\"\($0)\"" }.joined(separator: ", ")
        guessed.notes.append("Cells with \(words) count as not answered.")
    }
    return guessed
}

private func holdsNumbers(_ column: ExportColumn, besides word: String) -> Bool {
    let others = column.values.values.filter { $0 != word && !absenceWords.contains($0) }
    return !others.isEmpty && (others.allSatisfy(isNumber) || column.values.dates.areDates)
}

/// Whether a column holds codes of two letters, of which "NA" may be Namibia's.
private func holdsCountries(_ column: ExportColumn, besides word: String) -> Bool {
    let others = column.values.values.filter { $0 != word && !absenceWords.contains($0) }
    return word == "NA" && !others.isEmpty && others.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isUppercase) }
}
