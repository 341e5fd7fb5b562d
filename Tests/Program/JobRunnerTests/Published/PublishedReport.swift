import TestSupport

@testable import JobRunner

/// The report of 2023, built once by the program itself for all tests that read it.
struct PublishedReport {
    let folder: String
    let result: Subprocess.Result

    private init() throws {
        folder = try Program.bundleFolder() + "/tested-edition"
        removeTree(folder)
        result = try Program.run(["build", Program.report, "--output", folder])
    }

    private static let built = Result { try PublishedReport() }

    static func get() throws -> PublishedReport { try built.get() }

    private static let set = Result { try typesetPages(Job(report: Program.report)) }

    /// The pages of every document by its name, before they are painted.
    static func pages() throws -> [String: PageReading] {
        Dictionary(uniqueKeysWithValues: try set.get().map { ($0.name, $0.pages) })
    }

    static let documents = ["summary", "annex", "gcm-review"]

    func path(_ name: String) -> String { folder + "/" + name }

    /// What pdftotext reads of a document, each page's lines in reading order, white space as single spaces.
    func words(of document: String) throws -> String {
        let tool = try Subprocess.run("pdftotext", ["-enc", "UTF-8", path(document + ".pdf"), "-"])
        guard tool.status == 0 else { throw Subprocess.Problem(description: tool.errors) }
        return tool.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

}

/// The pages of every document of a report as they are before they are painted.
func typesetPages(_ job: Job) throws -> [(name: String, pages: PageReading)] {
    var loader = try ReportLoader(job: job)
    let (report, workers) = try loader.load()
    return try ReportRun.run(report, documents: [], workers: workers) { run, workers throws(JobFailure) in
        var all: [(name: String, pages: PageReading)] = []
        for document in try run.compose(workers).documents {
            let pages = try run.typeset(document, shaper: workers.tools)
            all.append((document.name, PageReading(pages, layout: report.layout)))
        }
        return all
    }
}
