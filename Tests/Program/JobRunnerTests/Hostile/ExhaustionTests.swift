import TestSupport
import Testing

/// Too little memory and too few threads.
@Suite struct ExhaustionTests {
    private func build(limit: String) throws -> (result: Subprocess.Result, made: [String]) {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        let words =
            try ["exec", Program.path(), "build", copy.folder, "--output", copy.beside("edition")] + Program.folders
        let result = try Subprocess.run("sh", ["-c", "\(limit); \(words.joined(separator: " "))"])
        return (result, try names(inFolder: copy.beside(".")))
    }

    @Test(arguments: [200_000, 300_000, 400_000]) func `Without memory a build ends with a message, and writes nothing`(
        kibibytes: Int
    ) throws {
        let (result, made) = try build(limit: "ulimit -v \(kibibytes)")
        #expect(result.status == 0 || result.status == 74, "\(result)")
        #expect((result.status == 74) == result.errors.hasPrefix("error: "), "\(result.errors)")
        #expect(made == (result.status == 0 ? ["edition", "example"] : ["example"]))
    }
}
