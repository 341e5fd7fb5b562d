import ArgumentParser
import JobRunner

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Makes a first codebook and binding of a survey tool's export.",
        discussion: """
            Known are KoboToolbox, ODK Central, LimeSurvey, Google Forms, Microsoft Forms, SurveyMonkey and Qualtrics,
            data files of SPSS, and plain CSV and workbooks. A form gives wordings, titles, order, and who was asked
            what; it serves the export of any tool that uses the same names or words:

              rapporteur import export.csv --into Reports/mine
              rapporteur import export.xlsx --form form.xlsx --language all --into Reports/mine

            The files are to be edited: what was guessed stands in comments. A folder without a report gets a first one
            and a copy of the export, so that "rapporteur check DIR --data" and "rapporteur build DIR" work at once.
            No file is ever overwritten. docs/from-your-survey-tool.md tells what each tool's export holds.

            Exit status: 0 well, 1 an export or form that cannot be understood, or a file that is there already,
            64 wrong usage, 74 a file or disk that failed.
            """)

    @Argument(help: ArgumentHelp("The export, as the tool gave it.", valueName: "file"))
    var export: String

    @Option(
        help: ArgumentHelp(
            "An XLSForm (.xlsx), a DDI codebook (.xml) or a data file of SPSS (.sav).", valueName: "file"))
    var form: String?

    @Option(
        name: .customLong("language"),
        help: ArgumentHelp(
            "A language of the form, such as fr, or all; may be given several times: a codebook each.",
            valueName: "tag"))
    var languages: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder to write into (default: the export's own if it is a report's, else a new one).",
            valueName: "dir"))
    var into: String?

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var job = ImportJob(export: export)
            job.form = form
            job.languages = languages
            job.into = into
            job.sourceDateEpoch = Terminal.environment("SOURCE_DATE_EPOCH")
            let result = try importAnswers(job)
            for line in result.lines { Terminal.write(line + "\n") }
            for file in result.files { Terminal.write("wrote \(file)\n") }
        }
    }
}
