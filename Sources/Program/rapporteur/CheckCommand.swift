import ArgumentParser
import JobRunner

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Finds every problem of a report without drawing or writing.",
        discussion: """
            With --data it looks at the answers alone, and prints what became of every row and column: rows left out and by
            which rule, respondents found and by which spelling, unknown options with counts, columns that nobody uses, who
            did not answer, and what the file cannot tell.
            """)

    @OptionGroup var options: ReportOptions

    @Flag(help: "Only the answers: what became of every row and column.")
    var data = false

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            if data {
                let result = try reconcile(options.job())
                Terminal.write(result.lines.map { $0 + "\n" }.joined())
                if let failure = result.failure { throw failure }
                return
            }
            for document in try check(options.job()) {
                Terminal.write("\(document.name): well, \(document.pages) pages\n")
            }
        }
    }
}
