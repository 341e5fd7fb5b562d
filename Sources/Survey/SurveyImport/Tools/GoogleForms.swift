extension Tool {
    /// Google Forms: its own download separates options by semicolons, Google Sheets by commas.
    static let googleForms = Tool(
        name: "Google Forms", recognize: recognizeGoogleForms,
        metadata: Set(timestampNames.map { $0.lowercased() } + ["score"]), dateColumns: timestampNames,
        parts: { ColumnParts(bracket: $0.name) }, questionName: { QuestionName(variable: "", wording: $0.name) },
        joiners: [.semicolon, .commaSpace], writesCodes: false, chosenWord: "1", notChosenWord: "0",
        mixesOtherWithOptions: true,
        lossNote: emptyIsNotAnswered)
}

/// The name of the first column in English, French, Spanish, German and Portuguese.
private let timestampNames = ["Timestamp", "Horodateur", "Marca temporal", "Zeitstempel", "Carimbo de data/hora"]

private func recognizeGoogleForms(_ table: ExportTable) -> RecognizedTool? {
    guard let first = table.headerRow(1).first, timestampNames.contains(first) else { return nil }
    return RecognizedTool(
        tool: .googleForms, signs: ["the first column is \"\(first)\", and the others are questions in words"])
}
