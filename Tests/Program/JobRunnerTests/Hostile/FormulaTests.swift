import TestSupport
import Testing

/// Names that a spreadsheet would compute.
@Suite struct FormulaTests {
    @Test func `CSV files make formulas harmless, and the program reads its own back`() throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.replace("title: Evening opening", with: "title: '=HYPERLINK(\"x\")'", in: "codebook.yaml")
        try copy.replace("title: Electronic books", with: "title: '-2+3'", in: "codebook.yaml")
        try copy.replace("title: Rooms to work in", with: "title: \"'@x\"", in: "codebook.yaml")
        try copy.replace("title: A repair café", with: "title: '-3'", in: "codebook.yaml")
        try write(Array("# R\n\n![](graph:services)\n\n{table services}\n".utf8), toFile: copy.path("texts/results.md"))
        try copy.replace(
            """
              sunday:
                kind: donut
                title: "Sunday opening: {count sunday.yes in words} will, {count sunday.no in words} will not"

            """, with: "", in: "report.yaml")
        let cells = [",\"'=HYPERLINK(\"\"x\"\")\",", ",'-2+3,", ",''@x,", ",-3,"]
        let table = try copy.run("tabulate", ["--question", "services", "--format", "csv"])
        for cell in cells { #expect(table.text.contains(cell), "\(table.text)") }
        // The build verifies: it computes every statistic again from the attached files.
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.status == 0, "\(build.errors)")
        let graph = try text(ofFile: copy.beside("edition/graphs/services.csv"))
        for cell in cells { #expect(graph.contains(cell), "\(graph)") }
        let trace = try Program.run(["trace", copy.beside("edition/report.pdf")])
        #expect(trace.text.contains("title -2+3") && !trace.text.contains("'-2+3"), "\(trace.text.prefix(3000))")
    }
}
