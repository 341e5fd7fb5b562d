public import ArgumentParser
public import JobRunner

struct TabulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate", abstract: "Print the tables of a report's closed questions.",
        discussion: """
            Each table has counts, the base, item nonresponse, who was not asked, shares
            of respondents and of responses, and ranks. Numbers, scales and rankings add
            means and mean ranks. CSV output of means and rankings needs --question.

              rapporteur tabulate Reports/iscm-2023
              rapporteur tabulate Reports/iscm-2023 --question sdg_priority --by region
              rapporteur tabulate Reports/iscm-2023 --where 'region = Africa'
            """)

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("Print only this question.", valueName: "id"))
    var question: String?

    @Option(
        help: ArgumentHelp(
            "Add a column for each group: type, region, a closed question or a banner of report.yaml.",
            valueName: "grouping"))
    var by: String?

    @Option(help: ArgumentHelp("Compare with an earlier wave of the report.", valueName: "wave"))
    var since: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Count only the answers that meet a condition or a filter of report.yaml.", valueName: "condition"))
    var condition: String?

    @Option(help: "The output format: text, csv or json.")
    var format: TableFormat = .text

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            try Terminal.write(
                table: try tabulate(
                    options.job(), TableChoice(question: question, by: by, since: since, where: condition),
                    format: format,
                    notice: Terminal.notice))
        }
    }
}

extension TableFormat: ExpressibleByArgument {}
