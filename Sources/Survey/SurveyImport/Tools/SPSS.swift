extension Tool {
    /// SPSS data files, whichever program wrote them.
    static let spss = Tool(
        name: "SPSS", recognize: recognizeSPSS, dateColumns: plainDateColumns,
        parts: { ColumnParts(underscoreAndColon: $0) }, writesCodes: true, chosenWord: "1", notChosenWord: "0")
}

private func recognizeSPSS(_ table: ExportTable) -> RecognizedTool? {
    table.form == .spss ? RecognizedTool(tool: .spss, signs: ["it is an SPSS data file"]) : nil
}
