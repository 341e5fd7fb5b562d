/// Makes questions of an export's columns, in their order.
func seeQuestions(_ table: ExportTable, runs: [ColumnRun], recognized: RecognizedTool) -> [SeenQuestion] {
    let tool = recognized.tool
    var taken: Set<Int> = []
    var found: [Int: SeenQuestion] = [:]
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
    var questions: [SeenQuestion] = []
    for column in table.columns {
        if let question = found[column.index] { questions.append(question) }
        let isQuestion = !column.name.isEmpty && !tool.isMetadata(column.name) && !taken.contains(column.index)
        if isQuestion { questions.append(single(column, tool: tool)) }
    }
    return attachOtherTexts(questions, table, tool: tool)
}

/// A question of one column.
private func single(_ column: ExportColumn, tool: Tool) -> SeenQuestion {
    var (variable, wording) = (column.name, column.text)
    switch tool {
    case .googleForms, .microsoftForms: (variable, wording) = ("", column.name)
    case .surveyMonkey:
        let answers = [" / Response", " / Open-Ended Response"]
        let end = answers.first { column.name.hasSuffix($0) }
        (variable, wording) = ("", end.map { String(column.name.dropLast($0.count)) } ?? column.name)
    case .qualtrics where column.text.hasSuffix(qualtricsMark):
        wording = String(column.text.dropLast(qualtricsMark.count))
    case .kobo, .odkCentral, .limeSurvey, .qualtrics, .spss, .plain: break
    }
    if !isName(variable.replacing("/", with: "_")) {
        (variable, wording) = ("", wording.isEmpty ? column.name : wording)
    }
    return SeenQuestion(variable: variable, wording: wording, columns: .one(column.index))
}

/// The question of several columns; nil when they are rows of a grid, each a question of its own.
private func question(_ run: ColumnRun, _ table: ExportTable, joined: Int?, tool: Tool) -> SeenQuestion? {
    guard let columns = columns(run, table, joined: joined, tool: tool) else { return nil }
    let isVariable = isName(run.stem.replacing("/", with: "_"))
    var question = SeenQuestion(
        variable: isVariable ? run.stem : "", wording: run.wording.isEmpty && !isVariable ? run.stem : run.wording,
        columns: columns)
    if let joined, question.wording.isEmpty { question.wording = table.columns[joined].text }
    if case .options(let options, _) = columns, let other = options.firstIndex(where: \.holdsText) {
        question.otherText = (options[other].column, other)
    }
    if case .options = columns, run.facts.mostChosen == 1 {
        question.notes.append(
            "nobody chose two; with a column for each option it is read as multiple choice all the same")
    }
    return question
}

private func columns(
    _ run: ColumnRun, _ table: ExportTable, joined: Int?, tool: Tool
) -> SeenQuestion.Columns? {
    guard run.members.count > 1 || joined != nil else { return nil }
    let values = run.members.map { table.columns[$0.column].values }
    if isPlaces(run, values) { return .places(run.members.map(\.column)) }
    if isRanking(run, values) { return .ranks(run.members) }
    var members = run.members
    for (index, member) in run.members.enumerated() {
        let isLastOther = index == members.count - 1 && ChoiceWords.isOther(member.code, member.title)
        if isLastOther, tool.writesTextForOther || !isChoice(values[index], of: member, tool: tool) {
            members[index].holdsText = true
        } else if !isChoice(values[index], of: member, tool: tool) {
            return nil
        }
    }
    return .options(members, joined: joined)
}

/// Whether a column holds nothing but words for chosen and not chosen, or its option's own title.
private func isChoice(_ values: SeenValues, of member: OptionColumn, tool: Tool) -> Bool {
    guard !values.areMany else { return false }
    // SurveyMonkey writes an option's number into its column when asked for numbers.
    if tool == .surveyMonkey, values.values.count == 1, values.values.allSatisfy({ Int($0) != nil }) { return true }
    return values.values.allSatisfy {
        ChoiceWords.isChosen($0) || ChoiceWords.isNotChosen($0) || $0.lowercased() == member.title.lowercased()
            || $0 == member.code
    }
}

/// Whether columns are called by places, 1 to their number, and hold options.
private func isPlaces(_ run: ColumnRun, _ values: [SeenValues]) -> Bool {
    let places = run.members.map {
        ($0.code.isEmpty ? $0.title : $0.code).split(separator: " ").last.map(String.init) ?? ""
    }
    guard places == (1...places.count).map(String.init), !run.facts.hasRepeats else { return false }
    let words = values.flatMap(\.values)
    return Set(words).count < words.count && !words.allSatisfy(isNumber)
}

/// Whether columns hold the places of their options, 1 being the highest, and no row the same twice.
private func isRanking(_ run: ColumnRun, _ values: [SeenValues]) -> Bool {
    run.members.count > 2 && run.facts.holdsPlaces && Set(values.flatMap(\.values)).count > 2
}
