import ArgumentParser
import JobRunner

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check finished PDFs against the standards and their own data.",
        discussion: """
            Each file is checked for accessibility (PDF/UA-1, ISO 14289-1), archiving
            (PDF/A-3a, ISO 19005-3) and the format itself (ISO 32000-1). Then every
            statistic that it records is computed again from the attached tables and
            compared with the text on its page. Each finding is one line:

              annex.pdf: page 3: [ISO 14289-1, 7.3] a Figure has no alternative text (object 45)
              annex.pdf: page 4: [statistics] {count sdg_priority.8} in Link s12: "12": the record says the count 12, sdg_priority.csv gives 11

            It gives the page, the standard and its clause, and the object in the file; or
            the expression and the element. "not checked" marks a rule that applies but
            that this program cannot check: such a file does not pass. docs/conformance.md
            lists what is checked, and what needs a person or another program. The last
            lines of each file sum up.

            Every build makes the same checks before it publishes anything.

            Exit status:
              0   every check ran and passed
              1   a check failed or could not run
              64  usage error
              74  a file could not be read
            """)

    @Argument(help: ArgumentHelp("The PDFs.", valueName: "file"))
    var files: [String]

    func run() throws {
        var status: Int32 = 0
        for file in files {
            do throws(JobFailure) {
                let verified = try verify(file)
                try Terminal.write(lines: verified.lines)
                if !verified.passed { status = max(status, 1) }
            } catch {
                for line in error.lines { Terminal.writeError("error: \(line)\n") }
                status = max(status, error.exitStatus)
            }
        }
        if status != 0 { throw ExitCode(status) }
    }
}
