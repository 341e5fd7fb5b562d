extension Tool {
    /// ODK Central.
    static let odkCentral = Tool(
        name: "ODK Central", recognize: recognizeODKCentral,
        metadata: odkCollected.union([
            "submissiondate", "meta-instanceid", "meta-instancename", "instanceid", "key", "submitterid",
            "submittername", "attachmentspresent", "attachmentsexpected", "status", "reviewstate", "edits",
            "formversion",
        ]),
        dateColumns: ["SubmissionDate", "end"], parts: { ColumnParts(slash: $0.name) }, groupSeparator: "-",
        joiners: [.space], writesCodes: true, chosenWord: "1", notChosenWord: "0",
        rowRules: [
            DraftRowRule(column: "ReviewState", values: ["rejected"], because: "rejected"),
            DraftRowRule(column: "ReviewState", values: ["hasIssues"], because: "has issues", isUndecided: true),
        ],
        lossNote: emptyIsNotAnswered)
}

private func recognizeODKCentral(_ table: ExportTable) -> RecognizedTool? {
    let names = ["SubmissionDate", "KEY"]
    guard table.headerRow(1, contains: names) else { return nil }
    return RecognizedTool(tool: .odkCentral, signs: [columnsSign(names)])
}
