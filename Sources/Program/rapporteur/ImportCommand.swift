import ArgumentParser
import JobRunner

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Draft a codebook and a binding from a survey tool's export.",
        discussion: """
            Recognizes KoboToolbox, ODK Central, LimeSurvey, Google Forms, Microsoft
            Forms, SurveyMonkey and Qualtrics, and reads SPSS data files, CSV and
            workbooks. --form adds wordings, titles, the order of options, and who was
            asked what; a form works with any export that uses the same names or words:

              rapporteur import export.csv --into Reports/mine
              rapporteur import export.xlsx --form form.xlsx --language all --into Reports/mine

            Which rows are headers, the separator and the like are found by what the file
            holds, and printed. Where that is not certain, import writes nothing and says
            which option to give.

            Edit the files: comments mark every guess. A folder without a report gets a
            first one and a copy of the export, so "rapporteur check DIR --data" and
            "rapporteur build DIR" work at once. No file is ever overwritten.
            docs/from-your-survey-tool.md describes the export of each tool.

            Exit status: 0 success, 1 the export or form cannot be read or a file already
            exists, 64 usage error, 74 a file could not be read or written.
            """)

    @Argument(help: ArgumentHelp("The export, exactly as the tool wrote it.", valueName: "file"))
    var export: String

    @Option(
        help: ArgumentHelp(
            "An XLSForm (.xlsx), a DDI codebook (.xml) or an SPSS data file (.sav).", valueName: "file"))
    var form: String?

    @Option(
        name: .customLong("language"),
        help: ArgumentHelp(
            "A language of the form, such as fr, or all; repeatable. Each gets its own codebook. Without a form: that of the export.",
            valueName: "tag"))
    var languages: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many rows there are before the first response, titles included (default: found by what they hold).",
            valueName: "n"))
    var headerRows: Int?

    @Option(
        help: ArgumentHelp(
            "What separates the cells of a delimited file: comma, semicolon, tab or bar (default: found).",
            valueName: "name"))
    var separator: String?

    @Option(
        help: ArgumentHelp(
            "The encoding of a delimited file, such as windows-1252 (default: UTF-8, or UTF-16 with its mark).",
            valueName: "name"))
    var encoding: String?

    @Option(help: ArgumentHelp("The sheet of a workbook (default: the first).", valueName: "name"))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            "The folder to write to (default: the export's folder if it holds a report, else a new folder).",
            valueName: "dir"))
    var into: String?

    func run() throws {
        try Terminal.run { () throws(JobFailure) in
            var job = ImportJob(export: export)
            job.form = form
            job.languages = languages
            job.headerRows = headerRows
            job.separator = separator
            job.encoding = encoding
            job.sheet = sheet
            job.into = into
            job.sourceDateEpoch = Terminal.environment("SOURCE_DATE_EPOCH")
            let result = try importAnswers(job)
            try Terminal.write(lines: result.lines + result.files.map { "wrote \($0)" })
        }
    }
}
