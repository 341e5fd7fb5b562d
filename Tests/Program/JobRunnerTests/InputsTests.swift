import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import JobRunner

@Suite struct InputsTests {
    @Test func `A file that changes between its count and its checksum is refused`() throws {
        let place = try TemporaryFolder()
        let path = place.path("answers.csv")
        try write(Array("a,b\n".utf8), toFile: path)
        let input = InputFile(path: "answers.csv", file: try FileSystem.openFile(path, limit: 1_000))
        #expect(problems { () throws(JobFailure) in try input.checksum() } == [])
        // Longer by some bytes: the pieces that were counted are still there, and read without failure.
        let file = unsafe fopen(path, "a")
        #expect(unsafe file.map { unsafe fputs("c,d\n", $0) } ?? -1 >= 0)
        if let file = unsafe file { unsafe fclose(file) }
        #expect(
            problems { () throws(JobFailure) in try input.checksum() } == [
                "answers.csv: cannot be read: it was changed while it was read"
            ])
    }

    @Test func `A link into a folder whose name begins alike leaves the report's folder`() throws {
        let place = try TemporaryFolder()
        for folder in ["report", "report-x", "report/inner"] {
            #expect(unsafe mkdir(place.path(folder), 0o700) == 0)
        }
        for file in ["report-x/answers.csv", "report/inner/answers.csv"] {
            try write(Array("a\n".utf8), toFile: place.path(file))
        }
        #expect(unsafe symlink("../report-x/answers.csv", place.path("report/outside.csv")) == 0)
        #expect(unsafe symlink("inner/answers.csv", place.path("report/inside.csv")) == 0)
        #expect(unsafe symlink("..", place.path("report/inner/up")) == 0)
        var folder = InputFolder(path: place.path("report"))
        func told(_ name: String) -> [String] {
            problems { () throws(JobFailure) in try folder.read(name, namedAt: nil, limit: 100) }
        }
        #expect(told("inside.csv") == [])
        #expect(told("inner/up/inside.csv") == [])
        let outside = told("outside.csv")
        #expect(outside.count == 1)
        #expect(outside.first?.hasPrefix("outside.csv: \"outside.csv\" leaves the folder of the report") == true)
        #expect(told("../report-x/answers.csv").count == 1)
        #expect(told("inner/up/../report-x/answers.csv").count == 1)
        #expect(folder.inputs.map(\.path) == ["inside.csv", "inner/up/inside.csv"])
    }
}
