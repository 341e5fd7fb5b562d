import Diagnostics
import TableFiles
import Testing
import WorkbookWriter

@Suite struct WorkbookWriterTests {
    private var workbook: WorkbookWriter.Workbook {
        let rows: [[WorkbookWriter.Workbook.Cell]] = [
            [.text("=1+1"), .number(0.5, format: "0%")], [.text("Größe & <b>"), .number(12, format: "0")],
        ]
        return WorkbookWriter.Workbook(
            title: "Tables", timestamp: 1_686_787_200,
            sheets: [
                .init(name: "Contents", lines: ["Tables"], head: ["Table"], rows: [[.link("Crops", sheet: "it's")]]),
                .init(name: "it's", lines: ["Crops", "Base: 3"], head: ["Option", "Share"], rows: rows),
            ])
    }

    @Test func `What is written is read back, formulas as text`() throws {
        let bytes = try bytes(of: workbook)
        #expect(try listSheets(bytes, file: "x.xlsx", limits: TableLimits()) == ["Contents", "it's"])
    }

    @Test func `The same workbook has the same bytes`() throws {
        #expect(try bytes(of: workbook) == bytes(of: workbook))
    }

    @Test func `What no workbook can hold is refused with a reason`() throws {
        var long = workbook
        long.sheets[1].rows = [[.text(String(repeating: "x", count: 40_000))]]
        #expect(throws: WorkbookProblem.self) { try bytes(of: long) }
        var twice = workbook
        twice.sheets[1].name = "CONTENTS"
        #expect(throws: WorkbookProblem.self) { try bytes(of: twice) }
    }
}
