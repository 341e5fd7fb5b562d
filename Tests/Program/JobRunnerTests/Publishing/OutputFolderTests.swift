import TestSupport
import Testing

/// The output folder as the command line names it.
@Suite struct OutputFolderTests {
    @Test func `A letter in the output folder is named and not deleted, unless one insists`() throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        try write(Array("Dear".utf8), toFile: run.place.path("edition/letter.txt"))
        let refused = try run.build(time: 2)
        #expect(refused.status == 64)
        #expect(refused.errors.contains("/edition holds \"letter.txt\", which its manifest.json does not list; "))
        #expect(try text(ofFile: run.place.path("edition/letter.txt")) == "Dear")
        #expect(try run.build(time: 2, ["--replace"]).status == 0)
        #expect(try run.time() == 2)
    }

    @Test func `The working folder and those around it are not replaced`() throws {
        let run = try FaultyRun()
        for folder in [".", "./", "..", run.place.path, "/"] {
            let result = try Program.run(
                ["build", run.report, "--output", folder, "--replace"], folder: run.place.path)
            #expect(result.status == 64)
            #expect(result.errors.contains("error: \(folder) is or holds the working folder, and a build replaces "))
        }
        #expect(try names(inFolder: run.place.path) == [])
    }

    @Test func `Folders of the report are not replaced, however much one insists`() throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in ["", "texts"] {
            let result = try copy.run("build", ["--output", copy.path(name), "--replace"])
            #expect(result.status == 64 && result.errors.contains(" is or holds "), "\(result.errors)")
            #expect(try names(inFolder: copy.path("texts")) == ["results.md"], "\(name)")
        }
    }

    @Test func `A path that is not UTF-8 is refused`() throws {
        let run = try FaultyRun()
        let result = try Subprocess.run(
            "sh",
            [
                "-c", "exec \"$0\" build \"$1\" --output \"$(printf 'edition\\377')\"", try Program.path(), run.report,
            ], folder: run.place.path)
        #expect(result.status == 64)
        #expect(result.errors == "Error: argument 4 is not UTF-8: \"edition\\xFF\"\n")
        #expect(try names(inFolder: run.place.path) == [])
    }

    @Test func `A file of another name than UTF-8 in the output folder is somebody's`() throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        _ = try Subprocess.run("sh", ["-c", "touch \"$(printf 'a\\377')\""], folder: run.place.path("edition"))
        #expect(try run.build().status == 64)
        #expect(try run.build(time: 2, ["--replace"]).status == 0)
        #expect(try run.time() == 2)
    }
}
