/// Gives the column with the text beside "Other" to the question that it belongs to: the one before it.
func attachOtherTexts(_ questions: [SeenQuestion], _ table: ExportTable, tool: Tool) -> [SeenQuestion] {
    var attached: [SeenQuestion] = []
    for question in questions {
        if case .one(let column) = question.columns, var owner = attached.last, owner.otherText == nil,
            let option = otherOption(of: owner, table, written: question, tool: tool)
        {
            owner.otherText = (column, option.index)
            attached[attached.count - 1] = owner
        } else {
            attached.append(question)
        }
    }
    return attached
}

private struct FoundOption {
    /// Among the option columns; nil when the options stand in one column.
    var index: Int?
}

/// Which option of a question a column of text belongs to; nil when it seems to be a question of its own.
private func otherOption(
    of owner: SeenQuestion, _ table: ExportTable, written: SeenQuestion, tool: Tool
) -> FoundOption? {
    guard asksToSpecify(written, of: owner, tool: tool) else { return nil }
    switch owner.columns {
    case .options(let options, _):
        if let code = qualtricsOption(written.variable, of: owner) {
            return options.firstIndex { $0.code == code }.map { FoundOption(index: $0) }
        }
        return options.lastIndex { ChoiceWords.isOther($0.code, $0.title) }.map { FoundOption(index: $0) }
    case .one(let column):
        if qualtricsOption(written.variable, of: owner) != nil { return FoundOption() }
        let values = table.columns[column].values.values
        let words = values.flatMap { $0.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init) }
        return words.contains { ChoiceWords.isOther($0) } ? FoundOption() : nil
    case .places, .ranks: return nil
    }
}

private func asksToSpecify(_ written: SeenQuestion, of owner: SeenQuestion, tool: Tool) -> Bool {
    if qualtricsOption(written.variable, of: owner) != nil { return true }
    if !owner.variable.isEmpty, written.variable.hasPrefix(owner.variable + "_") {
        return ChoiceWords.asksToSpecify(written.variable + " " + written.wording)
    }
    return written.variable.isEmpty && !owner.wording.isEmpty && written.wording.hasPrefix(owner.wording)
        && ChoiceWords.asksToSpecify(String(written.wording.dropFirst(owner.wording.count)))
}

/// The option's code in a name such as `Q4_4_TEXT`.
func qualtricsOption(_ variable: String, of owner: SeenQuestion) -> String? {
    let end = "_TEXT"
    guard !owner.variable.isEmpty, variable.hasPrefix(owner.variable + "_"), variable.hasSuffix(end) else { return nil }
    let code = variable.dropFirst(owner.variable.count + 1).dropLast(end.count)
    return code.isEmpty || !code.allSatisfy(\.isNumber) ? nil : String(code)
}
