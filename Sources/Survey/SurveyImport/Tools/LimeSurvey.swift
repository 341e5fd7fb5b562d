import SurveyData

extension Tool {
    /// LimeSurvey, exported by codes.
    static let limeSurvey = Tool(
        name: "LimeSurvey", recognize: recognizeLimeSurvey,
        metadata: [
            "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr",
            "refurl", "response id", "date submitted", "last page", "start language", "access code", "date started",
            "date last action", "ip address", "referrer url", "interviewtime", "total time",
        ],
        dateColumns: ["submitdate", "Date submitted"],
        parts: { ColumnParts(bracket: $0.name) ?? underscoreAndParenthesis($0) }, writesCodes: true, chosenWord: "Y",
        notChosenWord: "N", writesTextForOther: true,
        rowRules: [
            DraftRowRule(column: "submitdate", values: [""], because: "not submitted", isUndecided: true),
            DraftRowRule(column: "Date submitted", values: [""], because: "not submitted", isUndecided: true),
        ],
        lossNote: emptyIsNotAnswered)
}

/// What LimeSurvey's VV files hold where a question was not shown.
let limeSurveyNotShown = "{question_not_shown}"

private func recognizeLimeSurvey(_ table: ExportTable) -> RecognizedTool? {
    let codes = ["submitdate", "startlanguage"]
    let titles = ["Date submitted", "Start language"]
    var tool = Tool.limeSurvey
    let both = table.headerRow(1).filter { $0.hasPrefix("submitdate. ") || $0.hasPrefix("startlanguage. ") }
    if both.count > 1 {
        (tool.parts, tool.questionName) = (codesBeforeTexts, codeBeforeText)
        tool.metadataPrefixes = tool.metadata.filter { !$0.contains(" ") }.map { $0 + ". " }.sorted()
        tool.dateColumns = both.filter { $0.hasPrefix("submitdate") }
        return RecognizedTool(tool: tool, variant: "codes and texts", signs: [columnsSign(both)])
    }
    if table.headerRow(2, contains: codes) {
        tool.escapes = "limesurvey-vv"
        tool.notAsked = [limeSurveyNotShown]
        return RecognizedTool(
            tool: tool, variant: "VV", header: HeaderPlan(rows: HeaderRows(count: 2, names: .row(2)), texts: 1),
            signs: [columnsSign(codes) + " in the second row, below the questions"])
    }
    if table.headerRow(1, contains: codes) {
        return RecognizedTool(tool: tool, variant: "codes", signs: [columnsSign(codes)])
    }
    guard table.headerRow(1, contains: titles) else { return nil }
    tool.writesCodes = false
    (tool.chosenWord, tool.notChosenWord) = ("Yes", "No")
    tool.countsNoAsNotAnswered = true
    tool.lossNote =
        "This export writes \"No\" both for a question that was skipped and for one where no option was chosen: "
        + "\"No\" for every option counts as not answered."
    return RecognizedTool(tool: tool, variant: "in full", signs: [columnsSign(titles)])
}

/// `sdg[SQ001]. Which SDGs? [Gender equality]`.
private func codesBeforeTexts(_ column: ExportColumn) -> ColumnParts? {
    guard let point = column.name.firstRange(of: ". "),
        var parts = ColumnParts(bracket: String(column.name[..<point.lowerBound])),
        let texts = ColumnParts(bracket: String(column.name[point.upperBound...]))
    else { return nil }
    (parts.wording, parts.title) = (texts.stem, texts.title.isEmpty ? texts.code : texts.title)
    return parts
}

/// `plan. Does it plan to engage?`.
private func codeBeforeText(_ column: ExportColumn) -> QuestionName {
    guard let point = column.name.firstRange(of: ". ") else {
        return QuestionName(variable: column.name, wording: "")
    }
    return QuestionName(
        variable: String(column.name[..<point.lowerBound]), wording: String(column.name[point.upperBound...]))
}

/// `sdg_SQ001` with the text `Which SDGs? (Gender equality)`.
private func underscoreAndParenthesis(_ column: ExportColumn) -> ColumnParts? {
    guard let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex,
        column.text.last == ")", let open = openingParenthesis(of: column.text)
    else { return nil }
    return ColumnParts(
        stem: String(column.name[..<underscore]), wording: String(column.text[..<open]).trimmed,
        code: String(column.name[column.name.index(after: underscore)...]),
        title: String(column.text[column.text.index(after: open)...].dropLast()).trimmed)
}

/// The parenthesis that the last one closes.
private func openingParenthesis(of text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
        if text[index] == ")" { depth += 1 }
        if text[index] == "(" { depth -= 1 }
        if depth == 0 { return index > text.startIndex ? index : nil }
    }
    return nil
}
