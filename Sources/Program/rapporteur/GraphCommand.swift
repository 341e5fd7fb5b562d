public import ArgumentParser
public import JobRunner

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Write single graphs of a report: SVG, PNG, CSV or JSON.",
        discussion: """
            Each graph has its title, question, base and source with it. An SVG has real
            text, a title, a description, and a name for each row; --outlines draws
            the text instead, so that it looks the same without the fonts. JSON has the
            texts and the data. None of the files may exist.

              rapporteur graph Reports/iscm-2023 --output pictures
              rapporteur graph Reports/iscm-2023 sdg_priority --format png --width 120

            Exit status: 0 success, 1 a problem in the inputs, 64 usage error, 74 a file
            could not be read or written.
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: "The ids of the graphs (default: all).")
    var id: [String] = []

    @Option(help: "The form of the files.")
    var format = GraphFormat.svg

    @Option(
        help: ArgumentHelp(
            "The width of the picture in millimetres (default: that of the page's text).", valueName: "mm"))
    var width: Double?

    @Option(help: ArgumentHelp("Dots an inch of a PNG.", valueName: "n"))
    var dpi = 300.0

    @Option(help: ArgumentHelp("The layout whose look the graphs have (default: the report's).", valueName: "name"))
    var theme: String?

    @Flag(help: "Draw the text of an SVG as outlines.")
    var outlines = false

    @Option(help: ArgumentHelp("The folder for the files.", valueName: "dir"))
    var output = "."

    func validate() throws {
        if let width, !(40...1000).contains(width) {
            throw ValidationError("--width is \(width); it must be 40 to 1000 millimetres.")
        }
        guard (36...1200).contains(dpi) else {
            throw ValidationError("--dpi is \(dpi); it must be 36 to 1200.")
        }
    }

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var choice = GraphChoice(ids: id, folder: output)
            (choice.format, choice.width, choice.dotsPerInch, choice.hasOutlines) = (format, width, dpi, outlines)
            var job = options.job()
            job.layoutName = theme
            try Terminal.write(lines: try drawGraphs(job, choice, notice: Terminal.notice))
        }
    }
}

extension GraphFormat: ExpressibleByArgument {}
