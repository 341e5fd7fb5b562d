import Testing

@testable import StatisticsCheck

/// The counts of derived variables follow from the attached tables of the questions behind them.
@Suite struct DerivedTests {
    @Test(arguments: ["derived", "late"])
    func `the statistics of derived variables and filters agree with the data`(document: String) throws {
        #expect(try BuiltPDF("derived", document: document).findings() == [])
    }

    @Test(arguments: [
        // Nothing prints these tables; they are there for the check alone.
        (
            "satisfaction.csv", "rather,,",
            "contentment.csv: says that the count of \"satisfied\" is 3, satisfaction.csv gives 4"
        ),
        ("crops.csv", "leeks,,", "kinds.csv: says that the count of \"leeks\" is 3, crops.csv gives 4"),
    ]) func `a table that does not bear a derived count out is found`(
        file: String, row: String, expected: String
    ) throws {
        var built = try BuiltPDF("derived")
        try built.change(file) { text in
            text.split(separator: "\r\n").map { line in
                guard line.hasPrefix(row) else { return line + "\r\n" }
                var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                cells[3] = String((Int(cells[3]) ?? 0) + 1)
                return cells.joined(separator: ",") + "\r\n"
            }.joined()
        }
        let found = try built.findings()
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test func `a changed definition is found`() throws {
        var built = try BuiltPDF("derived")
        try built.change(StatisticsFile.name) { text in
            text.replacing("\"satisfied\":[\"very\",\"rather\"]", with: "\"satisfied\":[\"rather\"]")
        }
        let expected = "contentment.csv: says that the count of \"satisfied\" is 3, satisfaction.csv gives 1"
        #expect(try built.findings().contains { $0.contains(expected) })
    }
}
