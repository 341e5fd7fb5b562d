import SurveyData

/// The columns of dates and times: one is the date of the response, and the others are left out.
struct GuessedDates {
    /// The date of the response; nil when no column has it for certain.
    var submitted: DraftDate?
    /// The positions of columns that hold dates or times, the date of the response included.
    var columns: Set<Int> = []
    /// What a person must know, in sentences.
    var notes: [String] = []
}

/// Finds the column with the date of each response and the form of its dates, and the other columns of dates and times.
///
/// A column of times alone is one of these only where the file itself declares it: else its values may be options.
func guessDates(_ table: ExportTable, tool: Tool) -> GuessedDates {
    var guessed = GuessedDates()
    for column in table.columns where column.values.dates.areDates || table.declared.moments.contains(column.name) {
        guessed.columns.insert(column.index)
    }
    for column in candidates(table, tool, guessed.columns) {
        let dates = column.values.dates
        if let form = dateForm(dates) {
            guessed.submitted = DraftDate(column: column.name, form: form.name, note: form.note)
            guessed.columns.insert(column.index)
            break
        }
        if dates.haveShortYears, dates.areDates {
            guessed.notes.append(
                "The years of the column \"\(column.name)\" have two digits, so it cannot give the date of the response: "
                    + "export the file again with years of four digits.")
        }
    }
    guessed.notes += [leftOut(table, tool, guessed)].compactMap(\.self)
    return guessed
}

/// The columns that may hold the date of the response, the best first: those of the tool, then those whose name says so.
private func candidates(_ table: ExportTable, _ tool: Tool, _ moments: Set<Int>) -> [ExportColumn] {
    let filled = table.columns.filter { !$0.values.isEmpty && !$0.name.isEmpty }
    let named = tool.dateColumns.compactMap { name in
        filled.first { tool.isCalled(name, $0) } ?? filled.first { $0.name.lowercased() == name.lowercased() }
    }
    let others = filled.compactMap { column -> (rank: Int, column: ExportColumn)? in
        guard moments.contains(column.index), column.values.dates.areDates, !tool.isMetadata(column),
            let rank = dateRank(column)
        else { return nil }
        return (rank, column)
    }
    return named + others.sorted { ($0.rank, $0.column.index) < ($1.rank, $1.column.index) }.map(\.column)
}

/// How well the name and the label of a column of dates say that it is the date of the response; nil when they do not.
private func dateRank(_ column: ExportColumn) -> Int? {
    let words = (column.name + " " + column.text).lowercased()
    let others = ["birth", "dob", "born", "naiss", "geburt", "nacim", "nascim", "since", "due", "planned"]
    if others.contains(where: words.contains) { return nil }
    let ends = ["submit", "complet", "finish", "end", "record", "timestamp", "creat", "received"]
    if ends.contains(where: words.contains) { return 0 }
    if ["interview", "intdate", "response", "survey", "start"].contains(where: words.contains) { return 1 }
    return nil
}

/// How the dates of a column are written.
private struct GuessedDateForm {
    /// As the binding names it; nil for dates such as 2023-04-18.
    var name: String?
    var note: String?
}

/// - Returns: nil when some values are not dates.
private func dateForm(_ dates: DateFacts) -> GuessedDateForm? {
    guard dates.areDates, let first = dates.forms.first else {
        guard dates.areSerials else { return nil }
        return GuessedDateForm(
            name: DateForm.excel.rawValue, note: "days as Excel counts them; check the first date, or write excel-1904")
    }
    switch first {
    case .iso: return GuessedDateForm()
    case .dayMonthYear where dates.forms.contains(.monthDayYear):
        return GuessedDateForm(
            name: DateForm.monthDayYear.rawValue,
            note: "no day is above 12, so this may also be day/month/year")
    case .dayMonthYear, .monthDayYear, .yearMonthDay, .excel, .excel1904: return GuessedDateForm(name: first.rawValue)
    }
}

private func leftOut(_ table: ExportTable, _ tool: Tool, _ guessed: GuessedDates) -> String? {
    let names = guessed.columns.sorted().map { table.columns[$0] }.filter {
        $0.name != guessed.submitted?.column && !$0.name.isEmpty && !tool.isMetadata($0)
    }.map(\.name)
    guard !names.isEmpty else { return nil }
    return "Columns of dates and times are no questions with tables, so they are left out: "
        + names.joined(separator: ", ") + "."
}
