import ArgumentParser
import Glibc
import JobRunner

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks finished PDFs, clause by clause.",
        discussion: """
            Checked are accessibility (PDF/UA-1, ISO 14289-1), archiving (PDF/A-3a, ISO 19005-3), the format (ISO 32000-1),
            and that every figure in the text follows from the data attached to the file. A finding is a line:

              annex.pdf: page 3: [ISO 14289-1, 7.3] a Figure has no alternative text (object 45)

            names the page, the standard and its clause, and the object in the file. "cannot be told" marks what this
            program cannot judge: it is no failure, and it is not passed either. docs/conformance.md lists what is checked, and
            what needs a person or another program. The last line of each file sums up.

            Every build makes the same check before it publishes anything.

            Exit status: 0 well, 1 something failed, 64 wrong usage, 74 a file that cannot be read.
            """)

    @Argument(help: ArgumentHelp("The PDFs.", valueName: "file"))
    var files: [String]

    func run() throws {
        var status: Int32 = 0
        for file in files {
            do throws(JobFailure) {
                let verified = try verify(file)
                Terminal.write(verified.lines.map { $0 + "\n" }.joined())
                if !verified.isWell { status = max(status, 1) }
            } catch {
                for line in error.lines { Terminal.write("error: \(line)\n", to: STDERR_FILENO) }
                status = max(status, error.exitStatus)
            }
        }
        if status != 0 { throw ExitCode(status) }
    }
}
