import TestSupport
import Testing

/// The workbook of an edition, read by another program.
@Suite struct WorkbookTests {
    @Test func `Every cell holds what tabulate prints`() throws {
        let place = try TemporaryFolder()
        var cells = 0
        for edition in try Editions.get() where edition.layout == "report" {
            let inFixture = Repository.path("Tests/Program/ConformanceTests/Reports/\(edition.report)")
            let isFixture = (Editions.languages + Editions.statistics).contains(edition.report)
            let folder = isFixture ? inFixture : Repository.path("Reports/\(edition.report)")
            let hasSurvey = try names(inFolder: folder).contains("codebook.yaml")
            #expect(try names(inFolder: edition.folder).contains("tables.xlsx") == hasSurvey, "\(edition.report)")
            guard hasSurvey else { continue }
            let tables = try Program.run(["tabulate", folder, "--format", "json"] + Program.folders)
            try write(Array(tables.text.utf8), toFile: place.path("tables.json"))
            let found = try Program.script("workbook.py", ["\(edition.folder)/tables.xlsx", place.path("tables.json")])
            let lines = found.text.split(separator: "\n")
            #expect(found.errors == "" && lines.count == 1, "\(edition.report): \(found)")
            cells += lines.last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        }
        #expect(cells > 200)
    }
}
