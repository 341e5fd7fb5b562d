import ArgumentParser
import JobRunner

/// What every command asks: which report, and where layouts and fonts are.
struct ReportOptions: ParsableArguments {
    @Argument(help: "The report's folder.")
    var report: String

    @Option(help: ArgumentHelp("Where layouts are; found from the report's folder upward otherwise.", valueName: "dir"))
    var layouts: String?

    @Option(
        help: ArgumentHelp("Where fonts.yaml is; found from the report's folder upward otherwise.", valueName: "dir"))
    var fonts: String?

    func job() -> Job {
        var job = Job(report: report)
        job.layouts = layouts
        job.fonts = fonts
        job.sourceDateEpoch = Terminal.environment("SOURCE_DATE_EPOCH")
        return job
    }
}
