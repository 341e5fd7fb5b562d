import TestSupport
import Testing

/// The workbook of an edition, read by other programs: openpyxl and LibreOffice.
@Suite struct WorkbookTests {
    @Test func `Every cell holds what tabulate prints`() throws {
        let place = try TemporaryFolder()
        try convert(to: place)
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
            var arguments = [
                "\(edition.folder)/tables.xlsx", place.path("tables.json"), place.path("sheets/\(edition.report)"),
            ]
            for (modifier, name) in edition.report == "statistics" ? [("by", "profile"), ("since", "2029")] : [] {
                let more = try Program.run(
                    ["tabulate", folder, "--\(modifier)", name, "--format", "json"] + Program.folders)
                try write(Array(more.text.utf8), toFile: place.path("\(modifier).json"))
                arguments.append("\(modifier)=\(name)=\(place.path("\(modifier).json"))")
            }
            let found = try Program.script("workbook.py", arguments)
            let lines = found.text.split(separator: "\n")
            #expect(found.errors == "" && lines.count == 1, "\(edition.report): \(found)")
            cells += lines.last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        }
        #expect(cells > 2000)
    }

    /// Lets LibreOffice write each sheet of each workbook as CSV, with the exact numbers: `sheets/statistics-plan.csv`.
    private func convert(to place: TemporaryFolder) throws {
        var workbooks: [String] = []
        for edition in try Editions.get() where edition.layout == "report" {
            guard try names(inFolder: edition.folder).contains("tables.xlsx") else { continue }
            workbooks.append(place.path("\(edition.report).xlsx"))
            try write(try bytes(ofFile: "\(edition.folder)/tables.xlsx"), toFile: place.path("\(edition.report).xlsx"))
        }
        // Commas, quotation marks, UTF-8, from the first line, words in quotation marks, numbers not as shown, every sheet.
        let form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        let made = try Subprocess.run(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://" + place.path("profile"), "--convert-to", form, "--outdir",
                place.path("sheets"),
            ] + workbooks)
        #expect(made.status == 0, "\(made.text)\(made.errors)")
    }
}
