import Aggregation
import Expressions
import TestSupport
import Testing

@testable import FigureAudit

@Suite struct PrintedFormsTests {
    private let search = FigureSearch(nouns: ["office", "offices"])

    private func read(_ cell: String, isShare: Bool = false) -> String {
        search.figures(inCell: cell, isShare: isShare).map(\.text).joined(separator: " & ")
    }

    @Test(
        arguments: [
            ("77", "77 per cent"), ("77%", "77 per cent"), ("77 %", "77 per cent"), ("77 per cent", "77 per cent"),
            ("77 percent", "77 per cent"), ("76.9", "76.9 per cent"), ("more than 35", "more than 35 per cent"),
            ("More than 35%", "more than 35 per cent"), ("over 35", "more than 35 per cent"),
            ("at least 35", "at least 35 per cent"), ("no fewer than 35", "at least 35 per cent"),
            ("less than 35", "less than 35 per cent"), ("fewer than 35", "less than 35 per cent"),
            ("under 35", "less than 35 per cent"), ("up to 35", "at most 35 per cent"),
            ("no more than 35", "at most 35 per cent"), ("about 35", "about 35 per cent"),
            ("approximately 35", "about 35 per cent"), ("nearly 35", "nearly 35 per cent"),
            ("almost 35", "nearly 35 per cent"), ("sixty-two per cent", "62 per cent"), ("two thirds", "two thirds"),
            ("two-thirds", "two thirds"), ("half", "half"), ("a third", "a third"), ("one third", "a third"),
            ("about half", "about half"), ("three quarters", "three quarters"),
            ("60% of the 24 offices", "60 per cent of 24"), ("", ""), ("many", ""), ("77 or so", ""),
        ]) func `A share is read in every form`(cell: String, figure: String)
    {
        #expect(read(cell, isShare: true) == figure)
    }

    @Test(
        arguments: [
            ("9", "9"), ("nine", "9"), ("Nine", "9"), ("none", "0"), ("twenty-four", "24"), ("twenty four", "24"),
            ("twentyfour", "24"), ("1,250", "1250"), ("12,50", ""), ("9 of 13", "9 of 13"), ("9 out of 13", "9 of 13"),
            ("nine of the thirteen offices", "9 of 13"), ("9 offices", "9"), ("up to nine offices", "at most 9"),
            ("12 of 13 offices (92 per cent)", "12 of 13 & 92 per cent of 13"), ("0.5", ""), ("-3", ""),
            ("99999999999999999999", ""),
        ]) func `A count is read in every form`(cell: String, figure: String)
    {
        #expect(read(cell) == figure)
    }

    @Test func `A bound holds on its own side only, and a printed bound may itself be rounded`() throws {
        let share = try #require(Share(count: 10, base: 13))  // 76.92
        func fits(_ cell: String) -> Bool {
            search.figures(inCell: cell, isShare: true).allSatisfy { $0.fit(share) == .fits }
        }
        for cell in [
            "more than 76", "less than 77", "at least 77", "up to 77", "at most 76.9", "nearly 77", "about 80",
        ] {
            #expect(fits(cell), "\(cell)")
        }
        for cell in ["more than 77", "less than 76.9", "at least 78", "up to 76", "nearly 76", "about 82", "nearly 90"]
        {
            #expect(!fits(cell), "\(cell)")
        }
    }

    @Test func `A bound that is the share itself is neither more nor less`() throws {
        let half = try #require(Share(count: 3, base: 6))
        func fits(_ cell: String) -> Bool {
            search.figures(inCell: cell, isShare: true).allSatisfy { $0.fit(half) == .fits }
        }
        #expect(fits("at least 50") && fits("up to 50") && fits("about 50"))
        #expect(!fits("more than 50") && !fits("less than 50") && !fits("nearly 50"))
    }

    @Test func `A part in words fits the whole number nearest to it`() throws {
        func fits(_ part: String, _ count: Int, _ base: Int) throws -> Bool {
            let share = try #require(Share(count: count, base: base))
            return search.figures(inCell: part, isShare: true).allSatisfy { $0.fit(share) == .fits }
        }
        #expect(
            try fits("two thirds", 9, 13) && fits("two thirds", 667, 1000) && fits("half", 7, 13) && fits("half", 6, 13)
        )
        #expect(try !fits("two thirds", 8, 13) && !fits("two thirds", 690, 1000) && !fits("half", 8, 13))
        #expect(try fits("about two thirds", 690, 1000) && !fits("about two thirds", 730, 1000))
        #expect(try fits("more than half", 7, 13) && !fits("more than half", 6, 12))
    }

    @Test func `"About" tells how many counts it fits`() throws {
        func counts(_ cell: String, of base: Int) -> ClosedRange<Int>? {
            search.figures(inCell: cell, isShare: true).first?.fittingCounts(of: base)
        }
        #expect(counts("about 60", of: 13) == 8...8)
        #expect(counts("about 60", of: 1000) == 550...650)
        #expect(counts("about 65", of: 1000) == 625...675)
        #expect(counts("about 62", of: 1000) == 610...630)
        #expect(counts("nearly 60", of: 1000) == 550...599)
        #expect(counts("about half", of: 100) == 45...55)
        #expect(counts("about 62", of: 3) == nil)
    }

    /// What our own pages print must never be called wrong.
    @Test func `Whatever our own printer makes of any number agrees`() throws {
        for results in [try resultsOf2023(), try smallResults()] {
            var list = "printed,expression\n"
            var count = 0
            for table in results.tables {
                for row in table.rows {
                    for kind in BaseKind.allCases {
                        let name = "\(table.question.id).\(row.option.code)"
                        for expression in [
                            "share \(name) of \(kind.rawValue)", "share \(name) of \(kind.rawValue) with base",
                            "count \(name) of \(kind.rawValue)", "count \(name) of \(kind.rawValue) with base",
                            "count \(name) of \(kind.rawValue) in words",
                            "count \(name) of \(kind.rawValue) with base in prose",
                        ] {
                            let lines = try explain(
                                expression, results: results, words: EnglishWords.shared, answersFile: "a.csv")
                            list += "\"\(lines[1].dropFirst(12))\",\(expression)\n"
                            count += 1
                        }
                    }
                }
            }
            let findings = try auditClaims(Array(list.utf8), file: "c.csv", results: results)
            #expect(findings.count == count)
            for finding in findings where finding.verdict != .agrees {
                Issue.record("\(finding.expression ?? "") prints \(finding.printed ?? ""): \(finding.reason)")
            }
        }
    }
}
