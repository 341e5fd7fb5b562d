import TableFiles
import Testing

/// Files as the tools export them; beside each the text that must be read of it, one line a row.
@Suite struct RealFilesTests {
    private func expect(_ name: String, _ form: TableForm, reads expected: String, headerRows: Int = 1) throws {
        let table = ReadTable(try file(name), form, headerRows: headerRows)
        #expect(table.problems == [])
        #expect(table.lines == String(decoding: try file(expected), as: UTF8.self))
    }

    @Test func `Microsoft Forms' workbook is read cell by cell, its times as ISO 8601`() throws {
        try expect("msforms.xlsx", .workbook(sheet: nil), reads: "msforms.txt")
    }

    @Test func `KoboToolbox's workbook is read cell by cell`() throws {
        try expect("kobo_xml_values.xlsx", .workbook(sheet: nil), reads: "kobo_xml_values.txt")
    }

    @Test(arguments: ["survey", "choices", "settings"])
    func `every sheet of an XLSForm is read by its name`(sheet: String) throws {
        try expect("xlsform.xlsx", .workbook(sheet: sheet), reads: "xlsform_\(sheet).txt")
    }

    @Test func `without a name the first sheet is read`() throws {
        try expect("xlsform.xlsx", .workbook(sheet: nil), reads: "xlsform_survey.txt")
    }

    @Test func `the sheets of a workbook are listed`() throws {
        let names = try listSheets(try file("xlsform.xlsx"), file: "xlsform.xlsx", limits: TableLimits())
        #expect(names == ["survey", "choices", "settings"])
    }

    @Test func `SPSS cases are read behind the names of the variables`() throws {
        try expect("spss.sav", .spss, reads: "spss.txt")
    }

    @Test func `Qualtrics' UTF-16 is read as UTF-8 is`() throws {
        try expect("qualtrics_utf16.tsv", .delimited(.tab), reads: "qualtrics_utf16.txt")
    }

    @Test func `the dictionary of SPSS names labels in their order`() throws {
        let dictionary = try readSPSSDictionary(try file("spss.sav"), file: "spss.sav", limits: TableLimits())
        #expect(dictionary.variables.count == 13)
        #expect(dictionary.multipleResponseSets == [])
        let plan = try #require(dictionary.variables.first { $0.name == "plan" })
        #expect(plan.label == "Does your ISCM plan to engage in the 2024 GCM regional review?")
        #expect(plan.format == "F8.2")
        #expect(!plan.isString)
        #expect(plan.measure == .unknown)
        #expect(
            plan.valueLabels == [
                SPSSValueLabel(value: "1", label: "Yes"), SPSSValueLabel(value: "2", label: "Not yet decided"),
                SPSSValueLabel(value: "3", label: "No"),
            ])
        #expect(plan.missing == [])
        #expect(dictionary.variables.first?.isString == true)
    }
}
