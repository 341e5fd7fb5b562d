import ArgumentParser
import JobRunner

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every problem without writing anything.",
        discussion: """
            --data checks only the answers, and accounts for every row and column: rows left out and by which rule, how each
            respondent was matched, unknown options with their counts, unused columns, who did not respond, and what the file
            does not record.

              rapporteur check Reports/iscm-2023
              rapporteur check Reports/iscm-2023 --data

            Exit status: 0 no problem, 1 a problem in the inputs, 64 usage error, 74 a file could not be read.
            """)

    @OptionGroup var options: ReportOptions

    @Flag(help: "Check only the answers, and account for every row and column.")
    var data = false

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            if data {
                let result = try reconcile(options.job())
                try Terminal.write(lines: result.lines)
                if let failure = result.failure { throw failure }
                return
            }
            for document in try check(options.job(), notice: Terminal.notice) {
                try Terminal.write("\(document.name): well, \(document.pages) pages\n")
            }
        }
    }
}
