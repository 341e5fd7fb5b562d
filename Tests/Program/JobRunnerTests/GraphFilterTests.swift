import TestSupport
import Testing

/// A graph with a filter of its own, by the public commands.
@Suite struct GraphFilterTests {
    private static let gardens = Repository.path("Tests/Program/ConformanceTests/Reports/derived")

    @Test func `A graph shows those whom its filter selects, and says so`() throws {
        let copy = try ReportCopy(Self.gardens)
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let edition = copy.beside("edition")
        let shown = try String(decoding: bytes(ofFile: edition + "/graphs/ages_since_april.csv"), as: UTF8.self)
        let selected = try copy.run(
            "tabulate", ["--question", "age_group", "--where", "submitted >= 2030-04", "--format", "csv"])
        #expect(try cells(shown).count == 3)
        #expect(try cells(shown) == cells(selected.text))
        let text = try Subprocess.run("pdftotext", ["-layout", edition + "/derived.pdf", "-"]).text
        #expect(text.contains("Base: 6 of 7 responding people; only answers since April"))
        withExtendedLifetime(copy) {}
    }

    @Test func `A graph's filter is one of the report's`() throws {
        let copy = try ReportCopy(Self.gardens)
        try copy.replace("    filter: since_april\n", with: "    filter: since_apri\n", in: "report.yaml")
        #expect(
            try copy.run("check").errors.contains(
                "report.yaml:15:13: there is no filter \"since_apri\" under \"filters\"; did you mean \"since_april\"?")
        )
    }

    /// The code, count and base of each option.
    private func cells(_ csv: String) throws -> [[String]] {
        let rows = csv.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = try ["code", "count", "base"].map { try #require(rows[0].firstIndex(of: $0)) }
        return rows.dropFirst().map { row in columns.map { row[$0] } }
    }
}
