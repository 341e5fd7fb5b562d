/// Adjacent columns that share a question, judging by their names.
struct ColumnRun {
    var stem: String
    var wording: String
    var members: [OptionColumn]
    /// What the rows show about the members together.
    var facts = RunFacts()
}

/// What only whole rows show about several columns.
struct RunFacts {
    /// The largest number of members chosen in one row.
    var mostChosen = 0
    /// Whether any row has the same value in two members.
    var hasRepeats = false
    /// Whether every row has the integers from 1 up in some order, in the members that have a value.
    var holdsRanks = true

    /// Adds the members' values in a row.
    mutating func add(_ values: [String]) {
        let chosen = values.filter { !$0.isEmpty && $0 != limeSurveyNotShown && !ChoiceWords.isNotChosen($0) }
        mostChosen = max(mostChosen, chosen.count)
        if holdsRanks { holdsRanks = chosen.compactMap { Int($0) }.sorted() == Array(1..<(chosen.count + 1)) }
        if !hasRepeats, Set(chosen).count < chosen.count { hasRepeats = true }
    }
}

/// Finds adjacent columns that share a stem, without metadata.
func columnRuns(_ columns: [ExportColumn], tool: Tool, isExpanded: Bool = false) -> [ColumnRun] {
    var runs: [ColumnRun] = []
    let names = Set(columns.map(\.name))
    for column in columns where !column.name.isEmpty && !tool.isMetadata(column) {
        var written = column
        written.name = withoutNumber(column.name, names)
        guard let parts = isExpanded ? ColumnParts(expanded: column) : tool.parts(written) else { continue }
        let member = OptionColumn(column: column.index, code: parts.code, title: parts.title)
        if let last = runs.last, last.stem == parts.stem, last.members.last?.column == column.index - 1 {
            runs[runs.count - 1].members.append(member)
        } else {
            runs.append(ColumnRun(stem: parts.stem, wording: parts.wording, members: [member]))
        }
    }
    return runs
}
