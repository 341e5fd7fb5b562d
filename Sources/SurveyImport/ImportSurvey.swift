package import Diagnostics
package import TableFiles

/// What an import looks at.
package struct ImportRequest: Sendable {
    /// The export, by the name that the files written will give it.
    package var file: String
    package var bytes: [UInt8]
    package var limits: TableLimits

    package init(file: String, bytes: [UInt8], limits: TableLimits = TableLimits()) {
        self.file = file
        self.bytes = bytes
        self.limits = limits
    }
}

/// What an import found, and the files that it proposes.
package struct ImportedSurvey: Sendable {
    /// What the export seems to be, line by line, for a person.
    package var lines: [String]
    /// The files by their names: `codebook.yaml`, `binding.yaml`.
    package var files: [(name: String, text: String)]
}

/// Looks at a survey tool's export and proposes a codebook and a binding, to be edited.
///
/// - Throws: what makes a file unreadable.
package func importSurvey(_ request: ImportRequest) throws(ReportError) -> ImportedSurvey {
    var table = try openExport(request.bytes, file: request.file, limits: request.limits)
    let recognized = recognizeTool(table)
    try table.nameColumns(recognized.header)
    var runs = columnRuns(table.columns, tool: recognized.tool)
    try table.readAnswers(request.bytes, plan: recognized.header, runs: &runs, limits: request.limits)
    let seen = seeQuestions(table, runs: runs, recognized: recognized)
    let draft = draftSurvey(table, seen, recognized)
    return ImportedSurvey(
        lines: summary(draft, table, recognized),
        files: [
            ("codebook.yaml", codebookText(draft, origin: table.file, language: nil, rows: table.rowCount)),
            ("binding.yaml", bindingText(draft, table, recognized)),
        ])
}
