import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct DataDefectTests {
    static let attachments = [
        Defect("no name", "[ISO 14289-1, 7.11] the attachment sdg.csv has no name (UF) <specification of sdg.csv>") {
            $0["specification of sdg.csv"]["UF"] = nil
        },
        Defect(
            "not described",
            "[ISO 14289-1, 7.11] the attachment sdg.csv is not described (Desc) <specification of sdg.csv>"
        ) {
            $0["specification of sdg.csv"]["Desc"] = nil
        },
        Defect(
            "no relation",
            "[ISO 19005-3, 6.8] the attachment sdg.csv does not say how it belongs here (AFRelationship) <specification of sdg.csv>"
        ) { $0["specification of sdg.csv"]["AFRelationship"] = nil },
        Defect(
            "nobody's",
            [
                "[ISO 19005-3, 6.8] nothing refers to the attachment sdg.csv as its own (AF) <specification of sdg.csv>",
                "[figures] \"table-sdg\" is a place, but nothing there names sdg.csv as its data (AF)",
            ]
        ) {
            $0["Table"]["AF"] = nil
            $0["Figure"]["AF"] = nil
        },
        Defect(
            "not there",
            [
                "[ISO 32000-1, 7.11.4] the attachment sdg.csv is not in the file (EF) <specification of sdg.csv>",
                "page 1: [figures] cannot be told: whether \"12 of 13 mechanisms (92 per cent)\" is right: no data are attached <figure link>",
            ]
        ) { $0["specification of sdg.csv"]["EF"] = nil },
        Defect("no type", "[ISO 19005-3, 6.8] the attachment sdg.csv does not say its media type (Subtype) <sdg.csv>") {
            $0["sdg.csv"]["Subtype"] = nil
        },
        Defect("no date", "[ISO 19005-3, 6.8] the attachment sdg.csv does not say its date (ModDate) <sdg.csv>") {
            $0.change("sdg.csv", "Params", "ModDate", to: nil)
        },
        Defect(
            "another size",
            "[ISO 32000-1, 7.11.4] the attachment sdg.csv has 173 bytes, but says that it has 7 (Size) <sdg.csv>"
        ) { $0.change("sdg.csv", "Params", "Size", to: .integer(7)) },
        Defect(
            "no checksum",
            "[ISO 32000-1, 7.11.4] cannot be told: whether the attachment sdg.csv is whole: it has no checksum (CheckSum) <sdg.csv>"
        ) {
            $0.change("sdg.csv", "Params", "CheckSum", to: nil)
        },
        Defect(
            "a damaged attachment",
            "[ISO 32000-1, 7.11.4] the attachment survey.csv is not what its checksum says (CheckSum) <survey.csv>"
        ) {
            $0.rewrite("survey.csv", "not_asked,sdg,11", "not_asked,sdg,12")
        },
        Defect(
            "other bytes",
            "[figures] the attachment sdg.csv is not the file whose checksum inputs.json states <sdg.csv>"
        ) { $0.reattach("sdg.csv", "No Poverty", "No poverty") },
        Defect(
            "no list",
            "[figures] inputs.json is no list of inputs <inputs.json>"
        ) { $0.reattach("inputs.json", "]}", "]") },
    ]

    @Test(arguments: attachments)
    func `a defect of the attachments is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }

    /// The sample with other words under the link that says where its figure comes from.
    private func told(_ text: String, leadingTo place: String = "table-sdg") throws -> [String] {
        try Defect("", []) { pdf in
            let escaped = text.replacing("(", with: "\\(").replacing(")", with: "\\)")
            pdf.rewrite("content 1", "12 of 13 mechanisms \\(92 per cent\\)", escaped)
            pdf["annotation of figure link"]["Contents"] = .text(text + ": where the figure comes from")
            pdf["annotation of figure link"]["Dest"] = .bytes(place)
        }.told()
    }

    @Test(arguments: [
        "12 of 13 mechanisms (92 per cent)", "92 per cent (12 of 13)", "92%", "92.3 per cent", "twelve", "Thirteen",
        "4",
        "31 per cent", "SDG 8 (Decent Work, Growth; 12 of 13 mechanisms, 92 per cent)",
        "SDG 1 (No Poverty; 31 per cent)",
        "4 of 16 responses (25 per cent)", "twelve of thirteen", "16", "11", "first", "2nd", "four",
    ])
    func `a figure that follows from the table is borne out`(_ text: String) throws {
        let told = try told(text)
        #expect(told == [])
    }

    @Test(arguments: [
        ("12 of 13 mechanisms (93 per cent)", "12 of 13 is another share"),
        ("11 of 13 mechanisms", "sdg.csv has no 11 of 13"),
        ("12 of 14 mechanisms (86 per cent)", "sdg.csv has no 12 of 14"), ("93 per cent", "sdg.csv has no such share"),
        ("92.4%", "sdg.csv has no such share"), ("nine", "sdg.csv has no 9"), ("None", "sdg.csv has no 0"),
        ("third", "sdg.csv has no rank 3"), ("most of them", "it holds no figure"),
        ("SDG 1 (No Poverty; 12 of 13 mechanisms, 92 per cent)", "sdg.csv has no 12 of 13"),
        ("SDG 8 (Decent Work, Growth; 31 per cent)", "sdg.csv has no such share"), ("twenty-one", "sdg.csv has no 21"),
    ])
    func `a figure that does not follow from the table is told`(_ text: String, _ reason: String) throws {
        let told = try told(text)
        #expect(told == ["page 1: [figures] \"\(text)\" does not follow from the data: \(reason) <figure link>"])
    }

    @Test(arguments: ["14 of 24 mechanisms (58 per cent)", "Twenty-four", "14", "58 per cent"])
    func `a figure about the whole survey is borne out by its totals`(_ text: String) throws {
        let told = try told(text, leadingTo: "provenance-survey")
        #expect(told == [])
    }

    @Test func `a false figure about the whole survey is told`() throws {
        let told = try told("13 of 24 (54 per cent)", leadingTo: "provenance-survey")
        #expect(
            told == [
                "page 1: [figures] \"13 of 24 (54 per cent)\" does not follow from the data: 14 of 24 answered <figure link>"
            ])
    }

    @Test func `words other than those of the link are told`() throws {
        let defect = Defect("", []) { $0.rewrite("content 1", "12 of 13", "4 of 13") }
        let told = try defect.told()
        #expect(
            told == [
                "page 1: [figures] \"4 of 13 mechanisms (92 per cent)\" is painted where the link's words are "
                    + "\"12 of 13 mechanisms (92 per cent)\" <figure link>",
                "page 1: [figures] \"4 of 13 mechanisms (92 per cent)\" does not follow from the data: "
                    + "4 of 13 is another share <figure link>",
            ])
    }

    @Test func `an attached table that contradicts itself is told`() throws {
        let defect = Defect("", []) { pdf in
            pdf.reattach("sdg.csv", "0.307692", "0.307693")
            pdf.reattach("inputs.json", "sdg.csv", "xyz.csv")
        }
        let told = try defect.told()
        #expect(told == ["[figures] sdg.csv, row 1: 4 of 13 is not 0.307693 <sdg.csv>"])
    }

    @Test func `what the data do not hold cannot be told`() throws {
        let defect = Defect("", []) { pdf in
            pdf.reattach("survey.csv", "responded,,14\n", "respondeD,,14\n")
            pdf["annotation of figure link"]["Dest"] = .bytes("provenance-survey")
        }
        let told = try defect.told()
        #expect(
            told == [
                "page 1: [figures] cannot be told: whether \"12 of 13 mechanisms (92 per cent)\" is right: "
                    + "the attached data do not say how many were asked and how many answered <figure link>"
            ])
    }

    static let shown = [
        Defect(
            "another count in the table",
            "page 1: [figures] a TD shows \"11\" for SDG 8, which does not follow from sdg.csv <TD>"
        ) { $0.rewrite("content 1", "(12) Tj", "(11) Tj") },
        Defect("a share in the table", []) { $0.rewrite("content 1", "(12) Tj", "(92%) Tj") },
        Defect(
            "another option in the table", "page 1: [figures] a TR shows \"SDG 9\", which sdg.csv does not have <TR>"
        ) {
            $0.rewrite("content 1", "(SDG 8) Tj", "(SDG 9) Tj")
        },
        Defect(
            "another count in words",
            "page 2: [figures] a Figure says \"5, 31 per cent\" of SDG 1 (No Poverty), which does not follow from sdg.csv <Figure>"
        ) { $0["Figure"]["Alt"] = .text(SamplePDF.alternative.replacing(": 4,", with: ": 5,")) },
        Defect(
            "another share in words",
            "page 2: [figures] a Figure says \"12, 93 per cent\" of SDG 8 (Decent Work, Growth), which does not follow from sdg.csv <Figure>"
        ) { $0["Figure"]["Alt"] = .text(SamplePDF.alternative.replacing("92", with: "93")) },
        Defect("a list that shows the data", []) { $0.showData("12") },
        Defect(
            "another count in a list",
            "page 1: [figures] an LI shows \"11\" for SDG 8, which does not follow from sdg.csv <LI>"
        ) { $0.showData("11") },
        Defect("a list that shows other things", "page 1: [figures] an L names no option of sdg.csv <L>") {
            $0["L"]["AF"] = .array([$0.reference("specification of sdg.csv")])
        },
        Defect(
            "no data at the place",
            "[figures] \"table-sdg\" is a place, but nothing there names sdg.csv as its data (AF)"
        ) { pdf in
            pdf["Table"]["AF"] = nil
            pdf["Figure"]["AF"] = nil
            guard case .array(let files)? = pdf["catalog"]["AF"] else { return }
            pdf["catalog"]["AF"] = .array(files + [pdf.reference("specification of sdg.csv")])
        },
    ]

    @Test(arguments: shown)
    func `a table or figure that shows other than its data is told`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }

    @Test func `shares are rounded half away from zero, from the exact fraction`() throws {
        let rounded = try [(1, 8), (1, 200), (3, 8), (12, 13), (0, 3)].map { count, base in
            try #require(ExactRatio(count, over: base)?.percent).units(decimals: 0, .halfAwayFromZero)
        }
        #expect(rounded == [13, 1, 38, 92, 0])
        #expect(ExactRatio(1, over: 8)?.percent?.units(decimals: 1, .halfAwayFromZero) == 125)
        #expect(ExactRatio(1, over: 8)?.percent?.units(decimals: 0, .halfToEven) == 12)
        #expect(ExactRatio(1, over: 0) == nil)
    }

    @Test(arguments: [
        ("none", 0), ("Zero", 0), ("nineteen", 19), ("ninety", 90), ("forty-two", 42), ("forty-ten", nil),
        ("dozen", nil),
    ])
    func `numbers in words are read`(_ word: String, _ number: Int?) {
        #expect(FigureClaim(word).numbers == [number].compactMap(\.self))
    }

    @Test(arguments: [
        ("first", 1), ("fourth", 4), ("ninth", 9), ("twelfth", 12), ("twentieth", 20), ("forty-second", 42),
        ("42nd", 42),
        ("length", nil),
    ])
    func `ranks in words are read`(_ word: String, _ rank: Int?) {
        #expect(FigureClaim(word).ranks == [rank].compactMap(\.self))
    }
}

extension SamplePDF {
    /// Makes the list a graph's: its item says a count of SDG 8.
    fileprivate mutating func showData(_ count: String) {
        self["L"]["AF"] = .array([reference("specification of sdg.csv")])
        rewrite("content 1", "(1.) Tj", "(SDG 8) Tj")
        rewrite("content 1", "(Point) Tj", "(\(count)) Tj")
    }
}
