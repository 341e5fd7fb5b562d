package import Diagnostics
package import TableFiles

/// The files to import.
package struct ImportRequest: Sendable {
    /// A file, under the name that messages and written files give it.
    package struct File: Sendable {
        /// The name, without folders.
        package var name: String
        /// The content.
        package var bytes: [UInt8]

        /// A file in memory.
        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The survey tool's export.
    package var export: File
    /// An XLSForm, a DDI codebook or an SPSS data file.
    package var form: File?
    /// Tags or names of the form's languages, or `all`; empty for the default one.
    package var languages: [String]
    /// How much is read of the export and the form.
    package var limits: TableLimits

    /// An export, and perhaps a form.
    package init(export: File, form: File? = nil, languages: [String] = [], limits: TableLimits = TableLimits()) {
        self.export = export
        self.form = form
        self.languages = languages
        self.limits = limits
    }
}

/// A file that an import proposes.
package struct ImportedFile: Sendable, Hashable {
    /// Its path in the report's folder: `codebook.yaml`.
    package var name: String
    /// The content.
    package var text: String
}

/// What an import found, and the files that it proposes.
package struct ImportedSurvey: Sendable {
    /// What was detected and what must be decided, in lines for a person.
    package var lines: [String]
    /// `codebook.yaml`, one `codebook.fr.yaml` for each further language, and `binding.yaml`.
    package var files: [ImportedFile]
    let draft: DraftSurvey
    /// The export, under the name that the files give it.
    let answersFile: String
    /// The tag of the language of `codebook.yaml`; nil when no form names it.
    let language: String?
}

/// Reads a survey tool's export, and proposes a codebook and a binding to edit.
///
/// - Throws: why the export or the form cannot be read; `unknown-language` for a language that the form does not have;
///   `too-much` when a proposed file would be too large to be read.
package func importSurvey(_ request: ImportRequest) throws(ReportError) -> ImportedSurvey {
    let examined = try examineExport(request)
    let (table, recognized) = (examined.table, examined.recognized)
    let (form, dictionary) = try forms(request, table)
    let languages = try chosenLanguages(
        request.languages, form ?? SurveyForm(origin: ""), file: request.form?.name ?? request.export.name)
    let language = languages.count == 1 ? languages[0]?.name ?? "" : nil
    var draft = draftSurvey(
        table, examined.questions, recognized,
        form.map { FormChoice(form: $0, language: language, dictionary: dictionary) })
    let origin = form.map { $0.origin + ($0.origin.hasSuffix(table.file) ? "" : " and \(table.file)") } ?? table.file
    var files = languages.enumerated().map { index, language in
        ImportedFile(
            name: index == 0 ? "codebook.yaml" : "codebook.\(fileTag(language)).yaml",
            text: codebookText(draft, origin: origin, language: language?.name, rows: table.rowCount))
    }
    draft.notes += try otherSheets(request.export, table, limits: request.limits)
    if files.count > 1 {
        draft.notes.append("The binding applies to every codebook: \(files.map(\.name).joined(separator: ", ")).")
    }
    files.append(ImportedFile(name: "binding.yaml", text: bindingText(draft, table, recognized)))
    try checkSizes(files)
    return ImportedSurvey(
        lines: summary(draft, table, recognized), files: files, draft: draft, answersFile: table.file,
        language: languages[0]?.tag)
}

/// An export, its tool and its questions.
private struct ExaminedExport {
    var table: ExportTable
    var recognized: RecognizedTool
    var questions: [FoundQuestion]
}

/// Reads the export and groups its columns into questions.
private func examineExport(
    _ request: ImportRequest
) throws(ReportError) -> ExaminedExport {
    let (bytes, limits) = (request.export.bytes, request.limits)
    var table = try openExport(bytes, file: request.export.name, limits: limits)
    let recognized = recognizeTool(table)
    try table.nameColumns(recognized.header)
    var runs = columnRuns(table.columns, tool: recognized.tool)
    try table.readAnswers(bytes, plan: recognized.header, runs: &runs, limits: limits)
    let questions = findQuestions(table, runs: runs, tool: recognized.tool)
    return ExaminedExport(table: table, recognized: recognized, questions: questions)
}

/// The given form, or the dictionary of an SPSS data file; with another form, both.
private func forms(
    _ request: ImportRequest, _ table: ExportTable
) throws(ReportError) -> (form: SurveyForm?, dictionary: SurveyForm?) {
    var dictionary: SurveyForm?
    if table.form == .spss {
        dictionary = try readSPSSForm(request.export.bytes, file: table.file, limits: request.limits)
    }
    guard let form = request.form else { return (dictionary, nil) }
    return (try readForm(form.bytes, file: form.name, limits: request.limits), dictionary)
}

/// A note on sheets that are not read, such as KoboToolbox's sheets for repeated questions.
private func otherSheets(
    _ export: ImportRequest.File, _ table: ExportTable, limits: TableLimits
) throws(ReportError) -> [String] {
    guard case .workbook(nil) = table.form else { return [] }
    let others = try listSheets(export.bytes, file: export.name, limits: limits).dropFirst()
    return others.isEmpty
        ? [] : ["Only the first sheet is read. The workbook also has: \(others.joined(separator: ", "))."]
}

/// A language as part of a file's name.
private func fileTag(_ language: FormLanguage?) -> String {
    var tags = ReadableIds(fallback: "language")
    return tags.id(ofName: language?.tag ?? "", number: 1)
}

/// Refuses to write a file that is too large to be read.
func checkSizes(_ files: [ImportedFile]) throws(ReportError) {
    let largest = 4 << 20
    for file in files where file.text.utf8.count > largest {
        throw ReportError(
            Diagnostic(
                "too-much", at: Place(file: file.name),
                "the file would have \(file.text.utf8.count) bytes, and at most \(largest >> 20) MiB can be read",
                hint: "delete columns that are not questions from the export, or give the form with --form"))
    }
}
