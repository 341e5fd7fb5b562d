import ArgumentParser
import JobRunner

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every problem without writing anything.",
        discussion: """
            --data checks only the answers, of this wave and of earlier ones, and
            summarizes them in ten lines each. --verbose accounts for every row and
            column: rows left out and by which rule, how each respondent was matched,
            unknown options with their counts, who did not respond, what the file does not
            record, and what each column holds.

              rapporteur check Reports/iscm-2023
              rapporteur check Reports/iscm-2023 --data
              rapporteur check Reports/iscm-2023 --data --verbose

            Exit status: 0 no problem, 1 a problem in the inputs, 64 usage error, 74 a
            file could not be read.
            """)

    @OptionGroup var options: ReportOptions

    @Flag(help: "Check only the answers, and account for them.")
    var data = false

    @Flag(help: "With --data: account for every row and column.")
    var verbose = false

    @Option(help: "With --data: the form of the account.")
    var format = AccountFormat.text

    enum AccountFormat: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func validate() throws {
        guard data || (!verbose && format == .text) else {
            throw ValidationError("--verbose and --format apply to --data: write --data as well.")
        }
    }

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            if data {
                let result = try reconcile(options.job())
                switch format {
                case .json: try Terminal.write(result.json + "\n")
                case .text: try Terminal.write(lines: verbose ? result.details : result.summary)
                }
                if let failure = result.failure { throw failure }
                return
            }
            for document in try check(options.job(), notice: Terminal.notice) {
                let words = document.words.map { ", \($0.count) words (at most \($0.most))" } ?? ""
                let pages = "\(document.pages) page\(document.pages == 1 ? "" : "s")"
                try Terminal.write("\(document.name): well, \(pages)\(words)\n")
            }
        }
    }
}
