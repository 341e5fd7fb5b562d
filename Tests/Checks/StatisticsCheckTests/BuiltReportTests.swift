import Testing

@testable import StatisticsCheck

/// Reports with every kind of statistic, as the program builds them, and with one thing changed.
@Suite struct BuiltReportTests {
    @Test(arguments: ["statistics", "weights"])
    func `the statistics of a built report agree with its data`(report: String) throws {
        #expect(try BuiltPDF(report).findings() == [])
    }

    /// Attached tables, and a column in which every number is changed.
    static let changes: [(file: String, column: String)] = [
        ("crops.csv", "count"), ("ease.csv", "count"), ("crops-by-type.csv", "count"), ("plan-by-crops.csv", "base"),
        ("ease-by-region.csv", "count"), ("hours-by-type-numbers.csv", "sum"),
        ("needs-by-type-ranks.csv", "mean_rank"), ("hours-numbers.csv", "median"),
        ("needs-ranks.csv", "times_ranked"), ("crops-since-2029.csv", "earlier_count"),
        ("plan-since-2029-of-both.csv", "later_base"), ("ease-by-region-numbers.csv", "median"),
        ("crops.csv", "rank"), ("survey.csv", "count"), ("survey-wave-2029.csv", "count"),
    ]

    @Test func `a number changed in any attached table is found, with the name of the table`() throws {
        let built = try BuiltPDF("statistics")
        for (file, column) in Self.changes {
            var changed = built
            try changed.change(file) { increased($0, column) }
            let found = try changed.findings()
            #expect(found.contains { $0.contains(file) }, "\(file), \(column)")
        }
    }

    /// One added to each whole number in a column, decimals left as they are.
    private func increased(_ csv: String, _ column: String) -> String {
        var lines = csvRows(Array(csv.utf8))
        let index = lines.first?.firstIndex(of: column) ?? 0
        for row in lines.indices.dropFirst() {
            let parts = lines[row][index].split(separator: ".")
            guard let whole = parts.first.flatMap({ Int($0) }) else { continue }
            lines[row][index] = ([String(whole + 1)] + parts.dropFirst().map(String.init)).joined(separator: ".")
        }
        return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined()
    }

    /// A text of `statistics.json`, and what it is changed to; each is there.
    static let fields: [(of: String, to: String)] = [
        ("\"measure\":\"mean\"", "\"measure\":\"median\""), ("\"measure\":\"count\"", "\"measure\":\"base\""),
        ("\"measure\":\"mean-rank\"", "\"measure\":\"rank\""), ("\"option\":\"beans\"", "\"option\":\"leeks\""),
        ("\"group\":\"type:school\"", "\"group\":\"type:city\""), ("\"wave\":\"2029\"", "\"wave\":\"2030\""),
        ("\"of\":\"respondents\"", "\"of\":\"responded\""), ("\"of\":\"responses\"", "\"of\":\"respondents\""),
        ("\"decimals\":1", "\"decimals\":2"), ("\"form\":\"percent\"", "\"form\":\"plain\""),
        ("\"rounding\":\"half-away-from-zero\"", "\"rounding\":\"half-to-even\""),
        ("\"file\":\"crops.csv\"", "\"file\":\"ease.csv\""), ("\"page\":1", "\"page\":2"),
        ("\"question\":\"crops\"", "\"question\":\"plan\""), ("\"value\":\"2/3\"", "\"value\":\"1/3\""),
        ("\"version\":1", "\"version\":2"), ("\"element\":\"s1\"", "\"element\":\"s0\""),
    ]

    @Test func `a field changed in the records is found`() throws {
        let built = try BuiltPDF("statistics")
        for (old, new) in Self.fields {
            var changed = built
            var isThere = false
            try changed.change(StatisticsFile.name) { text in
                isThere = text.contains(old)
                return text.replacing(old, with: new)
            }
            #expect(isThere, "\(old)")
            #expect(try changed.findings() != [], "\(old)")
        }
    }

    @Test func `elements whose identifiers are exchanged are found`() throws {
        var built = try BuiltPDF("statistics")
        built.exchange("s1", "s3")
        #expect(try built.findings().contains { $0.contains("the record prints") })
    }
}
