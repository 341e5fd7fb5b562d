import ArgumentParser
import JobRunner

/// The arguments that all commands on a report share.
struct ReportOptions: ParsableArguments {
    @Argument(help: "The report's folder.")
    var report: String

    @Option(
        help: ArgumentHelp(
            "The folder of layouts (default: Layouts in the nearest folder above the report, up to the one that holds Reports).",
            valueName: "dir"))
    var layouts: String?

    @Option(
        help: ArgumentHelp("The folder of fonts.yaml (default: Fonts, found in the same way).", valueName: "dir"))
    var fonts: String?

    @Option(
        help: ArgumentHelp(
            "The folder of catalogues of words (default: Languages, found in the same way).", valueName: "dir"))
    var languages: String?

    @Flag(
        help: ArgumentHelp(
            "Use Layouts, Fonts and Languages of the report's own folder. Fonts can show other figures than a file holds."
        )
    )
    var trustReport = false

    func job() -> Job {
        var job = Job(report: report)
        job.layouts = layouts
        job.fonts = fonts
        job.languages = languages
        job.trustsReport = trustReport
        job.sourceDateEpoch = Terminal.environment("SOURCE_DATE_EPOCH")
        return job
    }
}
