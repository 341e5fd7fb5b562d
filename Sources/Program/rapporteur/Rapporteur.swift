import ArgumentParser
import JobRunner

/// The program's entry.
@main
enum Entry {
    static func main() {
        reportExhaustion()
        setUpProcess()
        Rapporteur.main()
    }
}

struct Rapporteur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: "Turn survey answers into finished reports: PDFs with graphs, ready to circulate.",
        discussion: """
            A report is a folder with report.yaml, codebook.yaml, the answers and texts in Markdown.

              rapporteur import export.csv --into Reports/mine
              rapporteur check Reports/mine --data
              rapporteur build Reports/mine
              rapporteur explain Reports/iscm-2023 'share sdg_priority.8'
              rapporteur verify Output/iscm-2023/annex.pdf
              rapporteur trace Output/iscm-2023/annex.pdf '12 of 13'
              rapporteur audit Reports/iscm-2023 Reports/iscm-2023/published-2023.csv

            Exit status:
              0   success
              1   a problem in the inputs, or a failed check
              64  usage error
              74  a file could not be read or written
            """,
        version: "\(Program.name) \(Program.version)",
        subcommands: [
            BuildCommand.self, CheckCommand.self, TabulateCommand.self, ExplainCommand.self, VerifyCommand.self,
            TraceCommand.self, AuditCommand.self, ImportCommand.self,
        ])
}
