import Diagnostics
import SurveyData
import SurveyImport
import TableFiles
import YAMLReader

/// What the command line asks of an import.
public struct ImportJob: Sendable {
    /// The export of a survey tool.
    public var export: String
    /// An XLSForm, a DDI codebook or a data file of SPSS.
    public var form: String?
    /// Tags or names of the form's languages, or `all`.
    public var languages: [String] = []
    /// The folder to write into; see ``importAnswers(_:)``.
    public var into: String?
    /// `SOURCE_DATE_EPOCH` as the environment has it.
    public var sourceDateEpoch: String?

    public init(export: String) { self.export = export }
}

/// What an import found and wrote.
public struct ImportResult: Sendable {
    /// For a person: what the export seems to be, and what must be decided.
    public var lines: [String]
    /// The paths of the files written.
    public var files: [String]
}

/// Looks at a survey tool's export and writes a first codebook and binding, to be edited.
///
/// They are written into the folder that is named; else into the export's own when it is a report's; else into a new
/// folder named after the export, in the current one. A folder that holds no report gets a first one, and a copy of
/// the export. No file that is there is ever changed.
///
/// - Throws: `report` for a file that cannot be understood, or one that is there already.
public func importAnswers(_ job: ImportJob) throws(JobFailure) -> ImportResult {
    let limits = TableLimits()
    let export = try readForImport(job.export, limits)
    var request = ImportRequest(export: export, languages: job.languages, limits: limits)
    if let form = job.form { request.form = try readForImport(form, limits) }
    let survey: ImportedSurvey
    do throws(ReportError) { survey = try importSurvey(request) } catch { throw .report(error) }
    let folder = try importFolder(job)
    var files = ImportedFiles(folder: folder)
    for file in survey.files { files.add(file.name, Array(file.text.utf8)) }
    var lines = survey.lines + trial(survey, export, limits)
    if FileSystem.exists(FilePaths.join(folder, "report.yaml")) {
        lines.append("report.yaml is there: name in it \"answers: \(export.name)\" and \"binding: binding.yaml\"")
    } else {
        let date = try currentDay(sourceDateEpoch: job.sourceDateEpoch)
        for file in survey.firstReport(date: date.description) { files.add(file.name, Array(file.text.utf8)) }
    }
    if !isIn(folder, job.export) { files.add(export.name, export.bytes) }
    return ImportResult(lines: lines, files: try files.write())
}

/// Reads the export with what was made of it: what is still wrong must be decided by a person.
private func trial(_ survey: ImportedSurvey, _ export: ImportRequest.File, _ limits: TableLimits) -> [String] {
    do throws(ReportError) {
        func yaml(_ name: String) throws(ReportError) -> YAMLNode {
            let text = survey.files.first { $0.name == name }?.text ?? ""
            return try readYAML(Array(text.utf8), file: name)
        }
        let codebook = try readCodebook(yaml("codebook.yaml"))
        let binding = try readBinding(yaml("binding.yaml"), codebook: codebook)
        let read = try readAnswers(
            export.bytes, file: export.name, codebook: codebook, binding: binding, limits: limits)
        return ["read with these files: \(read.responses.count) responses"]
    } catch {
        let few = 5
        let told = error.diagnostics.prefix(few).map { "  \($0)" }
        let count = error.diagnostics.count
        return ["\(count) \(count == 1 ? "problem is" : "problems are") to be solved in these files before a build:"]
            + told
            + (count > few ? ["  ... (\"rapporteur check\" with --data tells all)"] : [])
    }
}

/// The folder that is named, the report's that holds the export, or a new one named after the export.
private func importFolder(_ job: ImportJob) throws(JobFailure) -> String {
    if let into = job.into { return FilePaths.withoutTrailingSlashes(into) }
    let own = FilePaths.parent(of: job.export)
    if FileSystem.isFile(FilePaths.join(own, "report.yaml")) { return own }
    let name = FilePaths.name(of: job.export)
    let bare = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name + "-report"
    guard !bare.isEmpty else { throw .usage("say with --into where the files shall stand") }
    return bare
}

/// Whether a file stands in a folder already.
private func isIn(_ folder: String, _ file: String) -> Bool {
    guard let place = FileSystem.resolved(folder), let found = FileSystem.resolved(file) else { return false }
    return found == FilePaths.join(place, FilePaths.name(of: file))
}

/// A file under its bare name: so the report's folder will hold it.
private func readForImport(_ path: String, _ limits: TableLimits) throws(JobFailure) -> ImportRequest.File {
    do throws(FileProblem) {
        let bytes = try FileSystem.read(path, limit: limits.bytes)
        return ImportRequest.File(name: FilePaths.name(of: path), bytes: bytes)
    } catch {
        throw error.failure
    }
}
