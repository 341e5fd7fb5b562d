import ArgumentParser
import Glibc
import JobRunner

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes a report's PDFs, graphs and manifest.",
        discussion: """
            Everything is made aside and put into place with one rename: when anything is wrong, the earlier build stays as it is.
            The same inputs give the same bytes; the time in the files is SOURCE_DATE_EPOCH, or the report's own date.
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        name: .customLong("document"),
        help: ArgumentHelp("Only this document; may be given several times.", valueName: "name"))
    var documents: [String] = []

    @Option(
        help: ArgumentHelp("The folder that becomes the result (default: Output/<report's name>).", valueName: "dir"))
    var output: String?

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var job = options.job()
            job.documents = documents
            job.output = output
            try build(job, progress: Terminal.progress, notice: Terminal.notice) { result in
                Terminal.endProgress()
                Terminal.write(Self.lines(result))
                Glibc.exit(EXIT_SUCCESS)
            }
        }
    }

    private static func lines(_ result: BuildResult) -> String {
        let pages = result.documents.map { "\(result.folder)/\($0.name).pdf  \($0.pages) pages\n" }
        let graphs = result.files.count { $0.hasPrefix("graphs/") }
        let others = result.files.filter { !$0.hasSuffix(".pdf") && !$0.hasPrefix("graphs/") }
        return pages.joined() + (graphs > 0 ? "\(result.folder)/graphs/  \(graphs) files\n" : "")
            + others.map { "\(result.folder)/\($0)\n" }.joined()
    }
}
