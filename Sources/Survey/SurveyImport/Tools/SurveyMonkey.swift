import SurveyData

extension Tool {
    /// SurveyMonkey, all responses with expanded columns.
    static let surveyMonkey = Tool(
        name: "SurveyMonkey", recognize: recognizeSurveyMonkey,
        metadata: [
            "respondent id", "collector id", "start date", "end date", "ip address", "email address", "first name",
            "last name", "custom data 1",
        ],
        dateColumns: ["End Date"], parts: secondRow, questionName: nameWithoutResponse, writesCodes: false,
        marksChosenByNumber: true, writesTextForOther: true, lossNote: emptyIsNotAnswered)
}

private func recognizeSurveyMonkey(_ table: ExportTable) -> RecognizedTool? {
    let names = ["Respondent ID", "Collector ID"]
    guard table.headerRow(1, contains: names) else { return nil }
    return RecognizedTool(
        tool: .surveyMonkey, variant: "two header rows",
        header: HeaderPlan(rows: HeaderRows(count: 2, names: .joined), texts: 2), signs: [columnsSign(names)])
}

/// The second header row gives the option.
private func secondRow(_ column: ExportColumn) -> ColumnParts? {
    let end = " / " + column.text
    guard !column.text.isEmpty, column.name.hasSuffix(end) else { return nil }
    let stem = String(column.name.dropLast(end.count))
    return ColumnParts(stem: stem, wording: stem, title: column.text)
}

/// In the second header row, `Response` marks a question of one column.
private func nameWithoutResponse(_ column: ExportColumn) -> QuestionName {
    let end = [" / Response", " / Open-Ended Response"].first { column.name.hasSuffix($0) } ?? ""
    return QuestionName(variable: "", wording: String(column.name.dropLast(end.count)))
}
