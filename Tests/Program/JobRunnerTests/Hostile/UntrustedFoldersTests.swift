import Glibc
import TestSupport
import Testing

@testable import JobRunner

/// Layouts, fonts and catalogues that a report brings: they can show other words and figures than the report's texts.
@Suite struct UntrustedFoldersTests {
    private func copy(own: [String], beside: [String]) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in own { try copyTree(Repository.path(name), to: copy.path(name)) }
        for name in beside { try copyTree(Repository.path(name), to: copy.beside(name)) }
        return copy
    }

    @Test func `A report's own folders are used only with --trust-report, and build names them`() throws {
        let kinds = ["Layouts", "Fonts", "Languages"]
        let copy = try copy(own: kinds, beside: [])
        let untrusted = try Program.run(["build", copy.folder, "--output", copy.beside("edition")])
        #expect(untrusted.status == 64)
        for kind in kinds {
            #expect(
                untrusted.errors.contains(
                    "\(copy.folder)/\(kind) was not taken, because the report brings it: "
                        + "use it with --trust-report if you trust who made the report"))
        }
        let trusted = try Program.run(["build", copy.folder, "--trust-report", "--output", copy.beside("edition")])
        let folder = try #require(FileSystem.resolved(copy.folder))
        #expect(
            trusted.errors
                == kinds.map { "\($0.lowercased()) from \(folder)/\($0), which the report brings\n" }.joined())
        #expect(trusted.status == 0)
    }

    @Test func `Folders above the report are used instead, and what was passed over is said`() throws {
        let copy = try copy(own: ["Layouts"], beside: ["Layouts", "Fonts", "Languages"])
        // Nothing can be read from it.
        try write(Array("page: [".utf8), toFile: copy.path("Layouts/report.yaml"))
        let result = try Program.run(["check", copy.folder])
        #expect(result.status == 0)
        #expect(
            result.errors
                == "\(copy.folder)/Layouts: warning: the layouts that the report brings were not used; "
                + "if you trust who made the report, use them with --trust-report\n")
        #expect(try Program.run(["check", copy.folder, "--trust-report"]).status == 1)
        let named = try Program.run(["check", copy.folder, "--layouts", copy.path("Layouts")])
        #expect(named.status == 1 && named.errors.hasPrefix("error: \(copy.folder)/Layouts/report.yaml:1:"))
    }
}
