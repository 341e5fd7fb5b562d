extension Tool {
    /// KoboToolbox, exported by XML values and headers.
    static let kobo = Tool(
        name: "KoboToolbox", recognize: recognizeKobo, metadata: odkCollected,
        metadataPrefixes: ["_", "meta/", "formhub/"], dateColumns: ["end", "_submission_time"],
        parts: { ColumnParts(slash: $0.name) }, groupSeparator: "/", joiners: [.space], writesCodes: true,
        chosenWord: "1", notChosenWord: "0",
        rowRules: [
            DraftRowRule(
                column: "_validation_status", values: ["validation_status_not_approved", "Not Approved"],
                because: "not approved"),
            DraftRowRule(
                column: "_validation_status", values: ["validation_status_on_hold", "On Hold"], because: "on hold",
                isUndecided: true),
        ])

    /// What a form of the ODK family records by itself.
    static let odkCollected: Set<String> = [
        "start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid", "audit",
        "background-audio",
    ]
}

private func recognizeKobo(_ table: ExportTable) -> RecognizedTool? {
    let names = ["_uuid", "_submission_time", "_index"].filter { table.headerRow(1, contains: [$0]) }
    guard names.count > 1 else { return nil }
    var tool = Tool.kobo
    let showsLabels = table.headerRow(1).contains { $0.contains(" ") }
    if showsLabels {
        tool.joiners = []
        tool.writesCodes = false
    }
    return RecognizedTool(tool: tool, variant: showsLabels ? "labels" : "codes", signs: [columnsSign(names)])
}
