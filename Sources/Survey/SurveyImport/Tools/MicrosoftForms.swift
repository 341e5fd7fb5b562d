extension Tool {
    /// Microsoft Forms, opened in Excel.
    static let microsoftForms = Tool(
        name: "Microsoft Forms", recognize: recognizeMicrosoftForms,
        metadata: [
            "id", "start time", "completion time", "email", "name", "last modified time", "language", "total points",
        ],
        dateColumns: ["Completion time"], questionName: { QuestionName(variable: "", wording: $0.name) },
        joiners: [.semicolon], writesCodes: false, chosenWord: "1", notChosenWord: "0", mixesOtherWithOptions: true,
        lossNote: emptyIsNotAnswered)
}

private func recognizeMicrosoftForms(_ table: ExportTable) -> RecognizedTool? {
    let names = ["ID", "Start time", "Completion time"]
    guard Array(table.headerRow(1).prefix(names.count)) == names else { return nil }
    return RecognizedTool(
        tool: .microsoftForms,
        signs: ["the first columns are " + names.map { "\"\($0)\"" }.joined(separator: ", ")])
}
