public import ArgumentParser
public import JobRunner

struct TabulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate", abstract: "Prints the tables of a report's closed questions.",
        discussion:
            "Counts, base, who did not answer, who was not asked, shares of respondents and of responses, ranks.")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("Only this question.", valueName: "id"))
    var question: String?

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            Terminal.write(try tabulate(options.job(), question: question, format: format))
        }
    }
}

extension TableFormat: ExpressibleByArgument {}
