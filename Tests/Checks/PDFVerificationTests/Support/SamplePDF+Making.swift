import Checksum
import PDFSyntax

extension SamplePDF {
    /// A file in which nothing is wrong.
    static func good() -> SamplePDF {
        var pdf = SamplePDF()
        for name in ["catalog", "info", "pages", "structure", "resources"] { pdf.add(name, [:]) }
        pdf["structure"] = ["Type": .name("StructTreeRoot")]
        pdf.addFonts()
        pdf.addPage()
        pdf.addStructure()
        pdf.finishStructure()
        pdf.finishPages()
        pdf.addNavigation()
        pdf.addAttachments()
        pdf.addCatalog()
        return pdf
    }

    private mutating func addFonts() {
        let map = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange"
        addStream("map", map)
        addStream("program", "no font")
        add("descriptor", ["Type": .name("FontDescriptor"), "FontFile3": reference("program")])
        add(
            "font",
            [
                "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("ABCDEF+Sans"),
                "FirstChar": .integer(32),
                "LastChar": .integer(126), "Widths": .array(Array(repeating: .integer(500), count: 95)),
                "FontDescriptor": reference("descriptor"), "ToUnicode": reference("map"),
            ])
        addStream(
            "wide map", "1 beginbfchar <0041> <0041> endbfchar 1 beginbfrange <0042> <0043> [<0042> <0043>] endbfrange")
        add(
            "descendant",
            [
                "Type": .name("Font"), "Subtype": .name("CIDFontType2"), "BaseFont": .name("ABCDEF+Wide"),
                "CIDToGIDMap": .name("Identity"), "FontDescriptor": reference("descriptor"),
                "W": .array([.integer(65), .array([.integer(500)]), .integer(66), .integer(67), .integer(500)]),
            ])
        add(
            "wide font",
            [
                "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": .name("ABCDEF+Wide"),
                "Encoding": .name("Identity-H"), "DescendantFonts": .array([reference("descendant")]),
                "ToUnicode": reference("wide map"),
            ])
        self["resources"] = [
            "Font": .dictionary(["F1": reference("font"), "F2": reference("wide font")]),
            "ExtGState": .dictionary(["a0": .dictionary(["ca": .integer(1)])]),
        ]
    }

    private mutating func addStructure() {
        element("Document", under: "structure")
        element("Sect", under: "Document")
        element("H1", under: "Sect", text: "(Answers)")
        paintArtifact()
        element("TOC", under: "Sect")
        element("TOCI", under: "TOC")
        element("Link", under: "TOCI", text: "(Results)")
        link("Link", to: "results", contents: "Results, page 2")
        element("P", under: "Sect")
        element("Span", under: "P", ["Lang": .text("en-GB")], text: "(Chosen by )")
        element("Link", named: "figure link", under: "P", text: "(12 of 13 mechanisms \\(92 per cent\\))")
        link(
            "figure link", to: "table-sdg",
            contents: "12 of 13 mechanisms (92 per cent): where the figure comes from")
        element("L", under: "Sect", attributes("List", ["ListNumbering": .name("Decimal")]))
        element("LI", under: "L")
        element("Lbl", under: "LI", text: "(1.)")
        element("LBody", under: "LI", text: "(Point)")
        element("Note", under: "Sect", ["ID": .bytes("note-1")], text: "(A note.)")
        addTable()
        addPage()
        element("H2", under: "Sect", text: "(Results)")
        let box = PDFValue.array([0, 0, 100, 50].map(PDFValue.integer))
        element(
            "Figure", under: "Sect",
            attributes("Layout", ["BBox": box]).adding(["Alt": .text(SamplePDF.alternative)]))
        paint("<004100420043>", as: "Figure", font: "F2")
    }

    private mutating func addTable() {
        element("Table", under: "Sect")
        element("Caption", under: "Table", text: "(Table 1)")
        element("THead", under: "Table")
        element("TR", named: "head row", under: "THead")
        element("TH", under: "head row", attributes("Table", ["Scope": .name("Column")]), text: "(Goal)")
        element(
            "TH", named: "second TH", under: "head row", attributes("Table", ["Scope": .name("Column")]),
            text: "(Count)")
        element("TBody", under: "Table")
        element("TR", under: "TBody")
        element("TH", named: "row TH", under: "TR", attributes("Table", ["Scope": .name("Row")]), text: "(SDG 8)")
        element("TD", under: "TR", text: "(12)")
    }

    private func attributes(_ owner: String, _ entries: PDFDictionary) -> PDFDictionary {
        ["A": .dictionary(entries.adding(["O": .name(owner)]))]
    }

    private mutating func addNavigation() {
        add("outline", ["Type": .name("Outlines"), "Count": .integer(1)])
        add("first bookmark", ["Title": .text("Answers"), "Dest": .bytes("table-sdg"), "Parent": reference("outline")])
        add("inner bookmark", ["Title": .text("Results"), "Dest": .bytes("results")])
        self["inner bookmark"]["Parent"] = reference("first bookmark")
        for (parent, child) in [("outline", "first bookmark"), ("first bookmark", "inner bookmark")] {
            self[parent]["First"] = reference(child)
            self[parent]["Last"] = reference(child)
        }
        self["first bookmark"]["Count"] = .integer(-1)
        let place = { (page: PDFValue) in PDFValue.array([page, .name("XYZ"), .integer(0), .integer(100), .null]) }
        add(
            "places",
            [
                "Names": .array([
                    .bytes("provenance-survey"), place(reference("page 2")), .bytes("results"),
                    place(reference("page 2")), .bytes("table-sdg"), place(reference("page 1")),
                ])
            ])
    }

    static let alternative =
        "Bar graph. Base: 13 of 14. SDG 1 (No Poverty): 4, 31 per cent; SDG 8 (Decent Work, Growth): 12, 92 per cent."

    static let table = """
        code,label,title,count,base,share_of_respondents,share_of_responses,rank
        1,SDG 1,No Poverty,4,13,0.307692,0.250000,2
        8,SDG 8,"Decent Work, Growth",12,13,0.923077,0.750000,1

        """

    private mutating func addAttachments() {
        let checksum = SHA256(of: Array(SamplePDF.table.utf8)).hexadecimal
        let inputs = "{\"inputs\": [{\"path\": \"sdg.csv\", \"bytes\": 1, \"sha256\": \"\(checksum)\"}]}"
        let survey = "measure,question,count\ninvited,,24\nresponded,,14\nnot_asked,sdg,11\n"
        var entries: [PDFValue] = []
        for (name, type, text) in [
            ("inputs.json", "application/json", inputs), ("sdg.csv", "text/csv", SamplePDF.table),
            ("survey.csv", "text/csv", survey),
        ] {
            let parameters: PDFDictionary = [
                "Size": .integer(text.utf8.count), "ModDate": .bytes("D:20230615000000Z"),
                "CheckSum": .string(MD5(of: Array(text.utf8)).bytes),
            ]
            addStream(name, text, ["Subtype": .name(type), "Params": .dictionary(parameters)])
            add(
                "specification of \(name)",
                [
                    "Type": .name("Filespec"), "F": .text(name), "UF": .text(name), "Desc": .text("Data"),
                    "AFRelationship": .name("Data"), "EF": .dictionary(["F": reference(name)]),
                ])
            entries += [.text(name), reference("specification of \(name)")]
        }
        add("files", ["Names": .array(entries)])
        for name in ["Table", "Figure"] { self[name]["AF"] = .array([reference("specification of sdg.csv")]) }
    }

    private mutating func addCatalog() {
        addStream("metadata", SamplePDF.metadata)
        let sizes: [UInt8] = [0, 0, 0, 128, 0, 0, 0, 0, 2, 0, 0, 0]
        let profile = sizes + Array("mntrRGB XYZ ".utf8) + Array(repeating: 0, count: 12) + Array("acsp".utf8)
        add("profile", .stream(["N": .integer(3)], profile + Array(repeating: 0, count: 128 - profile.count)))
        self["pages"] = [
            "Type": .name("Pages"), "Count": .integer(2), "Kids": .array([reference("page 1"), reference("page 2")]),
        ]
        self["info"] = [
            "Title": .text("Answers & more"), "Author": .text("Bureau"), "CreationDate": .bytes("D:20230615000000Z"),
        ]
        self["catalog"] = [
            "Type": .name("Catalog"), "Pages": reference("pages"), "Lang": .text("en"),
            "MarkInfo": .dictionary(["Marked": .boolean(true)]), "StructTreeRoot": reference("structure"),
            "ViewerPreferences": .dictionary(["DisplayDocTitle": .boolean(true)]), "Metadata": reference("metadata"),
            "PageLabels": .dictionary(["Nums": .array([.integer(0), .dictionary(["S": .name("D")])])]),
            "Outlines": reference("outline"),
            "Names": .dictionary(["Dests": reference("places"), "EmbeddedFiles": reference("files")]),
            "AF": .array([reference("specification of inputs.json"), reference("specification of survey.csv")]),
            "OutputIntents": .array([
                .dictionary([
                    "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": .text("sRGB"),
                    "DestOutputProfile": reference("profile"),
                ])
            ]),
        ]
    }

    static let metadata = """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Answers &amp; more</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>Bureau</rdf:li></rdf:Seq></dc:creator>
        <xmp:CreateDate>2023-06-15T00:00:00Z</xmp:CreateDate>
        <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
        <rdf:Description><pdfaExtension:schemas><rdf:Bag><rdf:li><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """
}
