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
    /// What a person says of the export.
    package var settings = ExportSettings()
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
    // Without a form, the language is that of the export, which only a person knows.
    let own = form == nil && request.languages.count == 1 ? request.languages.first : nil
    let languages = try chosenLanguages(
        own == nil ? request.languages : [], form ?? SurveyForm(origin: ""),
        file: request.form?.name ?? request.export.name)
    let language = languages.count == 1 ? languages[0]?.name ?? "" : nil
    var draft = draftSurvey(
        table, examined.questions, recognized,
        form.map { FormChoice(form: $0, language: language, dictionary: dictionary) })
    noteMarkup(&draft, examined, form)
    tellApart(&draft)
    draft.notAnswered = examined.absence.words
    draft.notes += examined.absence.notes
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
    files.append(ImportedFile(name: "binding.yaml", text: bindingText(draft, table, examined.plan, recognized)))
    try checkSizes(files)
    return ImportedSurvey(
        lines: summary(draft, table, examined.plan, recognized), files: files, draft: draft, answersFile: table.file,
        language: own ?? languages[0]?.tag)
}

/// Says that tags and entities were removed from texts.
private func noteMarkup(_ draft: inout DraftSurvey, _ examined: ExaminedExport, _ form: SurveyForm?) {
    var texts = examined.questions.map(\.wording)
    for question in form?.questions ?? [] {
        texts += [question.wording.main] + question.options.map(\.title.main)
    }
    texts += draft.questions.flatMap(\.options).compactMap(\.word)
    let cleaned = unique(texts.filter { withoutMarkup($0) != $0 })
    guard let first = cleaned.first else { return }
    draft.notes.append(
        "Tags and entities were removed from texts such as \(quoted(oneLine(first))): now \(quoted(withoutMarkup(first)))."
    )
}

/// An export, its tool and its questions.
private struct ExaminedExport {
    var table: ExportTable
    var plan: HeaderPlan
    var recognized: RecognizedTool
    var questions: [FoundQuestion]
    var absence: GuessedAbsence
}

/// Reads the export and groups its columns into questions.
private func examineExport(
    _ request: ImportRequest
) throws(ReportError) -> ExaminedExport {
    let (bytes, settings, limits) = (request.export.bytes, request.settings, request.limits)
    var table = try openExport(bytes, file: request.export.name, settings: settings, limits: limits)
    let (plan, recognized) = try recognizeRows(&table, settings)
    if table.form == .spss {
        table.declared = DeclaredColumns(try readSPSSDictionary(bytes, file: request.export.name, limits: limits))
    }
    try table.nameColumns(plan)
    var runs = columnRuns(table.columns, tool: recognized.tool, isExpanded: plan.isExpanded)
    try table.readAnswers(bytes, plan: plan, runs: &runs, limits: limits)
    let absence = guessNotAnswered(&table)
    let questions = findQuestions(table, runs: runs, tool: recognized.tool)
    return ExaminedExport(
        table: table, plan: plan, recognized: recognized, questions: questions, absence: absence)
}

/// The header rows and the tool. Afterwards, the table's first rows begin with the header.
private func recognizeRows(
    _ table: inout ExportTable, _ settings: ExportSettings
) throws(ReportError) -> (plan: HeaderPlan, tool: RecognizedTool) {
    let skipped = titleRows(table, given: settings.headerRows)
    table.above = Array(table.firstRows.prefix(skipped))
    table.firstRows.removeFirst(skipped)
    var recognized = recognizeTool(table)
    var plan = HeaderPlan()
    if let known = recognized.header, settings.headerRows == nil || settings.headerRows == known.rows.count + skipped {
        plan = known
    } else if table.form != .spss {
        plan = try findHeader(table, given: settings.headerRows.map { $0 - skipped })
    }
    if plan.isExpanded, recognized.tool.isSurveyTool, recognized.tool.name != Tool.surveyMonkey.name {
        // Other tools name every column.
        (plan.isExpanded, plan.rows.names) = (false, .row(1))
    }
    plan.rows.skipped = skipped
    plan.rows.isSure = settings.isSure
    recognized.adapt(to: plan)
    return (plan, recognized)
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
    guard case .workbook(let sheet) = table.form else { return [] }
    let sheets = try listSheets(export.bytes, file: export.name, limits: limits)
    let others = sheet.map { sheet in sheets.filter { $0 != sheet } } ?? Array(sheets.dropFirst())
    let read = sheet.map { "the sheet \(quoted($0))" } ?? "the first sheet"
    return others.isEmpty
        ? []
        : [
            "Only \(read) is read. The workbook also has: \(others.joined(separator: ", ")). "
                + "To import another, give --sheet."
        ]
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
