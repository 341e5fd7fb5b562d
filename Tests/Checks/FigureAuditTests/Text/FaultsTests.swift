import Testing

@testable import FigureAudit

@Suite struct FaultsTests {
    private func said(_ text: String) throws -> [String] { try audited(text, of: smallResults()) }

    // MARK: Numbers left out

    @Test func `A list that leaves a number out is told, inside other lists too`() throws {
        #expect(
            try said("1. One\n2. Two\n3. Three\n5. Five\n6. Six") == [
                "4: 5. Five: gap: the list goes from 3 to 5: 4 is missing"
            ])
        #expect(
            try said("1. Outer\n\nText.\n\n1. In\n2. In\n4. In\n\nText.\n\n2. Outer\n\n3. Outer\n") == [
                "7: 4. In: gap: the list goes from 2 to 4: 3 is missing"
            ])
        #expect(
            try said("Summary point 1. A\n\nGraph 1.\n\nSummary Point 2. B\n\nGraph 2.\n\nSummary point 5. C") == [
                "9: Summary point 5. C: gap: the numbering goes from 2 to 5: 3 and 4 are missing"
            ])
    }

    @Test(
        arguments: [
            "1. A\n2. B\n\nText.\n\n1. C\n2. D", "1. A\n2. B\n\n2023. was a year", "3. Begins at three\n4. Goes on",
            "1. A\n\n9. Another list", "It is in paragraph\n7. Of the text", "1.2 A\n1.4 B", "2. A\n2. B",
        ]) func `Lists without a gap are left alone`(text: String) throws
    {
        #expect(try said(text) == [])
    }

    // MARK: Placeholders

    @Test(
        arguments: [
            ("See Graph X.", "Graph X"), ("Table XX: offices", "Table XX"), ("as Figure ? shows", "Figure ?"),
            ("[insert date here] in Rome", "[insert date here]"), ("The date is TBC.", "TBC"),
            ("Chart TBD", "Chart TBD"), ("Lorem ipsum dolor", "Lorem ipsum"), ("by XX per cent", "XX per"),
            ("Annex XXX", "Annex XXX"), ("Error! Reference source not found.", "Error! Reference source not found"),
            ("Click or tap here to enter text.", "Click or tap"), ("[TBC]", "[TBC]"),
        ]) func `A placeholder is told`(text: String, found: String) throws
    {
        #expect(
            try said(text) == ["1: \(found): placeholder: a placeholder was left in the text: \(text)"])
    }

    @Test(arguments: [
        "Graph 1", "Annex X", "Part XX", "The table x shows", "Which figure?", "[the date]", "SDG 8 (Xi)",
    ])
    func `What only looks like one is left alone`(text: String) throws {
        #expect(try said(text) == [])
    }

    // MARK: Names

    @Test func `A respondent under a name that the codebook does not know is told once`() throws {
        #expect(
            try said("Northern Office of Fruit and Trees (NOFT)\n\nThe Northern Office of Fruit and Trees grew.") == [
                "1: Northern Office of Fruit and Trees: two names: a is called \"Northern Office of Fruit and Trees\" here, 2 times, "
                    + "and \"Northern Office for Fruit and Trees\" in the codebook"
            ])
        #expect(try said("Council of the Southren Orchards").count == 1)
        #expect(try said("Northern Office for the Fruit and Trees").count == 1)
        #expect(try said("General Council of Southern Orchards and Gardens").count == 1)
    }

    @Test(
        arguments: [
            "Northern Office for Fruit and Trees (NOFT)", "General Council of the Southern Orchards and Gardens (CSO)",
            "A northern office of fruit and trees", "Northern Office of Fishing and Trees",
            "Western growers and Eastern Growers",
        ]) func `Known names and other bodies are left alone`(text: String) throws
    {
        #expect(try said(text) == [])
    }

    @Test func `A list that names a respondent twice under two names is told`() throws {
        #expect(
            try said(
                "Eastern Growers (EG), Western Growers, Island Growers, Valley Growers, Hill Growers and EG took part.")
                == ["1: EG: two names: one list names c twice, as \"Eastern Growers\" and as \"EG\""])
        #expect(
            try said("Eastern Growers (EG), Western Growers (WG), Island Growers and Valley Growers took part.") == [])
    }

    // MARK: Lists

    private let summary = """
        1. *Grow more apples in the northern valleys.*
        2. Store pears over the winter months.
        3. Sell figs at regional markets.
        """

    @Test func `Two lists that should be equal are compared item by item`() throws {
        let annex = """
            Summary point 1. Grow more apples in the northern valleys

            Summary point 2. Storing pears over winter months

            Summary point 3. Sell figs at regional markets

            Summary point 4. Plant plums along every road
            """
        #expect(
            try said(summary + "\n\n" + annex) == [
                "7: Storing pears over winter months: lists differ: the item at line 2 should be the same, "
                    + "but is \"Store pears over the winter months\"",
                "11: Plant plums along every road: lists differ: the list that begins at line 1 should contain this too",
            ])
    }

    @Test func `Lists in two texts are compared too, and places name the other file`() throws {
        let texts = [
            try AuditedText(Array(summary.utf8), file: "summary.md"),
            try AuditedText(Array(summary.replacing("figs", with: "plums").utf8), file: "annex.md"),
        ]
        let told = try auditTexts(texts, results: smallResults(), acronyms: [:])
        #expect(
            told.map { "\($0.place): \($0.reason)" } == [
                "annex.md:3:1: the item at summary.md:3:1 should be the same, but is \"Sell figs at regional markets\""
            ])
    }

    @Test func `A contents list, a paragraph below a heading, and other lists are no differences`() throws {
        let contents = summary.replacing(".*", with: " 4").replacing("months.", with: "months 5")
        let headings = summary.replacing("markets.", with: "markets\nThe markets are many.")
        #expect(try said(contents + "\n\n" + headings) == [])
        let captions = "Graph 1. Apples of all kinds\n\nGraph 2. Pears in winter\n\nGraph 3. Figs at market"
        #expect(try said(captions + "\n\n" + captions.replacing("Pears in", with: "All pears of")) == [])
        #expect(try said(summary + "\n\n1. Buy bread\n2. Buy milk\n3. Buy salt") == [])
    }
}
