public import ArgumentParser
public import JobRunner

struct TabulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate", abstract: "Prints the tables of a report's closed questions.",
        discussion:
            "Counts, base, who did not answer, who was not asked, shares of respondents and of responses, ranks; "
            + "of numbers, scales and rankings means and places, too. As CSV they stand only for one question (--question)."
    )

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("Only this question.", valueName: "id"))
    var question: String?

    @Option(help: ArgumentHelp("A column a group: type, region or a closed question.", valueName: "grouping"))
    var by: String?

    @Option(help: ArgumentHelp("Beside an earlier wave of the report.", valueName: "wave"))
    var since: String?

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            Terminal.write(
                try tabulate(options.job(), TableChoice(question: question, by: by, since: since), format: format))
        }
    }
}

extension TableFormat: ExpressibleByArgument {}
