import SurveyData

extension Tool {
    /// Qualtrics, CSV or TSV.
    static let qualtrics = Tool(
        name: "Qualtrics", recognize: recognizeQualtrics,
        metadata: [
            "startdate", "enddate", "status", "ipaddress", "progress", "duration (in seconds)", "finished",
            "recordeddate", "responseid", "recipientlastname", "recipientfirstname", "recipientemail",
            "externalreference", "externaldatareference", "locationlatitude", "locationlongitude",
            "distributionchannel", "userlanguage",
        ],
        dateColumns: ["RecordedDate", "EndDate"], parts: underscoreAndDash, questionName: nameWithoutMark,
        joiners: [.comma], chosenWord: "1",
        rowRules: [
            // Written whether this file holds such rows or not: a later export may.
            DraftRowRule(
                column: "Status",
                values: ["1", "2", "9", "17", "Survey Preview", "Survey Test", "Spam Survey Preview"],
                because: "previews and tests", isWrittenAlways: true),
            DraftRowRule(column: "Status", values: ["8", "Spam"], because: "marked as spam", isUndecided: true),
            DraftRowRule(column: "Finished", values: ["0", "False"], because: "not finished", isUndecided: true),
        ],
        lossNote: emptyIsNotAnswered)
}

private func recognizeQualtrics(_ table: ExportTable) -> RecognizedTool? {
    guard table.headerRow(3).contains(where: { $0.hasPrefix("{\"ImportId\"") }) else { return nil }
    return RecognizedTool(
        tool: .qualtrics, variant: "three header rows", header: HeaderPlan(rows: HeaderRows(count: 3), texts: 2),
        signs: ["the third row contains \"ImportId\""])
}

/// What Qualtrics writes after a question where an option also has a text.
private let mark = " - Selected Choice"

private func nameWithoutMark(_ column: ExportColumn) -> QuestionName {
    let wording = column.text.hasSuffix(mark) ? String(column.text.dropLast(mark.count)) : column.text
    return QuestionName(variable: column.name, wording: wording)
}

/// `Q2_1` with the text `Which SDGs? - Selected Choice - Gender equality`, or `Q6_1` with `Order these - Speed`.
private func underscoreAndDash(_ column: ExportColumn) -> ColumnParts? {
    guard let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex else { return nil }
    let code = String(column.name[column.name.index(after: underscore)...])
    guard !code.isEmpty, code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
    }
    let separator = column.text.contains(mark + " - ") ? mark + " - " : " - "
    let pieces = column.text.split(separator: separator, maxSplits: 1)
    guard pieces.count == 2 else { return nil }
    return ColumnParts(
        stem: String(column.name[..<underscore]), wording: String(pieces[0]).trimmed, code: code,
        title: String(pieces[1]).trimmed)
}
