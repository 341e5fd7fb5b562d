import TestSupport
import Testing

/// A layout that takes what it does not write from another.
@Suite struct ExtendedLayoutTests {
    private func check(_ layouts: [String: String]) throws -> (result: Subprocess.Result, folder: String) {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.replace("layout: report", with: "layout: house", in: "report.yaml")
        try copyTree(Repository.path("Layouts"), to: copy.beside("layouts"))
        for (name, text) in layouts {
            try write(Array(text.utf8), toFile: copy.beside("layouts/\(name).yaml"))
        }
        let folders = [
            "--layouts", copy.beside("layouts"), "--fonts", Repository.path("Fonts"), "--languages",
            Repository.path("Languages"),
        ]
        return (try Program.run(["check", copy.folder] + folders), copy.beside("layouts"))
    }

    @Test func `A house style is a file with its colours`() throws {
        let (result, _) = try check(["house": "extends: report\ncolors: { accent: \"#094C45\" }\n"])
        #expect(result.errors == "" && result.status == 0)
    }

    @Test func `What it writes itself is checked where it is written`() throws {
        let (result, folder) = try check([
            "house": "extends: plain\nstyles:\n  body: { color: pale }\n",
            "plain": "extends: report\ncolors: { pale: \"#FFD54F\" }\n",
        ])
        #expect(
            result.errors.contains("error: \(folder)/house.yaml:3:18: the style \"body\": \"pale\" (#FFD54F) on white")
        )
        #expect(result.status == 1)
    }

    @Test func `A layout that is not there, or that extends itself, is named`() throws {
        let missing = try check(["house": "extends: reprot\n"])
        #expect(
            missing.result.errors.contains(
                "house.yaml:1:10: there is no layout \"reprot\" in \(missing.folder); did you mean \"report\"?"))
        let circular = try check(["house": "extends: other\n", "other": "extends: house\n"])
        #expect(circular.result.errors.contains("other.yaml:1:10: the layout \"house\" extends itself"))
        #expect(circular.result.status == 1)
    }
}
