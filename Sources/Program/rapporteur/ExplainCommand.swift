import ArgumentParser
import JobRunner

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show how the value of an expression is computed.",
        discussion: """
            Write the expression as in the texts, with or without braces:

              rapporteur explain Reports/iscm-2023 'count sdg_priority.8 with base'

            docs/writing.md lists all expressions. For a number in a finished PDF, use
            "rapporteur trace".
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: "The expression, in quotes.")
    var expression: String

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            try Terminal.write(lines: try explain(options.job(), expression: expression))
        }
    }
}
