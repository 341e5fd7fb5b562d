/// Groups the columns of an export into questions, in the order of the columns.
func findQuestions(_ table: ExportTable, runs: [ColumnRun], tool: Tool) -> [FoundQuestion] {
    var taken: Set<Int> = []
    var found: [Int: FoundQuestion] = [:]
    let byName = Dictionary(table.columns.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
    for run in runs {
        let joined = byName[run.stem]
        guard let question = question(run, table, joined: joined, tool: tool), let first = run.members.first else {
            continue
        }
        found[min(joined ?? first.column, first.column)] = question
        taken.formUnion(run.members.map(\.column))
        if let joined { taken.insert(joined) }
    }
    var questions: [FoundQuestion] = []
    for column in table.columns {
        if let question = found[column.index] { questions.append(question) }
        let isQuestion = !column.name.isEmpty && !tool.isMetadata(column) && !taken.contains(column.index)
        if isQuestion { questions.append(single(column, tool: tool, names: Set(byName.keys))) }
    }
    return attachOtherTexts(questions, table)
}

/// A question of one column.
private func single(_ column: ExportColumn, tool: Tool, names: Set<String>) -> FoundQuestion {
    var written = column
    written.name = withoutNumber(column.name, names)
    var name = tool.questionName(written)
    if !isName(name.variable.replacing("/", with: "_")) {
        name = QuestionName(variable: "", wording: name.wording.isEmpty ? written.name : name.wording)
    }
    return FoundQuestion(variable: name.variable, wording: name.wording, columns: .one(column.index))
}

/// A column's name as the export has it: a second one of the same name is numbered only to bind it.
func withoutNumber(_ name: String, _ names: Set<String>) -> String {
    guard let mark = name.ranges(of: " #").last, Int(name[mark.upperBound...]) != nil else { return name }
    let bare = String(name[..<mark.lowerBound])
    return names.contains(bare) ? bare : name
}

/// The question of several columns; nil when the columns are rows of a grid, each a question of its own.
private func question(_ run: ColumnRun, _ table: ExportTable, joined: Int?, tool: Tool) -> FoundQuestion? {
    guard let columns = columns(run, table, joined: joined, tool: tool) else { return nil }
    let isVariable = isName(run.stem.replacing("/", with: "_"))
    var question = FoundQuestion(
        variable: isVariable ? run.stem : "", wording: run.wording.isEmpty && !isVariable ? run.stem : run.wording,
        columns: columns)
    if let joined, question.wording.isEmpty { question.wording = table.columns[joined].text }
    if case .options(let options, _) = columns, let other = options.firstIndex(where: \.holdsText) {
        question.otherText = FoundOtherText(column: options[other].column, option: other)
    }
    if case .options = columns, run.facts.mostChosen == 1 {
        question.notes.append(
            "no respondent chose two options, but each option has a column, so it is read as multiple choice")
    }
    return question
}

private func columns(
    _ run: ColumnRun, _ table: ExportTable, joined: Int?, tool: Tool
) -> FoundQuestion.Columns? {
    guard run.members.count > 1 || joined != nil else { return nil }
    let values = run.members.map { table.columns[$0.column].values }
    if areRankColumns(run, values) { return .byRank(run.members.map(\.column)) }
    if holdRanks(run, values) { return .ranks(run.members) }
    var members = titled(run.members, values)
    for (index, member) in members.enumerated() {
        let isLastOther = index == members.count - 1 && ChoiceWords.isOther(member.code, member.title)
        if isLastOther, tool.writesTextForOther || !isChoice(values[index], of: member, tool: tool) {
            members[index].holdsText = true
        } else if !isChoice(values[index], of: member, tool: tool) {
            return nil
        }
    }
    return .options(members, joined: joined)
}

/// The members with titles: one without a title is called what its cells hold, where they hold one text alone and no
/// two members the same.
private func titled(_ members: [OptionColumn], _ values: [ColumnValues]) -> [OptionColumn] {
    guard members.allSatisfy({ $0.title.isEmpty }), values.allSatisfy({ !$0.areMany && $0.values.count <= 1 }) else {
        return members
    }
    let texts = values.compactMap(\.values.first)
    guard texts.count > 1, Set(texts).count == texts.count,
        !texts.contains(where: { ChoiceWords.isChosen($0) || ChoiceWords.isNotChosen($0) })
    else { return members }
    return zip(members, values).map { member, values in
        var member = member
        member.title = values.values.first ?? ""
        return member
    }
}

/// Whether a column contains only words for chosen and not chosen, or the title of its option.
private func isChoice(_ values: ColumnValues, of member: OptionColumn, tool: Tool) -> Bool {
    guard !values.areMany else { return false }
    if tool.marksChosenByNumber, values.values.count == 1, values.values.allSatisfy({ Int($0) != nil }) { return true }
    return values.values.allSatisfy {
        ChoiceWords.isChosen($0) || ChoiceWords.isNotChosen($0) || $0.lowercased() == member.title.lowercased()
            || $0 == member.code
    }
}

/// Whether the columns are named after ranks, from 1 up, and contain options.
private func areRankColumns(_ run: ColumnRun, _ values: [ColumnValues]) -> Bool {
    let ranks = run.members.map {
        ($0.code.isEmpty ? $0.title : $0.code).split(separator: " ").last.map(String.init) ?? ""
    }
    guard ranks == (1...ranks.count).map(String.init), !run.facts.hasRepeats else { return false }
    let words = values.flatMap(\.values)
    return Set(words).count < words.count && !words.allSatisfy(isNumber)
}

/// Whether the columns contain the ranks of their options, 1 being the highest, and no row repeats a rank.
private func holdRanks(_ run: ColumnRun, _ values: [ColumnValues]) -> Bool {
    run.members.count > 2 && run.facts.holdsRanks && Set(values.flatMap(\.values)).count > 2
}
