import ArgumentParser
import JobRunner

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Holds printed figures against the answers.",
        discussion: """
            A list of printed figures is a CSV file with the columns "printed" (as it stands on the page) and "expression" (as in
            the texts), and perhaps "claim", "unit", "base", "where" and "id":

              claim,printed,unit,expression
              SDG 8,92,percent,share sdg_priority.8
              regional review events,more than 35,percent,share gcm_review_format.regional_event of responses

            Each figure agrees, agrees only if decimals were cut off instead of rounded, agrees with another base, comes from no
            base, or is ambiguous; the line says what the answers give, and why.

            With --text, the figures of a text (plain, Markdown, what pdftotext -layout makes, or a PDF of ours) are found and held
            against the answers, and the text is looked through for numbers left out of lists, placeholders, one respondent under
            two names, and lists that should be equal. docs/audit.md tells all of it.

            Exit status: 0 all agrees, 1 something disagrees or an input has a problem, 64 wrong usage, 74 a file that cannot be read.
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: ArgumentHelp("The list of printed figures.", valueName: "claims.csv"))
    var claims: String?

    @Option(
        name: .customLong("text"),
        help: ArgumentHelp(
            "A text, or a PDF of ours, to look for figures in; may be given several times.", valueName: "file"))
    var texts: [String] = []

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @Flag(help: "List the figures of texts that agree too, with where they come from.")
    var verbose = false

    func run() throws {
        var disagrees = false
        try Terminal.run { () throws(JobFailure) in
            let result = try audit(
                options.job(), claims: claims, texts: texts, format: format, isVerbose: verbose)
            Terminal.write(result.text)
            disagrees = result.disagrees
        }
        if disagrees { throw ExitCode(1) }
    }
}
