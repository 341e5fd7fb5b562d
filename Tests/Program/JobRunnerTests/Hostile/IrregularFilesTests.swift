import Glibc
import TestSupport
import Testing

/// What is not a regular file in a report, or leads out of it. No command waits for it or prints what is in it.
@Suite struct IrregularFilesTests {
    /// A file that a report names, by its path in the report's folder or beside it.
    struct Named: Sendable {
        var path: String
        /// What the report needs so that it is read.
        var yaml = ""
    }

    static let files = [
        Named(path: "report.yaml"), Named(path: "codebook.yaml"), Named(path: "responses.csv"),
        Named(path: "binding.yaml", yaml: "binding: binding.yaml"), Named(path: "texts/results.md"),
        Named(
            path: "old.csv",
            yaml: "waves: [{id: old, label: Old, codebook: codebook.yaml, answers: old.csv}]"),
        Named(path: "../Layouts/report.yaml"), Named(path: "../Fonts/fonts.yaml"), Named(path: "../Languages/en.yaml"),
    ]

    private func copy() throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in ["Layouts", "Fonts", "Languages"] { try copyTree(Repository.path(name), to: copy.beside(name)) }
        return copy
    }

    private func check(_ copy: ReportCopy, _ file: Named) throws -> Subprocess.Result {
        if !file.yaml.isEmpty { try copy.append(Array("\n\(file.yaml)\n".utf8), to: "report.yaml") }
        let folders = ["Layouts", "Fonts", "Languages"].flatMap { ["--" + $0.lowercased(), copy.beside($0)] }
        let seconds = "20"
        return try Subprocess.run("timeout", [seconds, Program.path(), "check", copy.folder] + folders)
    }

    @Test(arguments: files) func `A named pipe is refused where a file is expected`(file: Named) throws {
        let copy = try copy()
        removeTree(copy.path(file.path))
        try #require(unsafe mkfifo(copy.path(file.path), 0o600) == 0)
        let result = try check(copy, file)
        #expect([1, 74].contains(result.status), "\(result)")
        #expect(result.errors.hasPrefix("error: "))
        #expect(
            result.errors.contains("not a regular file") || result.errors.contains("not a report")
                || result.errors.contains("no catalogue"), "\(result.errors)")
    }

    @Test(arguments: files) func `A link that leads out of its folder is refused, and its lines are not printed`(
        file: Named
    ) throws {
        let copy = try copy()
        let secret = copy.beside("secret")
        try write(Array("key: [secret-words\n".utf8), toFile: secret)
        removeTree(copy.path(file.path))
        try #require(unsafe symlink(secret, copy.path(file.path)) == 0)
        let result = try check(copy, file)
        #expect(result.status == 1)
        #expect(result.errors.contains("leaves the folder of"), "\(result.errors)")
        #expect(!result.errors.contains("secret-words"))
    }

    @Test func `The names in a folder of texts that leads out of the report are not printed`() throws {
        let copy = try copy()
        removeTree(copy.path("texts"))
        try #require(unsafe mkdir(copy.beside("private"), 0o700) == 0)
        try write([], toFile: copy.beside("private/secret.md"))
        try #require(unsafe symlink(copy.beside("private"), copy.path("texts")) == 0)
        let result = try copy.run("check")
        #expect(result.errors.contains("\"texts\" leaves the folder of the report") && result.status == 1)
        #expect(!result.errors.contains("secret"))
    }

    @Test(arguments: ["pipe", "/dev/zero", "link"]) func `A font that is not a file of its folder is refused`(
        kind: String
    ) throws {
        let copy = try copy()
        let name = kind == "/dev/zero" ? kind : "x.ttf"
        try write(
            Array("families: [{name: A, licence: x, faces: [{file: \(name), sha256: x}]}]\n".utf8),
            toFile: copy.beside("Fonts/fonts.yaml"))
        if kind == "pipe" { try #require(unsafe mkfifo(copy.beside("Fonts/x.ttf"), 0o600) == 0) }
        if kind == "link" { try #require(unsafe symlink("/etc/passwd", copy.beside("Fonts/x.ttf")) == 0) }
        let result = try check(copy, Named(path: ""))
        #expect(result.status == 1)
        let told = kind == "link" ? "is a link that leaves the font folder" : "is not a regular file"
        #expect(result.errors.contains("Fonts/fonts.yaml:1:49: \"\(name)\" \(told)"), "\(result.errors)")
    }

    @Test(arguments: [
        ["audit", "REPORT", "PIPE"], ["audit", "REPORT", "--text", "PIPE"], ["verify", "PIPE"], ["trace", "PIPE"],
        ["import", "PIPE", "--into", "new"], ["import", "REPORT/responses.csv", "--form", "PIPE", "--into", "new"],
    ]) func `A command that is given a named pipe does not wait for it`(arguments: [String]) throws {
        let copy = try copy()
        let pipe = copy.beside("pipe")
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        let words = arguments.map { $0.replacing("REPORT", with: copy.folder).replacing("PIPE", with: pipe) }
        let result = try Subprocess.run("timeout", ["20", Program.path()] + words, folder: copy.beside("."))
        #expect(result.errors == "error: \(pipe): it is not a regular file\n")
        #expect(result.status == 74)
    }
}
