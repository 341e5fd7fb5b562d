import ArgumentParser
import Glibc
import JobRunner

/// The program's entry.
@main
enum Entry {
    static func main() {
        Terminal.reserveStandardStreams()
        reportExhaustion()
        EndSignals.handle()
        setUpProcess()
        do throws(ProgramArguments.Problem) {
            run(try ProgramArguments.read())
        } catch {
            Terminal.writeError("Error: \(error.message)\n")
            exit(ExitCode.validationFailure.rawValue)
        }
    }

    private static func run(_ arguments: [String]) -> Never {
        do {
            var command = try Rapporteur.parseAsRoot(arguments)
            try command.run()
        } catch {
            end(error)
        }
        exit(EXIT_SUCCESS)
    }

    /// Ends as `ParsableCommand.exit(withError:)` does, but notices when the help cannot be printed.
    private static func end(_ error: any Error) -> Never {
        let status = Rapporteur.exitCode(for: error)
        let message = Rapporteur.fullMessage(for: error)
        if message.isEmpty { exit(status.rawValue) }
        guard status.isSuccess else {
            Terminal.writeError(message + "\n")
            exit(status.rawValue)
        }
        do throws(JobFailure) {
            try Terminal.write(message + "\n")
        } catch {
            exit(Terminal.tell(error))
        }
        exit(EXIT_SUCCESS)
    }
}

struct Rapporteur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: "Turn survey answers into finished reports: PDFs with graphs, ready to circulate.",
        discussion: """
            A report is a folder with report.yaml, codebook.yaml, the answers and texts in
            Markdown. A speech or a submission needs neither codebook nor answers.

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
              130, 143   ended by SIGINT or SIGTERM, with nothing written
            """,
        version: "\(Program.name) \(Program.version)",
        subcommands: [
            BuildCommand.self, CheckCommand.self, TabulateCommand.self, ExplainCommand.self, VerifyCommand.self,
            TraceCommand.self, AuditCommand.self, ImportCommand.self, GraphCommand.self,
        ])
}
