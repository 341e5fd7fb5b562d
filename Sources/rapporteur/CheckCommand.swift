import ArgumentParser
import JobRunner

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Finds every problem of a report without drawing or writing.")

    @OptionGroup var options: ReportOptions

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            for document in try check(options.job()) {
                Terminal.write("\(document.name): well, \(document.pages) pages\n")
            }
        }
    }
}
