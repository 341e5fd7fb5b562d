import FigureAudit
import Testing
import TestSupport

/// The figures printed in 2023, as Reports/iscm-2023/published-2023.csv lists them.
@Suite struct PublishedFiguresTests {
    private func findings() throws -> [AuditFinding] {
        let list = try Repository.bytes("Reports/iscm-2023/published-2023.csv")
        return try auditClaims(list, file: "published-2023.csv", results: resultsOf2023())
    }

    @Test func `Exactly the four wrong figures of the print are found`() throws {
        let wrong = try findings().filter { $0.verdict != .agrees }
        #expect(wrong.compactMap(\.id) == ["response_rate", "sdg_10", "sdg_17", "gcm_contribution_23"])
        #expect(wrong.map(\.verdict) == [.fromNoBase, .fromNoBase, .fromNoBase, .truncated])
        let wouldBe =
            "10 of the 13 who answered are 76.9 per cent; 83 per cent would be 10 of 12, and no base of this survey is 12"
        #expect(
            wrong.map(\.reason) == [
                "14 of the 24 invited are 58.3 per cent; 60 per cent of 24 is not a whole number: 14 are 58, 15 are 63 per cent",
                wouldBe, wouldBe,
                "10 of the 13 who answered are 76.92 per cent, rounded 77; 76 is what truncating the decimals gives",
            ])
        #expect(wrong.map(\.place.line) == [3, 5, 6, 14])
    }

    @Test func `The other twenty are right, "more than 35" among them`() throws {
        let right = try findings().filter { $0.verdict == .agrees }
        #expect(right.count == 20)
        let event = try #require(right.first { $0.id == "format_event" })
        #expect(event.printed == "more than 35 per cent")
        #expect(event.reason == "7 of the 19 responses are 36.8 per cent, which is more than 35 per cent")
    }

    @Test func `The output names verdict, place, claim, figure and reason, and sums up`() throws {
        var audit = Audit()
        audit.claims = try findings()
        let lines = auditAsText(audit).split(separator: "\n")
        #expect(lines.count == 25)
        #expect(
            lines[1]
                == "from no base   published-2023.csv:3:57  share of the 24 that answered (summary p.1): printed 60 per cent; "
                + "14 of the 24 invited are 58.3 per cent; 60 per cent of 24 is not a whole number: 14 are 58, 15 are 63 per cent"
        )
        #expect(
            lines[2]
                == "agrees         published-2023.csv:4:26  SDG 8 (annex part 1): printed 92 per cent; 12 of the 13 who answered are 92.3 per cent"
        )
        #expect(lines[24] == "24 figures of the list: 20 agree, 1 truncated, 3 from no base")
        #expect(audit.disagrees)
    }
}
