import ArgumentParser
import Glibc
import JobRunner

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build a report's PDFs, graphs and manifest.",
        discussion: """
            The build verifies every PDF before it publishes, and publishes all files with one rename. If anything fails, the
            earlier output stays untouched.

              rapporteur build Reports/iscm-2023
              rapporteur build Reports/iscm-2023 --document annex --output /tmp/draft

            The same inputs give the same bytes. The time in the files is SOURCE_DATE_EPOCH, or else the report's date.

            Exit status: 0 success, 1 a problem in the inputs, 64 usage error, 74 a file could not be read or written.
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        name: .customLong("document"),
        help: ArgumentHelp("Build only this document; repeatable.", valueName: "name"))
    var documents: [String] = []

    @Option(
        help: ArgumentHelp("The output folder (default: Output/<report's name>).", valueName: "dir"))
    var output: String?

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var job = options.job()
            job.documents = documents
            job.output = output
            try build(job, progress: Terminal.progress, notice: Terminal.notice) { result in
                Terminal.endProgress()
                Terminal.write(lines: Self.lines(result))
                Glibc.exit(EXIT_SUCCESS)
            }
        }
    }

    private static func lines(_ result: BuildResult) -> [String] {
        let pages = result.documents.map { "\(result.folder)/\($0.name).pdf  \($0.pages) pages" }
        let graphs = result.files.count { $0.hasPrefix("graphs/") }
        let others = result.files.filter { !$0.hasSuffix(".pdf") && !$0.hasPrefix("graphs/") }
        return pages + (graphs > 0 ? ["\(result.folder)/graphs/  \(graphs) files"] : [])
            + others.map { "\(result.folder)/\($0)" }
    }
}
