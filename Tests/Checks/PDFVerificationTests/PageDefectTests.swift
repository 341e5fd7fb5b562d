import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct PageDefectTests {
    static let pages = [
        Defect(
            "another number of pages",
            "[ISO 32000-1, 7.7.3.2] the page tree says another number of pages than 2"
        ) { $0["pages"]["Count"] = .integer(3) },
        Defect("no page", "page 1: [ISO 32000-1, 7.7.3.3] the page does not say that it is one <page 1>") {
            $0["page 1"]["Type"] = nil
        },
        Defect("too large", "page 2: [ISO 19005-3, 6.1.13] the page has no size, or too large a one <page 2>") {
            $0["page 2"]["MediaBox"] = .array([0, 0, 20_000, 400].map(PDFValue.integer))
        },
        Defect("a presentation", "page 1: [ISO 19005-3, 6.10] the page has steps of a presentation <page 1>") {
            $0["page 1"]["PresSteps"] = .dictionary([:])
        },
        Defect(
            "no tab order",
            "page 1: [ISO 14289-1, 7.18.3] the page's links are not visited in the order of the structure (Tabs) <page 1>"
        ) { $0["page 1"]["Tabs"] = nil },
        Defect("a circle", "[ISO 32000-1, 7.7.3] the page tree leads in a circle, too deep, or nowhere <pages>") {
            pdf in
            let pages = ["page 1", "page 2", "pages"].map(pdf.reference)
            pdf["pages"]["Kids"] = .array(pages)
        },
    ]

    static let contents = [
        Defect(
            "unmarked painting",
            "page 1: [ISO 14289-1, 7.1] something is painted (f) that is neither content nor artifact"
        ) { $0.rewrite("content 1", "/Artifact <</Type /Layout>> BDC\n0 0 10 1 re f\nEMC", "0 0 10 1 re f") },
        Defect(
            "bare mark", "page 1: [ISO 14289-1, 7.1] something is painted (f) that is neither content nor artifact"
        ) { $0.rewrite("content 1", "/Artifact <</Type /Layout>> BDC", "/Span BMC") },
        Defect("an artifact in content", "page 1: [ISO 14289-1, 7.1] an artifact is inside another mark") {
            $0.rewrite(
                "content 1", "BT /F1 10 Tf (A note.)", "/Artifact BMC EMC /Artifact <<>> BDC EMC BT /F1 10 Tf (A note.)"
            )
        },
        Defect("content in an artifact", "page 1: [ISO 14289-1, 7.1] the content 1 is inside another mark") {
            $0.rewrite("content 1", "0 0 10 1 re f\nEMC\n/Link <</MCID 1>> BDC", "0 0 10 1 re f\n/Link <</MCID 1>> BDC")
            $0.rewrite("content 1", "(Results) Tj ET\nEMC", "(Results) Tj ET\nEMC EMC")
        },
        Defect(
            "one number twice",
            [
                "page 2: [ISO 32000-1, 14.7.4.2] two marks have the number 0 (MCID)",
                "page 2: [ISO 32000-1, 14.7.4.2] a Figure has content 1, which the page does not paint <Figure>",
            ]
        ) { $0.rewrite("content 2", "MCID 1", "MCID 0") },
        Defect("an open mark", "page 2: [ISO 32000-1, 14.6] 1 marks are never closed (BDC without EMC)") {
            $0.rewrite("content 2", "<004100420043> Tj ET\nEMC", "<004100420043> Tj ET")
        },
        Defect(
            "a closed mark",
            "page 2: [ISO 32000-1, 14.6] a mark is closed that was not opened (EMC without BDC)"
        ) { $0.rewrite("content 2", "<004100420043> Tj ET\nEMC", "<004100420043> Tj ET\nEMC EMC") },
        Defect("text without a font", "page 1: [ISO 32000-1, 9.3.1] text is shown without a font") {
            $0.rewrite("content 1", "/F1 10 Tf (Answers)", "/F9 10 Tf (Answers)")
        },
        Defect(
            "a picture in the content",
            "page 2: [ISO 32000-1, 8.9.7] not checked: what follows a picture inside the page's content"
        ) {
            $0.rewrite(
                "content 2", "<004100420043> Tj ET\nEMC", "<004100420043> Tj ET\nEMC /Artifact <<>> BDC BI ID EI EMC")
        },
        Defect("deep states", "page 2: [ISO 19005-3, 6.1.13] graphics states are nested deeper than 28") {
            $0.rewrite("content 2", "EMC", "EMC" + String(repeating: " q", count: 15))
        },
        Defect("a transfer function", "page 1: [ISO 19005-3, 6.2.5] the graphics state a0 has an entry TR") {
            $0.change("resources", "ExtGState", "a0", to: .dictionary(["TR": .name("Identity")]))
            $0["page 2"]["Resources"] = .dictionary(["Font": $0["resources"]["Font"] ?? .null])
        },
        Defect(
            "a smoothed picture",
            [
                "page 2: [ISO 19005-3, 6.2.8] the picture x is smoothed (Interpolate)",
                "page 2: [ISO 14289-1, 7.20] not checked: what y paints",
            ]
        ) {
            let picture: PDFDictionary = ["Subtype": .name("Image"), "Interpolate": .boolean(true)]
            let objects: PDFDictionary = [
                "x": $0.add("picture", .stream(picture, [])),
                "y": $0.add("form", .stream(["Subtype": .name("Form")], [])),
            ]
            $0["page 2"]["Resources"] = .dictionary([
                "Font": $0["resources"]["Font"] ?? .null, "XObject": .dictionary(objects),
            ])
        },
        Defect(
            "a picture of other colours with a coloured mask",
            [
                "page 2: [ISO 32000-1, 11.6.5.3] the picture x has a mask (SMask) that is no grey picture",
                "page 2: [ISO 19005-3, 6.2.8] the mask of the picture x is smoothed (Interpolate)",
                "[ISO 19005-3, 6.2.4.3] colours are given as CMYK, but the output intent is of another kind",
            ]
        ) {
            let mask: PDFDictionary = [
                "Subtype": .name("Image"), "ColorSpace": .name("DeviceRGB"), "Interpolate": .boolean(true),
            ]
            let picture: PDFDictionary = [
                "Subtype": .name("Image"), "ColorSpace": .name("DeviceCMYK"),
                "SMask": $0.add("mask", .stream(mask, [])),
            ]
            $0["page 2"]["Resources"] = .dictionary([
                "Font": $0["resources"]["Font"] ?? .null,
                "XObject": .dictionary(["x": $0.add("picture", .stream(picture, []))]),
            ])
        },
    ]

    static let fonts = [
        Defect("not embedded", "page 1: [ISO 14289-1, 7.21.4.1] the font ABCDEF+Sans is not embedded <font>") {
            $0["font"]["FontDescriptor"] = .dictionary([:])
        },
        Defect(
            "no map",
            "page 2: [ISO 14289-1, 7.21.7] the font ABCDEF+Wide does not say the text of its characters (ToUnicode) <wide font>"
        ) {
            $0["wide font"]["ToUnicode"] = nil
        },
        Defect(
            "a hole in the map",
            "page 2: [ISO 14289-1, 7.21.7] the font ABCDEF+Wide has no text for the character 65 <wide font>"
        ) {
            $0.rewrite("wide map", "<0041> <0041>", "<0040> <0041>")
        },
        Defect(
            "a map to nothing",
            "page 2: [ISO 14289-1, 7.21.7] the font ABCDEF+Wide has no text for the character 67 <wide font>"
        ) {
            $0.rewrite("wide map", "<0043>]", "<FEFF>]")
        },
        Defect(
            "a private text",
            "page 2: [ISO 19005-3, 6.2.11.7.3] the text of the character 65 of ABCDEF+Wide is known to nobody else (private use) <wide font>"
        ) {
            $0.rewrite("wide map", "<0041> <0041>", "<0041> <E000>")
        },
        Defect(
            "no glyph table",
            "[ISO 14289-1, 7.21.3.2] the font ABCDEF+Wide does not say which glyph is which (CIDToGIDMap) <descendant>"
        ) { $0["descendant"]["CIDToGIDMap"] = nil },
        Defect("no descendant", "[ISO 32000-1, 9.7.6] the font ABCDEF+Wide has no descendant <wide font>") {
            $0["wide font"]["DescendantFonts"] = nil
        },
        Defect(
            "no width",
            "page 2: [ISO 14289-1, 7.21.5] the font ABCDEF+Wide has no width for 2 of the characters shown, first 66 <descendant>"
        ) { $0["descendant"]["W"] = .array([.integer(65), .array([.integer(1)])]) },
        Defect(
            "too few widths",
            "page 1: [ISO 14289-1, 7.21.5] the font ABCDEF+Sans has no width for 2 of the characters shown, first 119 <font>"
        ) { $0["font"]["Widths"] = .array(Array(repeating: .integer(1), count: 87)) },
        Defect(
            "no glyph",
            [
                "page 2: [ISO 14289-1, 7.21.5] the font ABCDEF+Wide has no width for 1 of the characters shown, first 0 <descendant>",
                "page 2: [ISO 14289-1, 7.21.8] ABCDEF+Wide shows no glyph (.notdef) <descendant>",
                "page 2: [ISO 14289-1, 7.21.7] the font ABCDEF+Wide has no text for the character 0 <wide font>",
            ]
        ) { $0.rewrite("content 2", "<004100420043>", "<0000>") },
        Defect(
            "another encoding",
            "[ISO 19005-3, 6.2.11.3.3] not checked: which glyphs the encoding of ABCDEF+Wide names <wide font>"
        ) {
            $0["wide font"]["Encoding"] = .name("UniGB-UTF16-H")
        },
        Defect(
            "drawn glyphs", "[ISO 19005-3, 6.2.11.2] not checked: what the font ABCDEF+Sans draws (Type 3) <font>"
        ) {
            $0["font"]["Subtype"] = .name("Type3")
        },
    ]

    @Test(arguments: pages + contents + fonts)
    func `a defect of a page is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }

    @Test func `a private text is no fault where its mark says the text`() throws {
        let defect = Defect("", []) { pdf in
            pdf.rewrite("wide map", "<0041> <0041>", "<0041> <E000>")
            pdf.rewrite("content 2", "<0041", "/Span <</ActualText (A)>> BDC <0041> Tj EMC <")
        }
        #expect(try defect.told() == [])
    }
}
