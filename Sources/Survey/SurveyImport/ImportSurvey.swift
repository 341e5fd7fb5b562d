package import Diagnostics
package import TableFiles

/// What an import looks at.
package struct ImportRequest: Sendable {
    /// A file by the name that messages and the files written give it.
    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package var export: File
    /// An XLSForm, a DDI codebook or a data file of SPSS.
    package var form: File?
    /// Tags or names of the form's languages, or `all`.
    package var languages: [String]
    package var limits: TableLimits

    package init(export: File, form: File? = nil, languages: [String] = [], limits: TableLimits = TableLimits()) {
        self.export = export
        self.form = form
        self.languages = languages
        self.limits = limits
    }
}

/// What an import found, and the files that it proposes.
package struct ImportedSurvey: Sendable {
    /// What the export seems to be, line by line, for a person.
    package var lines: [String]
    /// The files by their names: `codebook.yaml`, `codebook.fr.yaml`, `binding.yaml`.
    package var files: [(name: String, text: String)]
    let draft: DraftSurvey
    /// The export, by the name that the files give it.
    let answersFile: String
    /// The tag of the language of `codebook.yaml`, where a form names it.
    let language: String?
}

/// Looks at a survey tool's export and proposes a codebook and a binding, to be edited.
///
/// - Throws: what makes the export or the form unreadable, or a language that the form does not have.
package func importSurvey(_ request: ImportRequest) throws(ReportError) -> ImportedSurvey {
    let (table, recognized, seen) = try lookAtExport(request)
    let (form, dictionary) = try formOf(request, table)
    let languages = try chosenLanguages(
        request.languages, form ?? SurveyForm(origin: ""), file: request.form?.name ?? request.export.name)
    let language = languages.count == 1 ? languages[0]?.name ?? "" : nil
    var draft = draftSurvey(
        table, seen, recognized, form.map { FormChoice(form: $0, language: language, dictionary: dictionary) })
    let origin = form.map { $0.origin + ($0.origin.hasSuffix(table.file) ? "" : " and \(table.file)") } ?? table.file
    var files = languages.enumerated().map { index, language in
        (
            name: index == 0 ? "codebook.yaml" : "codebook.\(fileTag(language)).yaml",
            text: codebookText(draft, origin: origin, language: language?.name, rows: table.rowCount)
        )
    }
    draft.notes += try otherSheets(request.export, table, limits: request.limits)
    if files.count > 1 {
        draft.notes.append("The binding serves every codebook: \(files.map(\.name).joined(separator: ", ")).")
    }
    files.append(("binding.yaml", bindingText(draft, table, recognized)))
    try checkSizes(files)
    return ImportedSurvey(
        lines: summary(draft, table, recognized), files: files, draft: draft, answersFile: table.file,
        language: languages[0]?.tag)
}

/// Reads the export and makes questions of its columns.
private func lookAtExport(
    _ request: ImportRequest
) throws(ReportError) -> (ExportTable, RecognizedTool, [SeenQuestion]) {
    let (bytes, limits) = (request.export.bytes, request.limits)
    var table = try openExport(bytes, file: request.export.name, limits: limits)
    let recognized = recognizeTool(table)
    try table.nameColumns(recognized.header)
    var runs = columnRuns(table.columns, tool: recognized.tool)
    try table.readAnswers(bytes, plan: recognized.header, runs: &runs, limits: limits)
    return (table, recognized, seeQuestions(table, runs: runs, recognized: recognized))
}

/// The form given, or the dictionary that a data file of SPSS brings along; with another form, both.
private func formOf(
    _ request: ImportRequest, _ table: ExportTable
) throws(ReportError) -> (form: SurveyForm?, dictionary: SurveyForm?) {
    var dictionary: SurveyForm?
    if table.form == .spss {
        dictionary = try readSPSSForm(request.export.bytes, file: table.file, limits: request.limits)
    }
    guard let form = request.form else { return (dictionary, nil) }
    return (try readForm(form.bytes, file: form.name, limits: request.limits), dictionary)
}

/// A note on sheets that are not read, such as KoboToolbox's for the questions that one may answer several times.
private func otherSheets(
    _ export: ImportRequest.File, _ table: ExportTable, limits: TableLimits
) throws(ReportError) -> [String] {
    guard case .workbook(nil) = table.form else { return [] }
    let others = try listSheets(export.bytes, file: export.name, limits: limits).dropFirst()
    return others.isEmpty ? [] : ["Only the first sheet is read; there are others: \(others.joined(separator: ", "))."]
}

/// A language as a part of a file's name.
private func fileTag(_ language: FormLanguage?) -> String {
    var tags = ReadableIds(fallback: "language")
    return tags.id(ofName: language?.tag ?? "", number: 1)
}

/// A file that no reader takes is not written.
func checkSizes(_ files: [(name: String, text: String)]) throws(ReportError) {
    let largest = 4 << 20
    for file in files where file.text.utf8.count > largest {
        throw ReportError(
            Diagnostic(
                "too-much", at: Place(file: file.name),
                "this file would hold \(file.text.utf8.count) bytes, more than the \(largest >> 20) MiB that are read",
                hint: "delete columns that are no questions from the export, or give the form with --form"))
    }
}
