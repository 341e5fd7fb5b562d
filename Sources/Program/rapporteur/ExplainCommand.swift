import ArgumentParser
import JobRunner

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tells how the value of an expression comes about.",
        discussion: """
            The expression is written as in the texts, with or without its braces:

              rapporteur explain Reports/iscm-2023 'count sdg_priority.8 with base'
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: "The expression.")
    var expression: String

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            Terminal.write(try explain(options.job(), expression: expression).map { $0 + "\n" }.joined())
        }
    }
}
