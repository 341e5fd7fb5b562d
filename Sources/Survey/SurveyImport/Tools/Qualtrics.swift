import SurveyData

extension Tool {
    /// Qualtrics, CSV or TSV, of any age.
    static let qualtrics = Tool(
        name: "Qualtrics", recognize: recognizeQualtrics,
        metadata: [
            "startdate", "enddate", "status", "ipaddress", "progress", "duration (in seconds)", "finished",
            "recordeddate", "responseid", "recipientlastname", "recipientfirstname", "recipientemail",
            "externalreference", "externaldatareference", "locationlatitude", "locationlongitude",
            "distributionchannel", "userlanguage", "responseset", "emailaddress", "locationaccuracy",
        ],
        hasNumberedNames: true, dateColumns: ["RecordedDate", "EndDate"], parts: underscoreAndDash,
        questionName: nameWithoutMark, joiners: [.comma], chosenWord: "1",
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
    let rows = (1...4).map { table.headerRow($0) }
    if let marked = rows.firstIndex(where: { $0.contains(where: isImportMark) }) {
        let names = ["first", "second", "third", "fourth"]
        return RecognizedTool(tool: .qualtrics, signs: ["the \(names[marked]) row contains \"ImportId\""])
    }
    let own: Set<String> = ["startdate", "enddate", "finished", "responseid", "recordeddate", "responseset"]
    for row in rows.prefix(2) {
        let found = row.filter { own.contains(letters($0)) }
        if found.count > 2 { return RecognizedTool(tool: .qualtrics, signs: [columnsSign(Array(found.prefix(3)))]) }
    }
    return nil
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
    // Without a row of texts, the columns of a question share the beginning of their names alone.
    if column.text.isEmpty { return ColumnParts(stem: String(column.name[..<underscore]), code: code) }
    guard pieces.count == 2 else { return nil }
    return ColumnParts(
        stem: String(column.name[..<underscore]), wording: String(pieces[0]).trimmed, code: code,
        title: String(pieces[1]).trimmed)
}
