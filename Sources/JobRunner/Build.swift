import CairoRenderer
import Composition
import Diagnostics
import PDFExport
import Typesetting
import Typography

/// What a build made.
public struct BuildResult: Sendable {
    /// The folder that holds the edition.
    public var folder: String
    /// Paths in it, sorted.
    public var files: [String]
    public var documents: [(name: String, pages: Int)]
}

/// Builds a report: reads everything once, makes all files aside, and swaps the whole in with one rename.
///
/// - Parameter progress: told what is being done.
public func build(_ job: Job, progress: (String) -> Void = { _ in }) throws(JobFailure) -> BuildResult {
    let folder = job.output ?? FilePaths.join("Output", ReportLoader.name(of: job))
    progress("reading")
    var loader = try ReportLoader(job: job)
    let report = try loader.load()
    let run = try ReportRun(report: report, documents: job.documents)
    progress("composing")
    let composed = try run.compose()
    var edition = Edition()
    var pages: [(name: String, file: String, pages: Int)] = []
    for document in composed.documents where run.includes(document.name) {
        progress("setting \(document.name)")
        let typeset = try run.typeset(document)
        let file = document.name + ".pdf"
        edition.add(file, try run.export(typeset))
        pages.append((document.name, file, typeset.pages.count))
    }
    progress("drawing graphs")
    try run.drawGraphs(composed.graphs, into: &edition)
    let manifest = Manifest(
        report: report.sources.definition.name, timestamp: report.timestamp, inputs: report.inputs,
        fonts: report.fonts.faces, documents: pages, edition: edition)
    edition.add("manifest.json", Array((manifest.json().text(indent: 2) + "\n").utf8))
    progress("publishing")
    try Publisher(folder: folder).publish(edition)
    return BuildResult(folder: folder, files: edition.files.map(\.path), documents: pages.map { ($0.name, $0.pages) })
}

/// Finds every problem that a build would find, without drawing or writing anything.
///
/// - Returns: the pages of each document.
public func check(_ job: Job) throws(JobFailure) -> [(name: String, pages: Int)] {
    var loader = try ReportLoader(job: job)
    let run = try ReportRun(report: loader.load(), documents: job.documents)
    try run.checkFonts()
    var pages: [(name: String, pages: Int)] = []
    var problems: [Diagnostic] = []
    for document in try run.compose().documents {
        do throws(JobFailure) {
            pages.append((document.name, try run.typeset(document).pages.count))
        } catch {
            guard case .report(let error) = error else { throw error }
            problems += error.diagnostics.filter { !problems.contains($0) }
        }
    }
    if !problems.isEmpty { throw .report(ReportError(problems)) }
    return pages
}
