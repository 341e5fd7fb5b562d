import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct StructureDefectTests {
    static let tree = [
        Defect("two roots", "[ISO 32000-1, 14.8.4.2] the structure has not one Document as its root") { pdf in
            pdf["Document"]["S"] = .name("Part")
        },
        Defect(
            "a false parent",
            "page 1: [ISO 32000-1, 14.7.2] an LI names a parent other than the element that contains it <LI>"
        ) { pdf in
            pdf["LI"]["P"] = pdf.reference("P")
        },
        Defect("an element twice", "page 1: [ISO 32000-1, 14.7.2] an element occurs twice in the structure tree <Note>")
        {
            pdf in
            guard case .array(let kids)? = pdf["Sect"]["K"] else { return }
            pdf["Sect"]["K"] = .array(kids + [pdf.reference("Note")])
        },
        Defect("no element", "[ISO 32000-1, 14.7.2] a kid in the structure tree is not an element <info>") { pdf in
            guard case .array(let kids)? = pdf["Sect"]["K"] else { return }
            pdf["Sect"]["K"] = .array(kids + [pdf.reference("info")])
        },
        Defect(
            "an unknown role",
            "page 1: [ISO 14289-1, 7.1] Footnote is not a standard structure type, and RoleMap maps it to none <Note>"
        ) {
            $0["Note"]["S"] = .name("Footnote")
        },
        Defect("a mapped role", []) {
            $0["Note"]["S"] = .name("Footnote")
            $0["structure"]["RoleMap"] = .dictionary(["Footnote": .name("Endnote"), "Endnote": .name("Note")])
        },
        Defect(
            "a circle of roles",
            "page 1: [ISO 14289-1, 7.1] A is not a standard structure type, and RoleMap maps it to none <Note>"
        ) {
            $0["Note"]["S"] = .name("A")
            $0["structure"]["RoleMap"] = .dictionary(["A": .name("B"), "B": .name("A")])
        },
        Defect("another meaning", "[ISO 14289-1, 7.1] the standard structure type P is given another meaning (RoleMap)")
        {
            $0["structure"]["RoleMap"] = .dictionary(["P": .name("Span")])
        },
        Defect(
            "content of no element",
            "page 1: [ISO 14289-1, 7.1] the content 6 (Note) belongs to no element of the structure"
        ) {
            $0["Note"]["K"] = nil
        },
        Defect(
            "content of two elements",
            [
                "page 1: [ISO 32000-1, 14.7.4.2] a Note has content 5, which another element has too <Note>",
                "page 1: [ISO 32000-1, 14.7.4.4] a Note has content 5 that does not lead back to it <Note>",
            ]
        ) { $0["Note"]["K"] = .array([5, 6].map(PDFValue.integer)) },
        Defect(
            "content of no page",
            [
                "[ISO 32000-1, 14.7.4.2] a Note has content on no page <Note>",
                "page 1: [ISO 14289-1, 7.1] the content 6 (Note) belongs to no element of the structure",
            ]
        ) { $0["Note"]["Pg"] = nil },
        Defect(
            "a note behind what is painted after it",
            "page 1: [ISO 14289-1, 7.2] a Sect does not have its content in the order in which it is painted <Sect>"
        ) { pdf in
            pdf["Sect"]["K"] = .array(
                ["H1", "TOC", "P", "L", "Table", "H2", "Figure", "Note"].map(pdf.reference))
        },
        Defect(
            "content out of order",
            "page 1: [ISO 14289-1, 7.2] an LI does not have its content in the order in which it is painted <LI>"
        ) { pdf in
            pdf["LI"]["K"] = .array([pdf.reference("LBody"), pdf.reference("Lbl")])
        },
        Defect(
            "no way back",
            "page 2: [ISO 32000-1, 14.7.4.4] the page's content does not lead back to the structure (StructParents) <page 2>"
        ) {
            $0["page 2"]["StructParents"] = nil
        },
        Defect(
            "a false way back",
            [
                "page 2: [ISO 32000-1, 14.7.4.4] an H2 has content 0 that does not lead back to it <H2>",
                "page 2: [ISO 32000-1, 14.7.4.4] a Figure has content 1 that does not lead back to it <Figure>",
            ]
        ) { pdf in
            guard case .array(var numbers)? = pdf["parent tree"]["Nums"] else { return }
            numbers[3] = .array([pdf.reference("Figure"), pdf.reference("H2")])
            pdf["parent tree"]["Nums"] = .array(numbers)
        },
    ]

    static let roles = [
        Defect("no first level", "page 1: [ISO 14289-1, 7.4.2] an H2 is the first heading <H1>") {
            $0["H1"]["S"] = .name("H2")
        },
        Defect("a level skipped", "page 2: [ISO 14289-1, 7.4.2] an H3 follows an H1 <H2>") {
            $0["H2"]["S"] = .name("H3")
        },
        Defect("no level", "page 2: [ISO 14289-1, 7.4.4] an H is among numbered headings <H2>") {
            $0["H2"]["S"] = .name("H")
        },
        Defect(
            "no alternative",
            "page 2: [ISO 14289-1, 7.3] a Figure has no alternative text <Figure>"
        ) {
            $0["Figure"]["Alt"] = nil
        },
        Defect(
            "an empty alternative",
            "page 2: [ISO 14289-1, 7.3] a Figure has no alternative text <Figure>"
        ) {
            $0["Figure"]["Alt"] = .text(" ")
        },
        Defect("no box", "page 2: [ISO 32000-1, 14.8.5.4.3] a Figure does not state its position (BBox) <Figure>") {
            $0.change("Figure", "A", "BBox", to: nil)
        },
        Defect(
            "no name",
            [
                "page 1: [ISO 14289-1, 7.9] a Note has no name (ID) <Note>",
                "[ISO 32000-1, 14.7.2] no element has the identifier \"note-1\" (IDTree)",
            ]
        ) { $0["Note"]["ID"] = nil },
        Defect(
            "one name twice",
            [
                "page 1: [ISO 14289-1, 7.9] a Note has the name of another Note (ID) <Note>",
                "page 1: [ISO 32000-1, 14.7.2] a Note has the identifier \"note-1\", which does not lead to it (IDTree) <Span>",
            ]
        ) {
            $0["Span"]["S"] = .name("Note")
            $0["Span"]["ID"] = .bytes("note-1")
        },
        Defect(
            "an identifier twice",
            "page 1: [ISO 32000-1, 14.7.2] a Span has the identifier \"s1\" of another element (ID) <Span>"
        ) { pdf in
            pdf["H1"]["ID"] = .bytes("s1")
            pdf["Span"]["ID"] = .bytes("s1")
            pdf["identifiers"]["Names"] = .array([
                .bytes("note-1"), pdf.reference("Note"), .bytes("s1"), pdf.reference("H1"),
            ])
        },
        Defect(
            "an identifier of no tree",
            "page 1: [ISO 32000-1, 14.7.2] a Note has the identifier \"note-1\", which does not lead to it (IDTree) <Note>"
        ) { $0["structure"]["IDTree"] = nil },
        Defect(
            "identifiers out of order",
            "[ISO 32000-1, 7.9.6] the identifiers of elements are not in order at \"note-1\" (IDTree)"
        ) { pdf in
            pdf["H1"]["ID"] = .bytes("s1")
            pdf["identifiers"]["Names"] = .array([
                .bytes("s1"), pdf.reference("H1"), .bytes("note-1"), pdf.reference("Note"),
            ])
        },
        Defect(
            "a wrong language",
            "page 1: [ISO 14289-1, 7.2] the language of a Span, \"english language\", is not a language tag <Span>"
        ) {
            $0["Span"]["Lang"] = .text("english language")
        },
        Defect(
            "unnumbered", "page 1: [ISO 14289-1, 7.6] an L does not say how its items are numbered (ListNumbering) <L>"
        ) {
            $0["L"]["A"] = nil
        },
        Defect(
            "no body",
            [
                "page 1: [ISO 14289-1, 7.6] an LI has no body (LBody) <LI>",
                "page 1: [ISO 14289-1, 7.2] an LI holds a Span <LI>",
            ]
        ) {
            $0["LBody"]["S"] = .name("Span")
        },
        Defect("an item alone", "page 1: [ISO 14289-1, 7.2] an LI is under a Sect <LI>") {
            $0["L"]["S"] = .name("Sect")
        },
        Defect(
            "no scope",
            "page 1: [ISO 14289-1, 7.5] a TH does not say whether it heads its row or its column (Scope) <row TH>"
        ) {
            $0["row TH"]["A"] = nil
        },
        Defect("a cell short", "page 1: [ISO 14289-1, 7.5] a Table has 3 cells in row 2 and 2 in those before <Table>")
        {
            $0["TD"]["A"] = .dictionary(["O": .name("Table"), "ColSpan": .integer(2)])
        },
        Defect("a cell too long", "page 1: [ISO 14289-1, 7.5] a Table has a cell that reaches below row 1 <Table>") {
            $0.change("TH", "A", "RowSpan", to: .integer(2))
        },
        Defect(
            "a cell of no width",
            "page 1: [ISO 14289-1, 7.5] a Table has a cell that spans no row or column, or too many, in row 2 <Table>"
        ) {
            $0["TD"]["A"] = .dictionary(["O": .name("Table"), "ColSpan": .integer(0)])
        },
        Defect("text in a row", ["page 1: [ISO 14289-1, 7.2] a TR holds a Span <TR>"]) {
            $0["TD"]["S"] = .name("Span")
        },
        Defect(
            "a caption between",
            [
                "page 1: [ISO 14289-1, 7.2] a Table has its caption in the middle <Table>",
                "page 1: [ISO 14289-1, 7.2] a Table does not have its content in the order in which it is painted <Table>",
            ]
        ) { pdf in pdf["Table"]["K"] = .array(["THead", "Caption", "TBody"].map(pdf.reference)) },
    ]

    @Test(arguments: tree + roles)
    func `a defect of the structure is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }

    @Test func `a note may be read before what is painted above it on its page`() throws {
        let told = try Defect("", []) { pdf in
            pdf["Sect"]["K"] = .array(
                ["H1", "TOC", "P", "Note", "L", "Table", "H2", "Figure"].map(pdf.reference))
        }.told()
        #expect(told == [])
    }

    @Test func `a document without structure is told so, and its content belongs nowhere`() throws {
        let told = try Defect("", []) { $0["catalog"]["StructTreeRoot"] = nil }.told()
        #expect(told.first == "[ISO 14289-1, 7.1] the document has no structure (StructTreeRoot)")
        #expect(told.contains("page 1: [ISO 14289-1, 7.1] the content 0 (H1) belongs to no element of the structure"))
    }
}
