import SurveyData

extension Tool {
    /// SurveyMonkey, all responses with expanded columns.
    static let surveyMonkey = Tool(
        name: "SurveyMonkey", recognize: recognizeSurveyMonkey,
        metadata: [
            "respondent id", "collector id", "start date", "end date", "ip address", "email address", "first name",
            "last name", "custom data 1", "respondentid", "respondent_id", "collectorid", "collector_id", "startdate",
            "enddate", "date created", "date modified", "date_created", "date_modified", "ip_address",
            "email_address", "first_name", "last_name", "custom_1", "custom data 2", "custom data 3",
        ],
        dateColumns: ["End Date", "EndDate", "Date Modified", "date_modified"], parts: secondRow,
        questionName: nameWithoutResponse, writesCodes: false,
        marksChosenByNumber: true, writesTextForOther: true, lossNote: emptyIsNotAnswered)
}

private func recognizeSurveyMonkey(_ table: ExportTable) -> RecognizedTool? {
    let ids = table.headerRow(1).filter { ["respondentid", "collectorid"].contains(letters($0)) }
    let marks = table.headerRow(2).filter(isResponseMark)
    let sign = marks.first.map { "the second row has \"\($0)\"" }
    if ids.count > 1 { return RecognizedTool(tool: .surveyMonkey, signs: [columnsSign(ids)]) }
    if let id = ids.first, let sign { return RecognizedTool(tool: .surveyMonkey, signs: [columnsSign([id]), sign]) }
    // Without the columns about persons, only the second row shows the tool.
    let isMarked = marks.count > 1 || marks.contains { letters($0) != "response" }
    guard let sign, isMarked || table.headerRow(1).contains("") else { return nil }
    return RecognizedTool(tool: .surveyMonkey, signs: [sign])
}

/// The second header row gives the option.
private func secondRow(_ column: ExportColumn) -> ColumnParts? {
    let end = " / " + column.text
    guard !column.text.isEmpty, column.name.hasSuffix(end), !isResponseMark(column.text) else { return nil }
    let stem = String(column.name.dropLast(end.count))
    return ColumnParts(stem: stem, wording: stem, title: column.text)
}

/// In the second header row, `Response` marks a question of one column.
private func nameWithoutResponse(_ column: ExportColumn) -> QuestionName {
    let end = " / " + column.text
    let isMarked = isResponseMark(column.text) && column.name.hasSuffix(end)
    return QuestionName(variable: "", wording: isMarked ? String(column.name.dropLast(end.count)) : column.name)
}
