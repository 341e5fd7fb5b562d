import TestSupport
import Testing

/// What the program does when it cannot print, or finds its arguments elsewhere than usual.
@Suite struct StandardStreamTests {
    private static let report = Repository.path("Reports/example")

    /// Each prints something and ends with 0 when it can.
    private static func commands(_ place: TemporaryFolder) throws -> [[String]] {
        let built = try Program.run(["build", report, "--output", place.path("edition")])
        #expect(built.status == 0)
        let pdf = place.path("edition/report.pdf")
        return [
            ["--help"], ["--version"], ["build", "--help"], ["build", report, "--output", place.path("edition")],
            ["check", report], ["check", report, "--data"], ["tabulate", report], ["explain", report, "response-rate"],
            ["verify", pdf], ["trace", pdf], ["audit", report, "--text", report + "/report.yaml", "--verbose"],
            ["import", report + "/responses.csv", "--into", place.path("imported")],
        ]
    }

    private func run(_ shell: String, _ arguments: [String], _ place: TemporaryFolder) throws -> Subprocess.Result {
        try Subprocess.run("sh", ["-c", shell, try Program.path()] + arguments, folder: place.path)
    }

    @Test(arguments: [
        (">/dev/full", "no space left on device"), (">&-", "bad file descriptor"), (">&- 2>&-", nil),
        ("<&- >&-", "bad file descriptor"),
    ])
    func `A standard output that is full or closed is 74 for every command`(redirection: String, reason: String?) throws
    {
        let place = try TemporaryFolder()
        for command in try Self.commands(place) {
            let result = try run("\"$0\" \"$@\" \(redirection)", command, place)
            #expect(result.status == 74, "\(command)")
            if let reason {
                #expect(result.errors.hasSuffix("standard output: \(reason)\n"), "\(command): \(result.errors)")
            }
            removeTree(place.path("imported"))
        }
        // No file of the edition had the number of a stream.
        let verified = try Program.run(["verify", place.path("edition/report.pdf")])
        #expect(verified.status == 0)
    }

    @Test func `A reader that has gone ends the program quietly`() throws {
        let place = try TemporaryFolder()
        let result = try run("{ sleep 0.3; \"$0\" \"$@\"; echo $? >&2; } | true", ["tabulate", Self.report], place)
        #expect(result.errors == "141\n")
    }

    @Test func `Arguments are read when a preloaded library has changed the environment`() throws {
        let library = try FaultyRun.compiled("Faults/environment.c")
        let place = try TemporaryFolder()
        for command in try Self.commands(place) {
            let usual = try Program.run(command)
            removeTree(place.path("imported"))
            #expect(usual.status == 0, "\(command): \(usual.errors)")
            #expect(try Program.run(command, environment: ["LD_PRELOAD=" + library]) == usual, "\(command)")
            removeTree(place.path("imported"))
        }
        let empty = try Program.run(["check", ""], environment: ["LD_PRELOAD=" + library])
        #expect(empty.errors == (try Program.run(["check", ""]).errors))
    }
}
