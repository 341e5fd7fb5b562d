import ArgumentParser
import JobRunner

/// The program's entry.
@main
enum Entry {
    static func main() {
        setUpProcess()
        Rapporteur.main()
    }
}

struct Rapporteur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: "Turns the answers to a survey into finished reports: PDFs with graphs, ready to circulate.",
        discussion: """
            A report is a folder with report.yaml, codebook.yaml, the answers (CSV) and texts (Markdown).

              rapporteur build Reports/iscm-2023      makes its PDFs and graphs
              rapporteur check Reports/iscm-2023      finds every problem without drawing
              rapporteur explain Reports/iscm-2023 'share sdg_priority.8'
              rapporteur verify Output/iscm-2023/annex.pdf
              rapporteur audit Reports/iscm-2023 Reports/iscm-2023/published-2023.csv
              rapporteur import export.csv            makes a first codebook of a survey tool's export

            Exit status: 0 well, 1 a problem in the inputs or in a PDF,
            64 wrong usage, 74 a file or disk that failed.
            """,
        version: "\(Program.name) \(Program.version)",
        subcommands: [
            BuildCommand.self, CheckCommand.self, TabulateCommand.self, ExplainCommand.self, VerifyCommand.self,
            AuditCommand.self, ImportCommand.self,
        ])
}
