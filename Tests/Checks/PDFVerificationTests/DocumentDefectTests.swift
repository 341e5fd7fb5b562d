import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct DocumentDefectTests {
    static let catalog = [
        Defect("no catalog", "[ISO 32000-1, 7.7.2] the file has no catalog") { $0["catalog"]["Type"] = nil },
        Defect("no language", "[ISO 14289-1, 7.2] the catalog does not say the document's language (Lang)") {
            $0["catalog"]["Lang"] = nil
        },
        Defect("no language tag", "[ISO 14289-1, 7.2] the language of the document, \"en_GB\", is not a language tag") {
            $0["catalog"]["Lang"] = .text("en_GB")
        },
        Defect(
            "not tagged", "[ISO 14289-1, 7.1] the catalog does not say that the document is tagged (MarkInfo, Marked)"
        ) { $0["catalog"]["MarkInfo"] = nil },
        Defect("suspects", "[ISO 14289-1, 7.1] the catalog says that some tags are suspect (MarkInfo, Suspects)") {
            $0.change("catalog", "MarkInfo", "Suspects", to: .boolean(true))
        },
        Defect("file name shown", "[ISO 14289-1, 7.1] the window's title is not the document's title (DisplayDocTitle)")
        {
            $0["catalog"]["ViewerPreferences"] = nil
        },
        Defect("no page labels", "[ISO 32000-1, 12.4.2] the catalog does not say the pages' numbers (PageLabels)") {
            $0["catalog"]["PageLabels"] = nil
        },
        Defect("a later version", "[ISO 19005-3, 6.1.2] the catalog says that the file is PDF 2.0") {
            $0["catalog"]["Version"] = .name("2.0")
        },
        Defect("scripts", "[ISO 19005-3, 6.5.1] the document holds scripts (JavaScript)") {
            $0.change("catalog", "Names", "JavaScript", to: .dictionary([:]))
        },
        Defect(
            "another presentation",
            "[ISO 19005-3, 6.10] the document has another presentation (AlternatePresentations)"
        ) { $0.change("catalog", "Names", "AlternatePresentations", to: .dictionary([:])) },
        Defect("requirements", "[ISO 19005-3, 6.11] the document asks something of its reader (Requirements)") {
            $0["catalog"]["Requirements"] = .array([])
        },
        Defect("rendered anew", "[ISO 19005-3, 6.4.2] the document must be rendered anew (NeedsRendering)") {
            $0["catalog"]["NeedsRendering"] = .boolean(true)
        },
        Defect(
            "a form",
            [
                "[ISO 14289-1, 7.15] the document holds an XFA form",
                "[ISO 14289-1, 7.18.4] not checked: the fields of the document's form (AcroForm)",
            ]
        ) { $0["catalog"]["AcroForm"] = .dictionary(["XFA": .array([])]) },
        Defect("layers", "[ISO 14289-1, 7.10] not checked: the document's optional content (OCProperties)") {
            $0["catalog"]["OCProperties"] = .dictionary([:])
        },
    ]

    static let colors = [
        Defect(
            "no output intent", "[ISO 19005-3, 6.2.3] the document does not say what its colours mean (OutputIntents)"
        ) { $0["catalog"]["OutputIntents"] = nil },
        Defect(
            "a profile of nothing", "[ISO 19005-3, 6.2.3] the output intent has no profile that can be read <profile>"
        ) {
            $0["profile"]["N"] = nil
        },
        Defect("a grey profile", "[ISO 19005-3, 6.2.3] the output intent's profile has not 1 components <profile>") {
            $0["profile"]["N"] = .integer(1)
        },
        Defect(
            "a profile of something else",
            "[ISO 19005-3, 6.2.3] the output intent's profile is neither a display nor a printer profile <profile>"
        ) { $0.rewrite("profile", "acsp", "abcd") },
        Defect(
            "colours of another kind",
            "[ISO 19005-3, 6.2.4.3] colours are given as CMYK, but the output intent is of another kind"
        ) { $0.rewrite("content 1", "0 0 10 1 re", "0 0 0 1 k 0 0 10 1 re") },
    ]

    static let metadata = [
        Defect("no metadata", "[ISO 19005-3, 6.6.2.1] the document has no metadata (XMP)") {
            $0["catalog"]["Metadata"] = nil
        },
        Defect("broken metadata", "[ISO 19005-3, 6.6.2.1] the metadata are no XML <metadata>") {
            $0.rewrite("metadata", "</dc:title>", "</dc:tilte>")
        },
        Defect(
            "no packet", "[ISO 19005-3, 6.6.2.1] the metadata do not begin with their own mark (xpacket) <metadata>"
        ) { $0.rewrite("metadata", "<?xpacket begin=", "<?xbucket begin=") },
        Defect(
            "another part of PDF/A",
            "[ISO 19005-3, 6.6.4] the metadata do not say PDF/A-3 (pdfaid:part 3), but \"2\" <metadata>"
        ) { $0.rewrite("metadata", "<pdfaid:part>3", "<pdfaid:part>2") },
        Defect(
            "a lower level",
            "[ISO 19005-3, 6.6.4] the metadata do not say level A of PDF/A (pdfaid:conformance A), but \"B\" <metadata>"
        ) { $0.rewrite("metadata", "conformance>A", "conformance>B") },
        Defect(
            "not PDF/UA", "[ISO 14289-1, 5] the metadata do not say PDF/UA-1 (pdfuaid:part 1) <metadata>"
        ) { $0.rewrite("metadata", " pdfuaid:part=\"1\"", "") },
        Defect("another namespace", "[ISO 19005-3, 6.6.2.1] the metadata give pdfuaid another meaning <metadata>") {
            $0.rewrite("metadata", "pdfua/ns/id/", "pdfua/ns/")
        },
        Defect(
            "an undeclared property",
            "[ISO 19005-3, 6.6.2.3.1] the metadata do not declare the properties of PDF/UA <metadata>"
        ) { $0.rewrite("metadata", ">pdfuaid<", ">pdfx<") },
        Defect(
            "no title",
            [
                "[ISO 14289-1, 7.1] the metadata have no title (dc:title) <metadata>",
                "[ISO 32000-1, 14.3.3] the property Title says other than the metadata (dc:title)",
            ]
        ) { $0.rewrite("metadata", "Answers &amp; more", " ") },
        Defect("two titles", "[ISO 32000-1, 14.3.3] the property Title says other than the metadata (dc:title)") {
            $0["info"]["Title"] = .text("Answers")
        },
        Defect(
            "two dates", "[ISO 32000-1, 14.3.3] the property CreationDate says other than the metadata (xmp:CreateDate)"
        ) {
            $0["info"]["CreationDate"] = .bytes("D:20230616000000Z")
        },
    ]

    static let values = [
        Defect("a script", "[ISO 19005-3, 6.5.1] an action of the kind JavaScript <catalog>") {
            $0["catalog"]["OpenAction"] = .dictionary(["S": .name("JavaScript"), "JS": .text("0")])
        },
        Defect("a launch", "[ISO 19005-3, 6.5.1] an action of the kind Launch <annotation of Link>") {
            $0["annotation of Link"]["PA"] = .dictionary(["S": .name("Launch")])
        },
        Defect("more actions", "[ISO 19005-3, 6.5.2] additional actions (AA) <page 1>") {
            $0["page 1"]["AA"] = .dictionary([:])
        },
        Defect("a large number", "[ISO 19005-3, 6.1.13] the number 3000000000 is too large <H1>") {
            $0["H1"]["X"] = .integer(3_000_000_000)
        },
        Defect(
            "a foreign stream", "[ISO 19005-3, 6.1.7.1] a stream takes its bytes from outside the file (F) <program>"
        ) {
            $0["program"]["F"] = .text("sans.otf")
        },
        Defect(
            "an old filter",
            [
                "[ISO 19005-3, 6.1.7.2] a stream is packed with LZWDecode <content 2>",
                "page 2: [ISO 32000-1, 7.8.2] not checked: what the page paints, as its content cannot be unpacked <content 2>",
                "page 2: [ISO 32000-1, 14.7.4.2] an H2 has content 0, which the page does not paint <H2>",
                "page 2: [ISO 32000-1, 14.7.4.2] a Figure has content 1, which the page does not paint <Figure>",
            ]
        ) { $0["content 2"]["Filter"] = .name("LZWDecode") },
    ]

    @Test(arguments: catalog + colors + metadata + values)
    func `a defect of the document is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }

    @Test(arguments: ["en", "en-GB", "zh-Hans-CN", "x-klingon", "ar"])
    func `a language tag is taken`(_ tag: String) throws {
        #expect(try Defect("", []) { $0["catalog"]["Lang"] = .text(tag) }.told() == [])
    }

    @Test func `titles with any characters agree`() throws {
        let defect = Defect("", []) { pdf in
            pdf["info"]["Title"] = .text("Größe <1> & \"2\" السلام")
            pdf.rewrite("metadata", "Answers &amp; more", "Gr&#xF6;&#223;e &lt;1&gt; &amp; &quot;2&quot; السلام")
        }
        #expect(try defect.told() == [])
    }
}
