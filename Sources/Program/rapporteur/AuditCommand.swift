import ArgumentParser
import JobRunner

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check printed figures against the answers.",
        discussion: """
            CLAIMS.CSV lists printed figures. It needs the columns "printed" (the figure
            as published) and "expression" (what it is the figure of, as in the texts);
            "claim", "unit", "base", "where" and "id" are optional:

              claim,printed,unit,expression
              SDG 8,92,percent,share sdg_priority.8
              regional review events,more than 35,percent,share gcm_review_format.regional_event of responses

            Each figure gets a verdict: it agrees, agrees only if truncated, is right for
            another base, comes from no base, or is ambiguous. The line says what the
            answers give, and why.

            --text finds the figures in a text (plain text, Markdown, the output of
            pdftotext -layout, or a PDF built by this program) and checks them. It also
            reports gaps in numbered lists, placeholders, one respondent under two names,
            and lists that should match but do not. See docs/audit.md.

            Exit status: 0 everything agrees, 1 something disagrees or an input has a
            problem, 64 usage error, 74 a file could not be read.
            """)

    @OptionGroup var options: ReportOptions

    @Argument(help: ArgumentHelp("A list of printed figures.", valueName: "claims.csv"))
    var claims: String?

    @Option(
        name: .customLong("text"),
        help: ArgumentHelp(
            "A text or PDF to search for figures; repeatable.", valueName: "file"))
    var texts: [String] = []

    @Option(help: "The output format: text, csv or json.")
    var format: TableFormat = .text

    @Flag(help: "Also list the figures that agree, and where they come from.")
    var verbose = false

    func run() throws {
        var disagrees = false
        try Terminal.run { () throws(JobFailure) in
            let result = try audit(
                options.job(), claims: claims, texts: texts, format: format, isVerbose: verbose)
            try Terminal.write(table: result.text)
            disagrees = result.disagrees
        }
        if disagrees { throw ExitCode(1) }
    }
}
