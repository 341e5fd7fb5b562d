import SurveyData

/// Says which tool an export seems to come from: the first whose signs are all there; a plain table otherwise.
func recognizeTool(_ table: ExportTable) -> RecognizedTool {
    if table.form == .spss {
        return RecognizedTool(tool: .spss, header: HeaderPlan(), signs: ["a data file of SPSS"])
    }
    let rows = (0..<ExportTable.mostHeaderRows).map { row in
        table.firstRows.indices.contains(row) ? table.firstRows[row] : []
    }
    let known = [qualtrics, limeSurveyVV, limeSurvey, surveyMonkey, kobo, odkCentral, microsoftForms, googleForms]
    for recognize in known {
        if let found = recognize(rows) { return found }
    }
    return RecognizedTool(
        tool: .plain, header: HeaderPlan(),
        signs: ["no column that a survey tool adds; the first row names the columns"])
}

/// Whether all these names stand in a row, whatever the case.
private func holds(_ row: [String], _ names: [String]) -> Bool {
    let found = Set(row.map { $0.lowercased() })
    return names.allSatisfy { found.contains($0.lowercased()) }
}

private func columnsSign(_ names: [String]) -> String {
    "columns " + names.map { "\"\($0)\"" }.joined(separator: ", ")
}

private func qualtrics(_ rows: [[String]]) -> RecognizedTool? {
    guard rows[2].contains(where: { $0.hasPrefix("{\"ImportId\"") }) else { return nil }
    return RecognizedTool(
        tool: .qualtrics, variant: "three header rows", header: HeaderPlan(rows: HeaderRows(count: 3), texts: 2),
        signs: ["the third row holds \"ImportId\""])
}

private let limeSurveyCodes = ["submitdate", "startlanguage"]
private let limeSurveyTitles = ["Date submitted", "Start language"]

private func limeSurveyVV(_ rows: [[String]]) -> RecognizedTool? {
    guard holds(rows[1], limeSurveyCodes) else { return nil }
    return RecognizedTool(
        tool: .limeSurvey, variant: "VV", header: HeaderPlan(rows: HeaderRows(count: 2, names: .row(2)), texts: 1),
        signs: [columnsSign(limeSurveyCodes) + " in the second row, questions in the first"])
}

private func limeSurvey(_ rows: [[String]]) -> RecognizedTool? {
    if holds(rows[0], limeSurveyCodes) {
        return RecognizedTool(
            tool: .limeSurvey, variant: "codes", header: HeaderPlan(), signs: [columnsSign(limeSurveyCodes)])
    }
    guard holds(rows[0], limeSurveyTitles) else { return nil }
    return RecognizedTool(
        tool: .limeSurvey, variant: "in full", header: HeaderPlan(), signs: [columnsSign(limeSurveyTitles)])
}

private func surveyMonkey(_ rows: [[String]]) -> RecognizedTool? {
    let names = ["Respondent ID", "Collector ID"]
    guard holds(rows[0], names) else { return nil }
    return RecognizedTool(
        tool: .surveyMonkey, variant: "two header rows",
        header: HeaderPlan(rows: HeaderRows(count: 2, names: .joined), texts: 2),
        signs: [columnsSign(names)])
}

private func kobo(_ rows: [[String]]) -> RecognizedTool? {
    let names = ["_uuid", "_submission_time", "_index"]
    guard holds(rows[0], names) else { return nil }
    let hasWords = rows[0].contains { $0.contains(" ") }
    return RecognizedTool(
        tool: .kobo, variant: hasWords ? "labels" : "codes", header: HeaderPlan(), signs: [columnsSign(names)])
}

private func odkCentral(_ rows: [[String]]) -> RecognizedTool? {
    let names = ["SubmissionDate", "KEY"]
    guard holds(rows[0], names) else { return nil }
    return RecognizedTool(tool: .odkCentral, header: HeaderPlan(), signs: [columnsSign(names)])
}

private func microsoftForms(_ rows: [[String]]) -> RecognizedTool? {
    let names = ["ID", "Start time", "Completion time"]
    guard rows[0].prefix(names.count).map({ $0 }) == names else { return nil }
    return RecognizedTool(tool: .microsoftForms, header: HeaderPlan(), signs: ["first " + columnsSign(names)])
}

private func googleForms(_ rows: [[String]]) -> RecognizedTool? {
    let names = ["Timestamp", "Horodateur", "Marca temporal", "Zeitstempel", "Carimbo de data/hora"]
    guard let first = rows[0].first, names.contains(first) else { return nil }
    return RecognizedTool(
        tool: .googleForms, header: HeaderPlan(), signs: ["first column \"\(first)\", then questions in words"])
}
