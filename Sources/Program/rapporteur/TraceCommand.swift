public import ArgumentParser
public import JobRunner

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Show where the numbers in a finished PDF come from.",
        discussion: """
            Only the PDF is read: every PDF that rapporteur builds records its statistics
            and embeds the data behind them.

              rapporteur trace annex.pdf '12 of 13'    statistics that print "12 of 13"
              rapporteur trace annex.pdf --page 3      all statistics on page 3
              rapporteur trace annex.pdf               all statistics

            For each statistic it shows the expression and its place in the inputs, the
            question as it was asked, and for each number its measure, option, group,
            wave, base, exact value and rounding, with the rows of the attached file that
            it comes from. The files of answers follow with their SHA-256. Spaces and line
            breaks in TEXT match one another. docs/tracing.md has a worked example.

            Exit status:
              0   at least one statistic matched
              1   nothing matched, or the PDF records no statistics
              64  usage error
              74  the file could not be read
            """)

    @Argument(help: ArgumentHelp("The PDF.", valueName: "file"))
    var file: String

    @Argument(help: ArgumentHelp("A part of the printed text.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("Only this page, counted from 1.", valueName: "number"))
    var page: Int?

    @Option(help: "text or json.")
    var format: TraceFormat = .text

    func run() throws {
        do throws(JobFailure) {
            try Terminal.write(trace(file, text: text, page: page, format: format))
        } catch {
            for line in error.lines { Terminal.writeError("error: \(line)\n") }
            throw ExitCode(error.exitStatus)
        }
    }
}

extension TraceFormat: ExpressibleByArgument {}
