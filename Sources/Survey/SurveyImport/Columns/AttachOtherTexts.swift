/// Attaches each column with the text of an option "Other" to the question before it, to which it belongs.
func attachOtherTexts(_ questions: [FoundQuestion], _ table: ExportTable) -> [FoundQuestion] {
    var attached: [FoundQuestion] = []
    for question in questions {
        if case .one(let column) = question.columns, var owner = attached.last, owner.otherText == nil,
            let option = otherOption(of: owner, table, written: question)
        {
            owner.otherText = FoundOtherText(column: column, option: option.index)
            attached[attached.count - 1] = owner
        } else {
            attached.append(question)
        }
    }
    return attached
}

private struct FoundOption {
    /// Among the option columns; nil when one column holds all options.
    var index: Int?
}

/// The option of a question that a column of text belongs to; nil when the column appears to be a question of its own.
private func otherOption(
    of owner: FoundQuestion, _ table: ExportTable, written: FoundQuestion
) -> FoundOption? {
    guard asksToSpecify(written, of: owner) else { return nil }
    switch owner.columns {
    case .options(let options, _):
        if let code = numberedTextOption(written.variable, of: owner) {
            return options.firstIndex { $0.code == code }.map { FoundOption(index: $0) }
        }
        return options.lastIndex { ChoiceWords.isOther($0.code, $0.title) }.map { FoundOption(index: $0) }
    case .one(let column):
        if numberedTextOption(written.variable, of: owner) != nil { return FoundOption() }
        let values = table.columns[column].values.values
        let words = values.flatMap { $0.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init) }
        return words.contains { ChoiceWords.isOther($0) } ? FoundOption() : nil
    case .byRank, .ranks: return nil
    }
}

private func asksToSpecify(_ written: FoundQuestion, of owner: FoundQuestion) -> Bool {
    if numberedTextOption(written.variable, of: owner) != nil { return true }
    if !owner.variable.isEmpty, written.variable.hasPrefix(owner.variable + "_") {
        return ChoiceWords.asksToSpecify(written.variable + " " + written.wording)
    }
    return written.variable.isEmpty && !owner.wording.isEmpty && written.wording.hasPrefix(owner.wording)
        && ChoiceWords.asksToSpecify(String(written.wording.dropFirst(owner.wording.count)))
}

/// The option's code in a name such as `Q4_4_TEXT`.
func numberedTextOption(_ variable: String, of owner: FoundQuestion) -> String? {
    let end = "_TEXT"
    guard !owner.variable.isEmpty, variable.hasPrefix(owner.variable + "_"), variable.hasSuffix(end) else { return nil }
    let code = variable.dropFirst(owner.variable.count + 1).dropLast(end.count)
    return code.isEmpty || !code.allSatisfy(\.isNumber) ? nil : String(code)
}
