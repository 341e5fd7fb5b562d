import Glibc
import JobRunner
import TestSupport
import Testing

/// The same inputs give the same bytes in every file of the edition. The report here has text in five scripts, in fonts
/// that are opened on demand; the job's own tests show the same of the report of 2023.
@Suite struct ReproducibilityTests {
    /// Where and as whom the program runs.
    struct Surroundings: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// All of the environment, `NAME=value` each.
        var environment: [String] = []
        var isCopied = false
    }

    static let surroundings = [
        Surroundings(testDescription: "an empty environment and another folder", isCopied: true),
        Surroundings(
            testDescription: "a time zone by rule, Turkish, another user",
            environment: ["TZ=XYZ+11:30", "LC_ALL=tr_TR.UTF-8", "HOME=/nonexistent", "USER=other"]),
        Surroundings(
            testDescription: "other settings of the libraries that shape and find fonts",
            environment: ["FONTCONFIG_FILE=/dev/null", "FONTCONFIG_PATH=/", "PANGO_LANGUAGE=ar", "LANG=ar_EG.UTF-8"]),
    ]

    @Test(arguments: surroundings) func `Surroundings do not change a byte`(_ surroundings: Surroundings) throws {
        let report = Editions.languageFolder("english")
        let copy = try ReportCopy(report)
        let target = copy.beside("deep")
        var arguments = ["build", surroundings.isCopied ? copy.folder : report, "--output", target]
        arguments += Program.folders
        // No caches of fonts or anything else, and none made.
        let caches = copy.beside("caches")
        try makeFolder(caches)
        let result = try Subprocess.run(
            Program.path(), arguments, environment: surroundings.environment + ["XDG_CACHE_HOME=\(caches)"])
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        expect(try contents(ofTree: target), try contents(ofTree: try edition("english")))
    }

    @Test func `Two threads make the same report of 2023 as one does, and in any working folder`() async throws {
        let copies = try (0..<2).map { _ in try ReportCopy(Repository.path("Reports/iscm-2023")) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for copy in copies {
                group.addTask { try build(copy.job()) }
            }
            try await group.waitForAll()
        }
        let one = try contents(ofTree: try edition("iscm-2023"))
        #expect(one.count { $0.path.hasSuffix(".pdf") } == 3)
        for copy in copies { expect(try contents(ofTree: copy.beside("edition")), one) }
    }

    private func edition(_ report: String) throws -> String {
        try #require(try Editions.get().first { $0.report == report && $0.layout == "report" }).folder
    }

    private func expect(_ found: [(path: String, bytes: [UInt8])], _ wanted: [(path: String, bytes: [UInt8])]) {
        #expect(found.map(\.path) == wanted.map(\.path))
        for (file, other) in zip(found, wanted) {
            #expect(file.bytes == other.bytes, "\(file.path)")
        }
    }
}
