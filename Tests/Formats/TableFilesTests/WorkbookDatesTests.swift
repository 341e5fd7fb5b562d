import TableFiles
import TableFuzzing
import Testing

@Suite struct WorkbookDatesTests {
    /// A cell with a number in a format: a built-in one by its id, or one of its own by its code.
    private func cell(_ number: String, _ format: String, from1904: Bool = false) -> String {
        let id = Int(format) == nil ? "164" : format
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>"
        let sheet = WorkbookFile.Sheet("S", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(number)</v></c></row>")
        let properties = from1904 ? "<workbookPr date1904=\"1\"/>" : ""
        let table = ReadTable(
            WorkbookFile([sheet], styles: styles, properties: properties).bytes, .workbook(sheet: nil), file: "a.xlsx")
        return table.problems.first ?? table.rows.first?.first ?? "nothing"
    }

    @Test(arguments: [
        ("14", "2023-04-18T09:00:00"), ("15", "2023-04-18T09:00:00"), ("22", "2023-04-18T09:00:00"), ("0", "45034.375"),
        ("13", "45034.375"), ("23", "45034.375"), ("49", "45034.375"), ("20", "2023-04-18T09:00:00"),
        ("46", "1080825:00:00"), ("yyyy-mm-dd h:mm:ss", "2023-04-18T09:00:00"), ("d/m", "2023-04-18T09:00:00"),
        ("[$-409]mmmm", "2023-04-18T09:00:00"), ("General", "45034.375"), ("0.00E+00", "45034.375"),
        ("[Red]0.0", "45034.375"), ("\"days\" 0", "45034.375"), ("\\d0", "45034.375"), ("0;yyyy", "45034.375"),
        ("0_d", "45034.375"), ("[hh]:mm", "1080825:00:00"), ("[$-F800]dddd\\,\\ mmmm dd", "2023-04-18T09:00:00"),
    ])
    func `a number is a date by its format`(format: String, text: String) {
        #expect(cell("45034.375", format) == text)
    }

    @Test func `a date has a time when its format or its number has one`() {
        #expect(cell("45034", "14") == "2023-04-18")
        #expect(cell("45034", "22") == "2023-04-18T00:00:00")
        #expect(cell("45034.38333333333", "yyyy-mm-dd") == "2023-04-18T09:12:00")
        #expect(cell("45034.0000000116", "22") == "2023-04-18T00:00:00.001")
        #expect(cell("45034.999999999", "22") == "2023-04-19T00:00:00")
    }

    @Test func `times of day and durations are no dates`() {
        #expect(cell("0.375", "20") == "09:00:00")
        #expect(cell("0.375", "45") == "09:00:00")
        #expect(cell("1.5", "[h]:mm") == "36:00:00")
        #expect(cell("1.5", "h:mm AM/PM") == "1900-01-01T12:00:00")
    }

    @Test func `the system of 1900 has a 29 February that never was, the system of 1904 has not`() {
        #expect(cell("1", "14") == "1900-01-01")
        #expect(cell("59", "14") == "1900-02-28")
        #expect(
            cell("60", "14")
                == "a.xlsx:S!A1: the number 60 is not a date, although the cell has a date format; correct it, or format it as a number"
        )
        #expect(cell("61", "14") == "1900-03-01")
        #expect(cell("2958465", "14") == "9999-12-31")
        #expect(cell("0", "14", from1904: true) == "1904-01-01")
        #expect(cell("43572", "14", from1904: true) == "2023-04-18")
    }

    @Test(arguments: ["0", "-1", "2958466", "1E30"])
    func `a number that no date has is told`(number: String) {
        let written = number == "1E30" ? "1" + String(repeating: "0", count: 30) : number
        #expect(
            cell(number, "14")
                == "a.xlsx:S!A1: the number \(written) is not a date, although the cell has a date format; "
                + "correct it, or format it as a number")
    }
}
