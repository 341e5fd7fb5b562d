import CairoRenderer
import Composition
import Diagnostics
import PDFExport
import Concurrency
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

/// Builds a report: reads everything once, makes all files aside, checks every PDF, and swaps the whole in with one rename.
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
    let (edition, pages) = try ReportRun.run(report, documents: job.documents, workers: workers) {
        run, workers throws(JobFailure) in
        try makeEdition(run, workers, progress: progress)
    }
    progress("publishing")
    try Publisher(folder: folder).publish(edition)
    workers.shutDownAndWait()
    withExtendedLifetime((report, workers)) {
        finished(BuildResult(folder: folder, files: edition.files.map(\.path), documents: pages))
    }
}

/// Makes every file of the edition.
private func makeEdition(
    _ run: ReportRun, _ workers: WorkerPool<TextShaper>, progress: (String) -> Void
) throws(JobFailure) -> (Edition, pages: [(name: String, pages: Int)]) {
    progress("composing")
    let composed = try run.compose(workers)
    progress("setting pages and drawing graphs")
    let documents = composed.documents.filter { run.includes($0.name) }
    let products =
        Product.documents(documents, as: Product.document) + composed.graphs.map { Product.graph($0) }
    let made = try run.make([.fontCheck] + products, workers)
    workers.shutDown()
    let pages = made.compactMap(\.document)
    var edition = Edition()
    for file in made.flatMap(\.files) { edition.add(file.path, file.bytes) }
    let manifest = Manifest(inputs: run.inputs, documents: pages, edition: edition)
    edition.add("manifest.json", Array((manifest.json().text(indent: 2) + "\n").utf8))
    return (edition, pages)
}

/// Finds every problem that a build would find, without drawing or writing anything.
///
/// - Returns: the pages of each document.
public func check(_ job: Job) throws(JobFailure) -> [(name: String, pages: Int)] {
    var loader = try ReportLoader(job: job)
    let (report, workers) = try loader.load()
    return try ReportRun.run(report, documents: job.documents, workers: workers, setAll)
}

/// Sets every document and collects what is wrong with any.
private func setAll(
    _ run: ReportRun, _ workers: WorkerPool<TextShaper>
) throws(JobFailure) -> [(name: String, pages: Int)] {
    var pages: [(name: String, pages: Int)] = []
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
