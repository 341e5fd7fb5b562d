extension Tool {
    /// Any other table whose first row names the columns.
    static let plainTable = Tool(
        name: "a plain table", recognize: { _ in nil }, isSurveyTool: false, metadata: ["submitted", "timestamp"],
        dateColumns: plainDateColumns,
        parts: {
            ColumnParts(bracket: $0.name) ?? ColumnParts(slash: $0.name) ?? ColumnParts(underscoreAndColon: $0)
        },
        chosenWord: "1", notChosenWord: "0")

    /// Common names for the date of a response.
    static let plainDateColumns = ["submitted", "timestamp", "Timestamp", "Date", "date"]
}
