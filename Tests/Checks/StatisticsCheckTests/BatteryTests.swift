import Testing

@testable import StatisticsCheck

/// The table of a battery shows all of the attached table of each item.
@Suite struct BatteryTests {
    @Test func `the statistics of a battery agree with the data`() throws {
        #expect(try BuiltPDF("battery").findings() == [])
    }

    @Test func `an item whose numbers are those of another is found`() throws {
        var built = try BuiltPDF("battery")
        try built.change(StatisticsFile.name) { $0.replacing("\"file\":\"soil.csv\"", with: "\"file\":\"paths.csv\"") }
        let found = try built.findings()
        #expect(found.contains { $0.contains("has no record for count of \"bad\" in soil.csv") }, "\(found)")
    }
}
