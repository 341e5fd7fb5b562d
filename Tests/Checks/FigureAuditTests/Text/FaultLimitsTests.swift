import Testing

@testable import FigureAudit

/// The limits of every fault of a text: the last that is told, and the first that is not.
@Suite struct FaultLimitsTests {
    /// `line: what was found`, a line a finding.
    private func found(_ text: String) throws -> [String] {
        try auditTexts([AuditedText(Array(text.utf8), file: "t.txt")], results: smallResults(), acronyms: [:])
            .filter(\.verdict.disagrees).map { "\($0.place.line ?? 0): \($0.subject)" }
    }

    private func reasons(_ text: String) throws -> [String] {
        try auditTexts([AuditedText(Array(text.utf8), file: "t.txt")], results: smallResults(), acronyms: [:])
            .filter(\.verdict.disagrees).map(\.reason)
    }

    // MARK: Numbers left out

    @Test(
        arguments: [
            ("1. A\n2. B\n4. C", ["the list goes from 2 to 4: 3 is missing"]),
            ("1. A\n2. B\n6. C", ["the list goes from 2 to 6: 3, 4 and 5 are missing"]),
            ("1. A\n2. B\n7. C", []),
            (
                "1. A\n3. B\n4. C\n6. D",
                ["the list goes from 1 to 3: 2 is missing", "the list goes from 4 to 6: 5 is missing"]
            ),
            ("1. A\n2. B\n2. C\n3. D", []), ("1. A\n2. B\n3. C\n2. D\n4. E", []),
            ("1. A\n2. B\n\nText.\n\n1. C\n2. D\n3. E\n\nText.\n\n3. F\n\n4. G", []),
            ("Point 1. A\n\nPoint 3. B\n\nPoint 4. C", ["the numbering goes from 1 to 3: 2 is missing"]),
        ]) func `One to three numbers are left out by a slip, more are another list`(
            text: String, told: [String]
        ) throws
    {
        #expect(try reasons(text) == told)
    }

    @Test func `An item is shown with its first twelve words`() throws {
        let words = (1...20).map { _ in "word" }
        #expect(
            try found("1. A\n3. " + words.joined(separator: " ")) == [
                "2: 3. " + words.prefix(12).joined(separator: " ")
            ])
        #expect(try found("1. A\n3. B") == ["2: 3. B"])
    }

    // MARK: Placeholders

    @Test(
        arguments: [
            ("Graph X", "Graph X"), ("Table XX", "Table XX"), ("Annex XXX", "Annex XXX"), ("Figure ?", "Figure ?"),
            ("Chart #", "Chart #"), ("Annex ?", "Annex ?"), ("XX% of all", "XX%"), ("X per cent", "X per"),
            ("XX percent", "XX percent"), ("See TODO", "TODO"), ("XXX", "XXX"), ("Annex TBC", "Annex TBC"),
            ("Lorem ipsum", "Lorem ipsum"), ("Click or tap", "Click or tap"), ("Click here to enter", "Click here to"),
            ("Error! Reference source not found", "Error! Reference source not found"), ("[XX]", "[XX]"),
            ("[insert a b c d e f g h i]", "[insert a b c d e f g h i]"), ("[add]", "[add]"),
        ]) func `A placeholder is told once, whole`(text: String, placeholder: String) throws
    {
        #expect(try found(text) == ["1: \(placeholder)"])
    }

    @Test(
        arguments: [
            "graph X", "Annex XX", "Graph?", "Section #", "xx% of all", "XX of all", "xx per cent", "todo", "tbc",
            "Lorem", "Lorem dolor",
            "Click or", "Click here to", "Click there", "Error! Reference source", "Error: reference source not found",
            "[insert a b c d e f g h i j]", "[add", "[Xx]", "Graph Xa", "Table", "[the insert]", "Graph", "X",
        ]) func `What only looks like a placeholder is left alone`(text: String) throws
    {
        #expect(try found(text) == [])
    }

    // MARK: Names of respondents

    @Test(
        arguments: [
            // One slip in a name of up to six words, three in a longer one.
            ("Northern Office of Fruit and Trees", 1), ("Northern Offices of Fruit and Trees", 0),
            ("Northern Office Fruit and Trees", 1), ("Northern Office for the Fruit and Trees", 1),
            ("Northern Office for Fruit Trees", 1), ("Northern Office for Fruit, and Trees", 0),
            ("General Councils of the Southren Orchard and Gardens", 1),
            ("General Councils of the Southren Orchard and Garden", 0),
            // Up to two other letters, in words of six letters or more.
            ("Council of the Southern Orchxxds", 1), ("Council of the Southern Orcxxxds", 0),
            ("Council of the Southern Orchardsab", 1), ("Council of the Southern Orchardsabc", 0),
            ("Council of the Southern Orchar", 1), ("Council of the Southern Orcha", 0),
            ("Northern Offices for Fruit and Trees", 1), ("Northern Office for Fruit and Treez", 0),
            ("Northern Office for Fruits and Trees", 0),
            // Names of two words are too short for a slip, and small letters name nobody.
            ("Eastern Grower", 0), ("Eastern Growerz", 0), ("northern Office of Fruit and Trees", 0),
            ("Council of the Southern", 0), ("Council of the Southern (Orchards)", 0),
        ]) func `A name with a slip is told, another name is not`(text: String, count: Int) throws
    {
        let found = try found(text)
        #expect(found.count == count, "\(found)")
    }

    @Test(
        arguments: [
            ("Eastern Growers, Western Growers, Island Growers, Valley Growers and EG took part.", 1),
            ("Eastern Growers, Western Growers, Island Growers and EG took part.", 0),
            ("Eastern Growers, Western Growers, Island Growers, Valley Growers and Eastern Growers took part.", 0),
            ("Eastern Growers (EG), Western Growers, Island Growers and Valley Growers took part.", 0),
            ("Eastern Growers or (EG), Western Growers, Island Growers and Valley Growers took part.", 1),
            ("Eastern Growers, Western Growers, EG, Island Growers, WG and Valley Growers took part.", 2),
        ]) func `A list of four respondents or more names none of them twice`(text: String, count: Int) throws
    {
        let found = try found(text)
        #expect(found.count == count, "\(found)")
    }

    // MARK: Figures of sentences

    /// What a sentence's figures are judged to be: `printed: verdict`.
    private func judged(_ text: String) throws -> [String] {
        try auditTexts([AuditedText(Array(text.utf8), file: "t.txt")], results: smallResults(), acronyms: [:])
            .map { "\($0.printed ?? $0.subject): \($0.verdict.rawValue)" }
    }

    @Test(
        arguments: [
            ("F 3 (83 per cent)", ["83 per cent: agrees"]), ("F 3 (82 per cent)", ["82 per cent: from no base"]),
            ("F 3 (84 per cent)", ["84 per cent: from no base"]), ("F 3 (83.3 per cent)", ["83.3 per cent: agrees"]),
            ("F 3 (83.4 per cent)", ["83.4 per cent: from no base"]),
            ("F 1 (49 per cent)", ["49 per cent: from no base"]), ("F 1 (51 per cent)", ["51 per cent: from no base"]),
            ("F 4 (0 per cent)", ["0 per cent: agrees"]), ("F 4 (1 per cent)", ["1 per cent: from no base"]),
            ("F 1 (3 of 6 offices)", ["3 of 6 offices: agrees"]),
            ("F 1 (4 of 6 offices)", ["4 of 6 offices: from no base"]),
            ("F 1 (3 of 7 offices)", ["3 of 7 offices: from no base"]),
            ("F 1 (3 of 8 offices)", ["3 of 8 offices: agrees"]),
            ("F 1 (more than 49 per cent)", ["more than 49 per cent: agrees"]),
            ("F 1 (more than 50 per cent)", ["more than 50 per cent: from no base"]),
            ("F 1 (at least 50 per cent)", ["at least 50 per cent: agrees"]),
            ("F 1 (at least 51 per cent)", ["at least 51 per cent: from no base"]),
            ("F 3 and F 2, 83 and 67 per cent.", ["83: agrees", "67 per cent: agrees"]),
            ("F 3 and F 2, 67 and 83 per cent.", ["67: agrees", "83 per cent: agrees"]),
            ("We asked ten offices.", ["ten offices: agrees"]),
            ("We asked eleven offices.", ["eleven offices: from no table"]),
            ("Eight offices responded.", ["Eight offices: agrees"]),
            ("Of the offices, 13 responses came.", ["13 responses: agrees"]),
            ("Of the offices, 14 responses came.", ["14 responses: from no table"]),
            ("It rose by 5 percentage points.", []), ("It rose by 1 per cent point.", []),
            ("See page 3 offices.", []), ("More than 100 per cent.", []),
            ("More than 99 per cent.", ["More than 99 per cent: agrees"]),
            ("One office answered.", []), ("None of the offices answered.", []),
        ]) func `A figure of a sentence is judged at its limits`(text: String, verdicts: [String]) throws
    {
        #expect(try judged(text) == verdicts)
    }
}
