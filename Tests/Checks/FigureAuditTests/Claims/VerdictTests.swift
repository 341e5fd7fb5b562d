import Testing

@testable import FigureAudit

/// Each verdict with its reason, on the survey that `smallResults` tables.
@Suite struct VerdictTests {
    private func expect(
        _ printed: String, _ expression: String, base: String = "", _ said: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(
            try judged(printed, expression, base: base, of: smallResults()) == said, sourceLocation: sourceLocation)
    }

    @Test func `A figure agrees with the base of the rule, or with the one that is named`() throws {
        try expect("50", "share fruit.apple", "agrees: 3 of the 6 who answered are 50 per cent")
        try expect("30", "share fruit.apple of invited", "agrees: 3 of the 10 invited are 30 per cent")
        try expect("30", "share fruit.apple", base: "invited", "agrees: 3 of the 10 invited are 30 per cent")
        try expect("80", "response-rate", "agrees: 8 of the 10 invited are 80 per cent")
        try expect("6", "base fruit", "agrees: the answers give the 6 who answered")
        try expect("4", "count fruit.pear", "agrees: the answers give 4 of the 6 who answered")
    }

    @Test func `A share that was cut is told from one that was rounded`() throws {
        try expect(
            "66", "share fruit.pear",
            "truncated: 4 of the 6 who answered are 66.67 per cent, rounded 67; 66 is what truncating the decimals gives"
        )
        try expect(
            "66.6", "share fruit.pear",
            "truncated: 4 of the 6 who answered are 66.667 per cent, rounded 66.7; 66.6 is what truncating the decimals gives"
        )
    }

    @Test func `A figure that is right for another base names all that it is right for`() throws {
        try expect(
            "38", "share fruit.apple",
            "another base: 3 of the 6 who answered are 50 per cent; 38 per cent is 3 of the 8 who were asked or the 8 who responded"
        )
        try expect(
            "30", "share fruit.apple", base: "responses",
            "another base: 3 of the 13 responses are 23.1 per cent; 30 per cent is 3 of the 10 invited")
        try expect(
            "8", "base fruit",
            "another base: the answers give the 6 who answered; 8 are the 8 who were asked or the 8 who responded")
        try expect(
            "3 of 10", "count fruit.apple",
            "another base: 3 of the 6 who answered are 50 per cent; 3 of 10 are 3 of the 10 invited")
    }

    @Test func `What no base gives is told with what it would take`() throws {
        try expect(
            "57", "share fruit.pear",
            "from no base: 4 of the 6 who answered are 66.7 per cent; 57 per cent would be 4 of 7, and no base of this survey is 7"
        )
        try expect(
            "33", "share fruit.fig",
            "from no base: 5 of the 6 who answered are 83.3 per cent; 33 per cent would be 2 of 6")
        try expect(
            "55", "share fruit.apple",
            "from no base: 3 of the 6 who answered are 50 per cent; 55 per cent of 6 is not a whole number: 3 are 50, 4 are 67 per cent"
        )
        try expect(
            "60 per cent of 7", "share fruit.apple",
            "from no base: 3 of the 6 who answered are 50 per cent; no base of this survey is 7")
        try expect("nine", "count fruit.pear", "from no base: the answers give 4 of the 6 who answered")
        try expect("7", "base fruit", "from no base: the answers give the 6 who answered")
        try expect("4", "rank fruit.plum", "from no base: the answers give 5")
    }

    @Test func `A claim that more than one number fits is ambiguous`() throws {
        try expect(
            "more than 20", "share fruit.apple",
            "ambiguous: more than 20 per cent is 3 of the 6 who answered, and also 3 of the 13 responses; name the base"
        )
        try expect(
            "about three", "count fruit.apple",
            "ambiguous: the answers give 3 of the 6 who answered; \"about 3\" fits 2 to 4")
        try expect("about 50", "share fruit.apple of respondents", "agrees: 3 of the 6 who answered are 50 per cent")
    }

    @Test func `None is none of every base, which leaves no doubt`() throws {
        try expect("0", "share fruit.plum", "agrees: 0 of the 6 who answered are 0 per cent")
    }

    @Test func `Each figure of a cell must agree`() throws {
        let expression = "count fruit.pear with base"
        try expect("4 of 6 offices (67 per cent)", expression, "agrees: the answers give 4 of the 6 who answered")
        try expect(
            "4 of 6 offices (66 per cent)", expression,
            "truncated: 4 of the 6 who answered are 66.67 per cent, rounded 67; 66 is what truncating the decimals gives"
        )
        try expect(
            "3 of 6 offices (67 per cent)", expression, "from no base: the answers give 4 of the 6 who answered")
    }

    @Test func `Only what is to be mended disagrees`() {
        let harmless = Verdict.allCases.filter { !$0.disagrees }
        #expect(harmless == [.agrees, .ambiguous, .quoted])
    }
}
