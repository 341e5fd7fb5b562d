import CairoRenderer
import Composition
import Concurrency
import Diagnostics
import Glibc
import PDFExport
import Typesetting
import Typography

/// A document that was built or checked.
public struct FinishedDocument: Sendable {
    /// The name from `report.yaml`: that of its file, without ending.
    public var name: String
    /// How many pages it has.
    public var pages: Int
    /// How many words it has where they are limited and counted, and the most that it may have.
    public var words: (count: Int, most: Int)?
    /// What a person should know of its pages.
    var warnings: [Diagnostic] = []
}

/// The result of a build.
public struct BuildResult: Sendable {
    /// The path of the output folder.
    public var folder: String
    /// The paths of all files, relative to the folder, sorted.
    public var files: [String]
    /// In the order of `report.yaml`.
    public var documents: [FinishedDocument]
    /// 0, or that of a signal that came too late to stop the publishing.
    public var exitStatus: Int32
}

/// Builds a report: reads the inputs once, makes every file, verifies every PDF, and publishes all with one rename.
///
/// - Parameters:
///   - progress: told what is being done.
///   - notice: receives a line for the person at the terminal, such as which folder of layouts was found.
///   - finished: told what was made once it is in its place, while all is still in memory: a process that ends here
///     need not give back piece by piece what the system takes at once.
public func build(
    _ job: Job, progress: (String) -> Void = { _ in }, notice: (String) -> Void = { _ in },
    finished: (BuildResult) -> Void = { _ in }
) throws(JobFailure) {
    let folder = job.output ?? FilePaths.join("Output", ReportLoader.name(of: job))
    progress("reading")
    var loader = try ReportLoader(job: job)
    let (report, workers) = try loader.load(notice: notice)
    for warning in report.warnings { notice(warning.description) }
    let (edition, pages) = try ReportRun.run(report, documents: job.documents, workers: workers) {
        run, workers throws(JobFailure) in
        try makeEdition(run, workers, progress: progress)
    }
    for warning in pages.flatMap(\.warnings) { notice(warning.description) }
    progress("publishing")
    for line in try publisher(folder, job, report).publish(edition) { notice(line) }
    workers.shutDownAndWait()
    let result = BuildResult(
        folder: folder, files: edition.files.map(\.path), documents: pages,
        exitStatus: EndSignals.received.map(EndSignals.status) ?? EXIT_SUCCESS)
    finished(result)
    withExtendedLifetime((report, workers)) {}
}

private func publisher(_ folder: String, _ job: Job, _ report: LoadedReport) -> Publisher {
    let options = [("--layouts", job.layouts), ("--fonts", job.fonts), ("--languages", job.languages)]
    let named = options.compactMap { name, path in path.map { OutputFolder.Protected.option(name, $0) } }
    let inner = Set(report.inputs.map { FilePaths.parent(of: FilePaths.join(job.reportFolder, $0.path)) }).sorted()
    return Publisher(
        folder: folder, report: report.sources.definition.name,
        protected: [.report(job.reportFolder)] + inner.map(OutputFolder.Protected.inputs) + named,
        replaces: job.replaces, syncs: job.syncs)
}

/// Makes every file of the edition.
private func makeEdition(
    _ run: ReportRun, _ workers: WorkerPool<TextShaper>, progress: (String) -> Void
) throws(JobFailure) -> (edition: Edition, documents: [FinishedDocument]) {
    progress("composing")
    let products = try composedProducts(run, workers)
    progress("setting pages and drawing graphs")
    let made = try run.make([.fontCheck] + products, workers)
    workers.shutDown()
    let pages = made.compactMap(\.document)
    var edition = Edition()
    edition.add(made.flatMap(\.files))
    let manifest = Manifest(inputs: run.inputs, documents: pages, edition: edition)
    edition.add([Edition.File(path: "manifest.json", bytes: manifest.json().bytes() + [UInt8(ascii: "\n")])])
    return (edition, pages)
}

/// Composes the report. Nothing but the products keeps the documents, so that each is freed when it is set.
private func composedProducts(
    _ run: ReportRun, _ workers: WorkerPool<TextShaper>
) throws(JobFailure) -> [Product] {
    let composed = try run.compose(workers)
    let documents = composed.documents.filter { run.includes($0.name) }
    let workbook = composed.questions.map { questions in
        Product.workbook(
            ResultWorkbook(
                questions: questions, words: run.report.sources.words, source: run.report.sources.definition.source,
                timestamp: run.report.timestamp))
    }
    return Product.documents(documents, as: Product.document) + composed.graphs.map { Product.graph($0) }
        + [workbook].compactMap(\.self)
}

/// Finds every problem that a build would find, without drawing or writing.
///
/// - Parameter notice: receives a line for the person at the terminal, such as a warning.
/// - Returns: each document, in the order of `report.yaml`.
/// - Throws: `report` with all problems; `usage`; `file` if an input cannot be read.
public func check(
    _ job: Job, notice: (String) -> Void = { _ in }
) throws(JobFailure) -> [FinishedDocument] {
    var loader = try ReportLoader(job: job)
    let (report, workers) = try loader.load()
    for warning in report.warnings { notice(warning.description) }
    let documents = try ReportRun.run(report, documents: job.documents, workers: workers, setAll)
    for warning in documents.flatMap(\.warnings) { notice(warning.description) }
    return documents
}

/// Typesets every document and collects the problems of all.
private func setAll(
    _ run: ReportRun, _ workers: WorkerPool<TextShaper>
) throws(JobFailure) -> [FinishedDocument] {
    var pages: [FinishedDocument] = []
    var problems = DiagnosticList()
    let products = Product.documents(try run.compose(workers).documents, as: Product.pages)
    for attempt in run.attempts(at: [.fontCheck] + products, workers) {
        switch attempt {
        case .success(let made): pages += [made.document].compactMap(\.self)
        case .failure(.report(let error)): problems.add(contentsOf: error.diagnostics)
        case .failure(let failure): throw failure
        }
    }
    do throws(ReportError) { try problems.throwIfErrors() } catch { throw .report(error) }
    return pages
}
