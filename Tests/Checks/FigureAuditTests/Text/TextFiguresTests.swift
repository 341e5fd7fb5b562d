import Testing

@testable import FigureAudit

/// Figures of sentences, on the survey that `smallResults` tables.
@Suite struct TextFiguresTests {
    private func said(_ text: String) throws -> [String] {
        try audited(
            text, of: smallResults(), acronyms: ["OFFs": "offices of fruit", "IOM": "Organization"], isVerbose: true
        )
        .map { String($0.dropFirst("1: ".count)) }
    }

    @Test func `A figure is held against the option before it`() throws {
        #expect(
            try said("F 1 (50 per cent) leads F 2 (67%) and F 3 (80 per cent).") == [
                "50 per cent: agrees: F 1: 3 of the 6 who answered are 50 per cent",
                "67%: agrees: F 2: 4 of the 6 who answered are 66.7 per cent",
                "80 per cent: from no base: F 3: 5 of the 6 who answered are 83.3 per cent; "
                    + "80 per cent of 6 is not a whole number: 4 are 67, 5 are 83 per cent",
            ])
    }

    @Test func `A figure that another option has is wrong for this one`() throws {
        #expect(
            try said("F 1 (67 per cent) was named most.") == [
                "67 per cent: from no base: F 1: 3 of the 6 who answered are 50 per cent; 67 per cent would be 4 of 6"
            ])
    }

    @Test func `Titles and topics name options as labels do`() throws {
        #expect(
            try said("Apples of Summer were grown by 66 per cent.") == [
                "66 per cent: from no base: F 1: 3 of the 6 who answered are 50 per cent; "
                    + "66 per cent of 6 is not a whole number: 3 are 50, 4 are 67 per cent"
            ])
    }

    @Test func `A sentence that begins with figures has the options behind them`() throws {
        #expect(
            try said("50 per cent grow F 1, 67 per cent F 2 and 44 per cent F 3.").map { $0.prefix(24) } == [
                "50 per cent: agrees: F 1", "67 per cent: agrees: F 2", "44 per cent: from no bas",
            ])
    }

    @Test func `As many figures as options are said of one each`() throws {
        #expect(
            try said("F 1, F 2 and F 3 were named by 50, 67 and 82 per cent respectively.") == [
                "50: agrees: F 1: 3 of the 6 who answered are 50 per cent",
                "67: agrees: F 2: 4 of the 6 who answered are 66.7 per cent",
                "82 per cent: from no base: F 3: 5 of the 6 who answered are 83.3 per cent; "
                    + "82 per cent of 6 is not a whole number: 4 are 67, 5 are 83 per cent",
            ])
    }

    @Test func `What is said of each must hold of each; of some without "each", of one at least`() throws {
        #expect(
            try said("F 1 and F 3 (each 83 per cent) lead.").first
                == "83 per cent: from no base: F 1: 3 of the 6 who answered are 50 per cent; 83 per cent would be 5 of 6"
        )
        #expect(
            try said("F 1 and F 3 lead; the latter was named by 5 of 6 offices (83 per cent).").allSatisfy {
                $0.contains(": agrees: ")
            })
        #expect(try said("Fs 1 and 3 (44 per cent) lead.").first?.hasPrefix("44 per cent: from no base") == true)
    }

    @Test func `A cut share is told, and the same share with two values`() throws {
        let told = try audited("F 2 has 66 per cent.\n\nF 2 has 67 per cent.", of: smallResults())
        #expect(
            told == [
                "1: 66 per cent: truncated: F 2: 4 of the 6 who answered are 66.7 per cent; "
                    + "66 per cent is what truncating the decimals gives",
                "3: F 2: two values: the same share is printed as 66 (line 1) and 67 (line 3); "
                    + "4 of the 6 who answered are 66.7 per cent",
            ])
    }

    @Test func `A figure without an option is held against every table`() throws {
        #expect(
            try said("Of all, 44 per cent grow fruit.") == [
                "44 per cent: from no table: no share of any option in any base, and no rate is 44 per cent; "
                    + "the smallest base that gives it is 9: 4 of 9"
            ])
        #expect(
            try said("60% of the 10 offices answered.") == [
                "60% of the 10 offices: agrees: base fruit: 6 of the 10 invited"
            ])
        #expect(
            try said("55% of these 10 offices answered.") == [
                "55% of these 10 offices: from no table: no share of any option in any base, and no rate is 55 per cent of 10; "
                    + "55 per cent of 10 is not a whole number: 5 are 50, 6 are 60 per cent; 8 of the 10 invited responded"
            ])
        #expect(try said("We asked ten OFFs.") == ["ten OFFs: agrees: invited: 10"])
        #expect(try said("We asked nine offices.") == ["nine offices: from no table: no count, base or total is 9"])
        #expect(
            try said("Of these, 9 of 12 offices grow fruit.") == [
                "9 of 12 offices: from no table: no count, base or total is 9 of 12; no base of this survey is 12"
            ])
        #expect(try said("More than half of the offices grow F 3.").allSatisfy { $0.contains("agrees") })
    }

    @Test(
        arguments: [
            "In 2023, 10 States met for 3 days.", "It rose by 5 percentage points.", "See SDG 10.7 and page 3 of 5.",
            "The second half of 2023 was quiet.", "{share fruit.apple} of 6 grow apples.",
            "COVID-19 and COP28 in 2021-2023.",
            "Shares sum to more than 100 per cent.", "One office said so.", "1. First 2. Second",
            "IOM has 172 members.",
        ]) func `What is no figure of the survey is left alone`(text: String) throws
    {
        #expect(try said(text) == [])
    }

    @Test func `The bars of a graph are no sentence`() throws {
        #expect(
            try said("Pears of winter 4 (67%)\nBase: 6 of 8 offices; one left it open.") == [
                "67%: agrees: F 2: 4 of the 6 who answered are 66.7 per cent",
                "6 of 8 offices: agrees: base fruit: 6 of the 8 who were asked",
            ])
    }

    @Test func `Figures in a quotation are somebody else's`() throws {
        let told = try said("“Only 2.5 per cent were reached”, one said. F 1 has 51 per cent.")
        #expect(told.count == 2)
        #expect(told[0].hasPrefix("2.5 per cent: quoted: "))
        #expect(told[1].hasPrefix("51 per cent: from no base: "))
    }

    @Test func `"Of the responses" asks for that base`() throws {
        #expect(
            try said("F 1 (23% of the responses) leads.") == [
                "23%: agrees: F 1: 3 of the 13 responses are 23.1 per cent"
            ])
        #expect(
            try said("F 1 (50% of the responses) leads.").first
                == "50%: from no base: F 1: 3 of the 13 responses are 23.1 per cent; "
                + "50 per cent would be 3 of 6, and 6 is the base of fruit (respondents)")
    }
}
