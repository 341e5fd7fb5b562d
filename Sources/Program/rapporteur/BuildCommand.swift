import ArgumentParser
import Glibc
import JobRunner

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build a report's PDFs, graphs, workbook and manifest.",
        discussion: """
            The build verifies every PDF before it publishes, and publishes all files with
            one rename. If anything fails, the earlier output stays untouched. A build
            replaces the whole output folder; it refuses a folder that holds another
            report's edition, or files that the earlier edition's manifest.json does not
            list.

              rapporteur build Reports/iscm-2023
              rapporteur build Reports/iscm-2023 --document annex --output /tmp/draft

            The same inputs give the same bytes. The time in the files is
            SOURCE_DATE_EPOCH, or else the report's date.

            Exit status: 0 success, 1 a problem in the inputs, 64 usage error, 74 a file
            could not be read or written, 130 or 143 ended by SIGINT or SIGTERM.
            """)

    @OptionGroup var options: ReportOptions

    @Option(
        name: .customLong("document"),
        help: ArgumentHelp("Build only this document; repeatable.", valueName: "name"))
    var documents: [String] = []

    @Option(
        help: ArgumentHelp("The output folder (default: Output/<report's name>).", valueName: "dir"))
    var output: String?

    @Flag(help: "Replace the output folder whatever it holds.")
    var replace = false

    @Flag(
        name: .customLong("no-sync"),
        help: "Do not wait until the edition is on disk: faster, but a power failure may lose it, the earlier one too.")
    var doesNotSync = false

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var job = options.job()
            job.documents = documents
            job.output = output
            job.replaces = replace
            job.syncs = !doesNotSync
            try build(job, progress: Terminal.progress, notice: Terminal.notice) { result in
                Terminal.endProgress()
                Glibc.exit(Self.print(result))
            }
        }
    }

    /// - Returns: the exit status.
    private static func print(_ result: BuildResult) -> Int32 {
        do throws(JobFailure) {
            try Terminal.write(lines: lines(result))
            return result.exitStatus
        } catch {
            let problem = "its files could not be listed: " + error.lines.joined()
            return Terminal.tell(.published(folder: result.folder, problem: problem))
        }
    }

    private static func lines(_ result: BuildResult) -> [String] {
        let pages = result.documents.map {
            "\(result.folder)/\($0.name).pdf  \($0.pages) page\($0.pages == 1 ? "" : "s")"
        }
        let graphs = result.files.count { $0.hasPrefix("graphs/") }
        let others = result.files.filter { !$0.hasSuffix(".pdf") && !$0.hasPrefix("graphs/") }
        return pages + (graphs > 0 ? ["\(result.folder)/graphs/  \(graphs) files"] : [])
            + others.map { "\(result.folder)/\($0)" }
    }
}
