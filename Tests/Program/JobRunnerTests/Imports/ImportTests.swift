import Glibc
import TestSupport
import Testing
import YAMLReader

/// From a survey tool's export to tables and a PDF, by the program itself.
@Suite struct ImportTests {
    private static let exports = [
        "google_forms.csv", "kobo_labels.csv", "kobo_xml_values.csv", "kobo_xml_values.xlsx", "limesurvey_codes.csv",
        "limesurvey_full.csv", "limesurvey_vv.csv", "msforms.xlsx", "odk_central.csv", "qualtrics.csv",
        "qualtrics_split.csv", "qualtrics_utf16.tsv", "spss.sav", "surveymonkey.csv",
    ]

    private func export(_ name: String) -> String { Repository.path("Tests/Survey/SurveyImportTests/Exports/\(name)") }

    @Test(arguments: exports) func `An export is imported and tabulated to the figures expected`(file: String) throws {
        let place = try TemporaryFolder()
        let result = try Program.run(["import", export(file), "--into", "mine"], folder: place.path)
        #expect(result.status == 0 && result.errors == "")
        #expect(result.text.hasPrefix("\(file): detected as "))
        #expect(try bytes(ofFile: place.path("mine/\(file)")) == bytes(ofFile: export(file)), "the export as it came")
        let tables = try Program.run(["tabulate", "mine", "--format", "json"], folder: place.path)
        #expect(tables.status == 0 && tables.errors == "")
        let expected = try Self.expected()
        #expect(try Self.counts(tables.text) == expected)
        let check = try Program.run(["check", "mine", "--data"] + Program.folders, folder: place.path)
        #expect(check.status == 0 && check.errors == "")
        #expect(check.text.contains("5 rows, 5 responses"))
    }

    /// How many answered each closed question, and how many chose each option, the highest first: codes and order are
    /// an import's own.
    private static func counts(_ json: String) throws -> [[Int]] {
        try readYAML(Array(json.utf8), file: "tables.json").items.map { table in
            let counts = table["rows"]?.items.compactMap { $0["count"]?.number } ?? []
            return [table["base"]?["count"]?.number ?? -1] + counts.sorted(by: >)
        }
    }

    private static func expected() throws -> [[Int]] {
        let json = try readYAML(
            bytes(ofFile: Repository.path("Tests/Survey/SurveyImportTests/Exports/expected.json")),
            file: "expected.json")
        return ["sdg", "plan", "fmt"].map { id in
            let counts = json[id]?["counts"]?.values.map(\.number) ?? []
            return [json[id]?["answered"]?.number ?? -1] + counts.sorted(by: >)
        }
    }

    @Test func `Three commands lead from an export to a PDF`() throws {
        let place = try TemporaryFolder()
        let imported = try Program.run(
            [
                "import", export("kobo_labels.csv"), "--form", export("xlsform.xlsx"), "--language", "all", "--into",
                "mine",
            ],
            environment: ["SOURCE_DATE_EPOCH=1686787200"], folder: place.path)
        #expect(
            imported.text == """
                kobo_labels.csv: detected as KoboToolbox (labels): it has the columns "_uuid", "_submission_time", "_index"
                5 rows, 27 columns, 4 questions
                header (line 1): "start", "end", "Name of the ISCM", "Which SDGs are most relevant for your IS…", "Which SDGs are most relevant for your IS…", …
                first respondent (line 2): "2023-04-18T09:00:00+03:00", "2023-04-18T09:12:00+03:00", "ARCP", "Decent work and economic growth Reduced …", "0", …
                respondents: column Name of the ISCM
                The binding applies to every codebook: codebook.yaml, codebook.fr.yaml.
                5 responses can be read with these files
                wrote mine/codebook.yaml
                wrote mine/codebook.fr.yaml
                wrote mine/binding.yaml
                wrote mine/report.yaml
                wrote mine/texts/results.md
                wrote mine/kobo_labels.csv

                """)
        #expect(try text(ofFile: place.path("mine/report.yaml")).contains("\ndate: 2023-06-15\n"))
        #expect(try Program.run(["check", "mine", "--data"] + Program.folders, folder: place.path).status == 0)
        let built = try Program.run(["build", "mine"] + Program.folders, folder: place.path)
        #expect(built.status == 0 && built.errors == "")
        #expect(try names(inFolder: place.path("Output/mine")) == ["manifest.json", "results.pdf", "tables.xlsx"])
    }

    @Test func `What the files cannot read yet is told, and they are written all the same`() throws {
        let place = try TemporaryFolder()
        // The form asks of the format only those who plan to take part: here somebody else answers it.
        let csv = try text(ofFile: export("kobo_xml_values.csv")).replacing(
            "\"yes\";\"event\"", with: "\"no\";\"event\"")
        try write(Array(csv.utf8), toFile: place.path("late.csv"))
        let result = try Program.run(["import", "late.csv", "--form", export("xlsform.xlsx")], folder: place.path)
        #expect(result.status == 0)
        #expect(result.text.contains("solve 1 problem in these files before a build:\n  late.csv:3:"))
        #expect(result.text.contains("wrote late/binding.yaml\n"))
    }

    @Test func `No file that is there is ever changed`() throws {
        let place = try TemporaryFolder()
        #expect(try Program.run(["import", export("spss.sav"), "--into", "mine"], folder: place.path).status == 0)
        let before = try contents(ofTree: place.path)
        let again = try Program.run(["import", export("spss.sav"), "--into", "mine/"], folder: place.path)
        #expect(again.status == 1 && again.text == "")
        let lines = ["binding.yaml", "codebook.yaml", "spss.sav"].map {
            "error: mine/\($0): this file already exists, and import overwrites nothing; name another folder with --into, or move the file away\n"
        }
        #expect(again.errors == lines.joined() + "3 problems; nothing was written\n")
        let after = try contents(ofTree: place.path)
        #expect(before.map(\.path) == after.map(\.path) && before.map(\.bytes) == after.map(\.bytes))
    }

    @Test func `Without --into a new folder is named after the export; an export in a report's folder stays there`()
        throws
    {
        let place = try TemporaryFolder()
        try write(bytes(ofFile: export("qualtrics.csv")), toFile: place.path("May answers.csv"))
        let fresh = try Program.run(["import", "May answers.csv"], folder: place.path)
        #expect(fresh.status == 0)
        #expect(
            try names(inFolder: place.path("May answers"))
                == ["May answers.csv", "binding.yaml", "codebook.yaml", "report.yaml", "texts"])
        #expect(try Program.run(["tabulate", "May answers"], folder: place.path).status == 0)

        let report = try ReportCopy()
        try write(bytes(ofFile: export("qualtrics.csv")), toFile: report.path("late.csv"))
        let inside = try Program.run(["import", report.path("late.csv")])
        #expect(inside.status == 1, "a report has its codebook already")
        #expect(inside.errors.contains("codebook.yaml: this file already exists"))
        #expect(unsafe rename(report.path("codebook.yaml"), report.path("codebook-2022.yaml")) == 0)
        let beside = try Program.run(["import", report.path("late.csv")])
        #expect(beside.status == 0)
        #expect(
            beside.text.contains(
                "report.yaml exists: add \"answers: late.csv\" and \"binding: binding.yaml\" to it\n"))
        #expect(beside.text.hasSuffix("wrote \(report.path("codebook.yaml"))\nwrote \(report.path("binding.yaml"))\n"))
    }

    @Test func `What cannot be read ends with its exit status and writes nothing`() throws {
        let place = try TemporaryFolder()
        let missing = try Program.run(["import", "nowhere.csv"], folder: place.path)
        #expect(missing.status == 74 && missing.errors == "error: nowhere.csv: no such file or directory\n")
        try write(Array("a,\"b\n".utf8), toFile: place.path("a.csv"))
        let broken = try Program.run(["import", "a.csv"], folder: place.path)
        #expect(broken.status == 1)
        #expect(broken.errors.hasPrefix("error: a.csv:1:3: the quotation mark that opens this cell is never closed"))
        let language = try Program.run(
            ["import", export("spss.sav"), "--form", export("xlsform.xlsx"), "--language", "ar"], folder: place.path)
        #expect(
            language.errors
                == "error: xlsform.xlsx: the form has no language \"ar\"; it has: English (en), Français (fr)\n1 problem; nothing was written\n"
        )
        let clock = try Program.run(
            ["import", export("spss.sav")], environment: ["SOURCE_DATE_EPOCH=soon"], folder: place.path)
        #expect(clock.status == 64)
        #expect(clock.errors == "error: SOURCE_DATE_EPOCH must be whole seconds since 1970, not \"soon\"\n")
        #expect(try names(inFolder: place.path) == ["a.csv"])
    }
}

extension YAMLNode {
    fileprivate var number: Int { text.flatMap { Int($0) } ?? -1 }

    fileprivate var values: [YAMLNode] {
        guard case .mapping(let entries) = content else { return [] }
        return entries.map(\.value)
    }
}
