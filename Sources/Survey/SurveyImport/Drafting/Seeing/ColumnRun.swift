/// Columns that stand together and share a question, as far as their names say.
struct ColumnRun {
    var stem: String
    var wording: String
    var members: [OptionColumn]
    /// What the rows say of the members together.
    var facts = RunFacts()
}

/// What only whole rows can tell about several columns.
struct RunFacts {
    /// The most members that one row chose.
    var mostChosen = 0
    /// Whether a row holds the same value in two members.
    var hasRepeats = false
    /// Whether every row holds the whole numbers from 1 on, as far as it holds anything.
    var holdsPlaces = true

    /// Takes the members' values of a row.
    mutating func add(_ values: [String]) {
        let chosen = values.filter { !$0.isEmpty && $0 != notShown && !ChoiceWords.isNotChosen($0) }
        mostChosen = max(mostChosen, chosen.count)
        if holdsPlaces { holdsPlaces = chosen.compactMap { Int($0) }.sorted() == Array(1..<(chosen.count + 1)) }
        if !hasRepeats, Set(chosen).count < chosen.count { hasRepeats = true }
    }
}

/// Finds columns that stand together and share a stem, metadata left out.
func columnRuns(_ columns: [ExportColumn], tool: Tool) -> [ColumnRun] {
    var runs: [ColumnRun] = []
    for column in columns where !column.name.isEmpty && !tool.isMetadata(column.name) {
        guard let parts = tool.parts(column) else { continue }
        let member = OptionColumn(column: column.index, code: parts.code, title: parts.title)
        if let last = runs.last, last.stem == parts.stem, last.members.last?.column == column.index - 1 {
            runs[runs.count - 1].members.append(member)
        } else {
            runs.append(ColumnRun(stem: parts.stem, wording: parts.wording, members: [member]))
        }
    }
    return runs
}
