import Glibc
import JobRunner
import TestSupport
import Testing

@Suite struct ReproducibilityTests {
    /// A copy built in its own folder, with an environment, into every file's bytes.
    private func edition(
        environment: [String] = [], folder: String? = nil
    ) throws -> [(path: String, bytes: [UInt8])] {
        let copy = try ReportCopy()
        let output = copy.beside("deep/in/the/tree/edition")
        let result = try Program.run(
            ["build", copy.folder, "--output", output] + Program.folders, environment: environment,
            folder: folder ?? copy.beside("."))
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        return try contents(ofTree: output)
    }

    private func expectSame(_ first: [(path: String, bytes: [UInt8])], _ second: [(path: String, bytes: [UInt8])]) {
        #expect(first.map(\.path) == second.map(\.path))
        for (left, right) in zip(first, second) { #expect(left.bytes == right.bytes, "\(left.path)") }
    }

    @Test func `Another folder, time zone, language and home give the same bytes`() throws {
        let published = try contents(ofTree: PublishedReport.get().folder)
        #expect(published.count == 21)
        expectSame(published, try edition())
        expectSame(
            published,
            try edition(
                environment: [
                    "TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8", "LANG=ar_EG.UTF-8", "HOME=/nowhere", "LANGUAGE=fr",
                    "USER=someone", "FONTCONFIG_FILE=/nowhere", "XDG_CACHE_HOME=/nowhere", "TMPDIR=/nowhere",
                    "SOURCE_DATE_EPOCH=",
                ], folder: "/"))
    }

    @Test func `Naming report yaml itself is naming its folder`() throws {
        let copy = try ReportCopy()
        let output = copy.beside("edition")
        let result = try Program.run(["build", copy.path("report.yaml"), "--output", output] + Program.folders)
        #expect(result.status == 0)
        expectSame(try contents(ofTree: PublishedReport.get().folder), try contents(ofTree: output))
    }

    @Test func `SOURCE_DATE_EPOCH is the time in every file`() throws {
        let files = try edition(environment: ["SOURCE_DATE_EPOCH=86400"])
        let manifest = try #require(files.first { $0.path == "manifest.json" })
        #expect(String(decoding: manifest.bytes, as: UTF8.self).contains("\"made\": \"1970-01-02T00:00:00Z\""))
        let place = try TemporaryFolder()
        for file in files where file.path.hasSuffix(".pdf") {
            try write(file.bytes, toFile: place.path("a.pdf"))
            let lines = try Subprocess.run("pdfinfo", ["-isodates", place.path("a.pdf")]).text.split(separator: "\n")
            #expect(lines.first { $0.hasPrefix("CreationDate:") }?.hasSuffix("1970-01-02T00:00:00Z") == true)
            #expect(lines.first { $0.hasPrefix("ModDate:") }?.hasSuffix("1970-01-02T00:00:00Z") == true)
        }
        let published = try contents(ofTree: PublishedReport.get().folder)
        for (left, right) in zip(published, files) where left.path.hasPrefix("graphs/") {
            #expect(left.bytes == right.bytes, "\(left.path): a graph has no date")
        }
    }

    @Test(arguments: ["yesterday", "-1", "1.5", "253402300800", "99999999999999999999", " 1"])
    func `SOURCE_DATE_EPOCH that is no time is refused`(value: String) throws {
        let copy = try ReportCopy()
        let result = try copy.run(
            "build", ["--output", copy.beside("edition")], environment: ["SOURCE_DATE_EPOCH=\(value)"])
        #expect(result.status == 64)
        #expect(
            result.errors == "error: SOURCE_DATE_EPOCH must be whole seconds since 1970, not \"\(value)\"\n")
        #expect(try names(inFolder: copy.beside(".")) == ["iscm-2023"])
    }
}
