import Diagnostics
import SurveyData
import SurveyImport
import TableFiles
import YAMLReader

/// The arguments of an import.
public struct ImportJob: Sendable {
    /// The export of a survey tool.
    public var export: String
    /// An XLSForm, a DDI codebook or a data file of SPSS.
    public var form: String?
    /// Tags or names of the form's languages, or `all`.
    public var languages: [String] = []
    /// How many rows there are before the first response.
    public var headerRows: Int?
    /// What separates the cells: a name of the binding, or the character itself.
    public var separator: String?
    /// The encoding of a delimited file.
    public var encoding: String?
    /// The sheet of a workbook.
    public var sheet: String?
    /// The folder to write into; see ``importAnswers(_:)``.
    public var into: String?
    /// `SOURCE_DATE_EPOCH` as the environment has it.
    public var sourceDateEpoch: String?

    /// An import without a form, into the default folder.
    public init(export: String) { self.export = export }
}

/// The result of an import.
public struct ImportResult: Sendable {
    /// For a person: which tool was detected, and what to decide.
    public var lines: [String]
    /// The paths of the files written.
    public var files: [String]
}

/// Drafts a codebook and a binding from a survey tool's export, for a person to edit.
///
/// They are written to the folder given; otherwise to the export's folder if it holds a report; otherwise to a new folder
/// in the current one, named after the export. A folder without a report gets a first report and a copy of the export. No
/// existing file is changed.
///
/// - Throws: `report` for a file that cannot be read as an export or form, or one that already exists.
public func importAnswers(_ job: ImportJob) throws(JobFailure) -> ImportResult {
    let limits = TableLimits()
    try checkName(ofExport: job.export)
    let export = try readForImport(job.export, limits)
    var request = ImportRequest(export: export, languages: job.languages, limits: limits)
    request.settings = try settings(job)
    if let form = job.form { request.form = try readForImport(form, limits) }
    var survey: ImportedSurvey
    do throws(ReportError) { survey = try importSurvey(request) } catch { throw .report(error) }
    var trial = Trial(survey, export, limits)
    if job.headerRows != nil, trial.doubtsHeader {
        // A person has counted the header rows: later reads do not ask again.
        request.settings.isSure = true
        do throws(ReportError) { survey = try importSurvey(request) } catch { throw .report(error) }
        trial = Trial(survey, export, limits)
    }
    let folder = try importFolder(job)
    var files = ImportedFiles(folder: folder)
    for file in survey.files { files.add(file.name, Array(file.text.utf8)) }
    var lines = survey.lines + trial.lines
    if FileSystem.exists(FilePaths.join(folder, "report.yaml")) {
        lines.append("report.yaml exists: add \"answers: \(export.name)\" and \"binding: binding.yaml\" to it")
    } else {
        let date = try currentDay(sourceDateEpoch: job.sourceDateEpoch)
        for file in survey.firstReport(date: date.description) { files.add(file.name, Array(file.text.utf8)) }
    }
    if !isIn(folder, job.export) { files.add(export.name, export.bytes) }
    return ImportResult(lines: lines, files: try files.write())
}

/// The name of the export is written into the report: it must be one that a person can read there.
private func checkName(ofExport path: String) throws(JobFailure) {
    let name = FilePaths.name(of: path)
    guard UnwantedCharacter.first(in: name) != nil || name.contains(where: \.isNewline) else { return }
    let message = "the name of the export has a line break or a character that nobody sees"
    throw .report(ReportError(Diagnostic("bad-name", at: Place(file: path), message, hint: "rename the file")))
}

/// What a person says of the export, in the words of the binding.
private func settings(_ job: ImportJob) throws(JobFailure) -> ExportSettings {
    var settings = ExportSettings()
    settings.sheet = job.sheet
    settings.headerRows = job.headerRows
    if let rows = job.headerRows, rows < 1 {
        throw .usage("--header-rows is \(rows), expected 1 or more: a row must name the columns")
    }
    if let name = job.separator {
        settings.separator = TableForm.Separator.allCases.first { $0.rawValue == name || Array(name.utf8) == [$0.byte] }
        if name == "\\t" { settings.separator = .tab }
        if settings.separator == nil {
            let names = TableForm.Separator.allCases.map(\.rawValue).joined(separator: ", ")
            throw .usage("--separator is \"\(name)\", expected one of: \(names)")
        }
    }
    if let name = job.encoding {
        settings.encoding = TextEncoding(name: name)
        if settings.encoding == nil {
            let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw .usage("--encoding is \"\(name)\", expected one of: \(names)")
        }
    }
    return settings
}

/// A reading of the export with the drafted files; a person must solve what remains.
private struct Trial {
    private(set) var lines: [String]
    /// Whether rows are taken for header rows that the import takes for responses, or the other way round.
    private(set) var doubtsHeader = false

    init(_ survey: ImportedSurvey, _ export: ImportRequest.File, _ limits: TableLimits) {
        do throws(ReportError) {
            func yaml(_ name: String) throws(ReportError) -> YAMLNode {
                let text = survey.files.first { $0.name == name }?.text ?? ""
                return try readYAML(Array(text.utf8), file: name)
            }
            let codebook = try readCodebook(yaml("codebook.yaml"))
            let binding = try readBinding(yaml("binding.yaml"), codebook: codebook)
            let read = try readAnswers(
                export.bytes, file: export.name, codebook: codebook, binding: binding, limits: limits)
            lines = read.warnings.map(\.description)
            lines.append("\(read.responses.count) responses can be read with these files")
        } catch {
            let few = 5
            let told = error.diagnostics.prefix(few).map { "  \($0)" }
            let count = error.diagnostics.count
            lines =
                ["solve \(count) \(count == 1 ? "problem" : "problems") in these files before a build:"] + told
                + (count > few ? ["  ... (\"rapporteur check --data\" lists all)"] : [])
            doubtsHeader = error.diagnostics.contains {
                ["header-among-answers", "answers-in-header"].contains($0.code)
            }
        }
    }
}

/// The folder given, the report folder that holds the export, or a new one named after the export.
private func importFolder(_ job: ImportJob) throws(JobFailure) -> String {
    if let into = job.into { return FilePaths.withoutTrailingSlashes(into) }
    let own = FilePaths.parent(of: job.export)
    if FileSystem.isFile(FilePaths.join(own, "report.yaml")) { return own }
    let name = FilePaths.name(of: job.export)
    let bare = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name + "-report"
    guard !bare.isEmpty else { throw .usage("name the folder to write to with --into") }
    return bare
}

/// Whether a folder already holds this file.
private func isIn(_ folder: String, _ file: String) -> Bool {
    guard let place = FileSystem.resolved(folder), let found = FileSystem.resolved(file) else { return false }
    return found == FilePaths.join(place, FilePaths.name(of: file))
}

/// Reads a file; its name is the bare name that it will have in the report's folder.
private func readForImport(_ path: String, _ limits: TableLimits) throws(JobFailure) -> ImportRequest.File {
    do throws(FileProblem) {
        let bytes = try FileSystem.read(path, limit: limits.bytes)
        return ImportRequest.File(name: FilePaths.name(of: path), bytes: bytes)
    } catch {
        throw error.failure
    }
}
