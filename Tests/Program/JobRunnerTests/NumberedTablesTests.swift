import TestSupport
import Testing

/// Tables with numbers, and the list of them.
@Suite struct NumberedTablesTests {
    private func text(_ entries: String) throws -> String {
        let copy = try ReportCopy(Repository.path("Tests/Program/ConformanceTests/Reports/statistics"))
        try copy.replace("    parts: [figures]", with: "\(entries)    parts: [figures]", in: "report.yaml")
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/statistics.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        return try withExtendedLifetime(copy) { try Subprocess.run("pdftotext", ["-layout", file, "-"]).text }
    }

    @Test func `Captions are numbered in the order of the document, and listed with their pages`() throws {
        let pages = try text("    contents: yes\n    number-tables: yes\n    list-of-tables: yes\n")
            .split(separator: "\u{0C}").map(String.init)
        let list = try #require(pages.first { $0.contains("\nTables") || $0.contains("  Tables\n") })
        #expect(list.contains("Table 1. Crops"))
        #expect(list.contains("Table 2. Crops, by type"))
        for (number, caption) in [(1, "Crops"), (2, "Crops, by type"), (3, "Plans for a second plot, by crops")] {
            let line = "Table \(number). \(caption)"
            let page = try #require(
                pages.indices.first { index in
                    pages[index].split(separator: "\n").contains { $0.drop { $0 == " " } == line }
                })
            let entry = try #require(list.split(separator: "\n").first { $0.contains(line + " ") })
            #expect(entry.hasSuffix(" \(page + 1)"))
        }
    }

    @Test func `Nothing is numbered or listed unless the document says so`() throws {
        let pages = try text("")
        #expect(!pages.contains("Table 1"))
    }
}
