import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct LinkDefectTests {
    static let links = [
        Defect(
            "no words",
            "page 1: [ISO 14289-1, 7.18.5] the link does not say in words what it is (Contents) <annotation of Link>"
        ) {
            $0["annotation of Link"]["Contents"] = nil
        },
        Defect("not printed", "page 1: [ISO 19005-3, 6.3.2] the link is hidden or not printed (F) <annotation of Link>")
        {
            $0["annotation of Link"]["F"] = nil
        },
        Defect("hidden", "page 1: [ISO 19005-3, 6.3.2] the link is hidden or not printed (F) <annotation of Link>") {
            $0["annotation of Link"]["F"] = .integer(6)
        },
        Defect("no area", "page 1: [ISO 32000-1, 12.5.2] the link has no area (Rect) <annotation of Link>") {
            $0["annotation of Link"]["Rect"] = nil
        },
        Defect(
            "no way back",
            "page 1: [ISO 32000-1, 14.7.4.4] a Link holds an annotation that does not lead back to it (StructParent) <Link>"
        ) {
            $0["annotation of Link"]["StructParent"] = nil
        },
        Defect(
            "no element",
            [
                "page 1: [ISO 14289-1, 7.18.5] a Link holds no annotation (OBJR) <Link>",
                "page 1: [ISO 14289-1, 7.18.1] the link belongs to no element of the structure <annotation of Link>",
            ]
        ) { $0["Link"]["K"] = .integer(1) },
        Defect(
            "another element",
            "page 1: [ISO 14289-1, 7.18.5] the link belongs to a Reference, not to a Link <annotation of Link>"
        ) {
            $0["Link"]["S"] = .name("Reference")
        },
        Defect("on no page", "page 1: [ISO 32000-1, 14.7.4.3] a Link holds an annotation that is on no page <Link>") {
            pdf in
            pdf["page 1"]["Annots"] = .array([pdf.reference("annotation of figure link")])
        },
        Defect(
            "an unknown place",
            "page 1: [ISO 32000-1, 12.3.2.3] the link leads to \"away\", which is nowhere <annotation of Link>"
        ) {
            $0["annotation of Link"]["Dest"] = .bytes("away")
        },
        Defect("no page", "page 1: [ISO 32000-1, 12.3.2.2] the link leads to no page <annotation of Link>") {
            $0["annotation of Link"]["Dest"] = .array([.integer(1), .name("Fit")])
        },
        Defect(
            "an empty address",
            "page 1: [ISO 32000-1, 12.6.4.7] the link leads to an empty address <annotation of Link>"
        ) {
            $0["annotation of Link"]["Dest"] = nil
            $0["annotation of Link"]["A"] = .dictionary(["S": .name("URI"), "URI": .bytes("")])
        },
        Defect("no target", "page 1: [ISO 32000-1, 12.5.6.5] the link leads nowhere (no action) <annotation of Link>") {
            $0["annotation of Link"]["Dest"] = nil
        },
        Defect(
            "a sound",
            [
                "page 1: [ISO 14289-1, 7.18.1] the annotation (Sound) does not say in words what it is (Contents) <annotation of Link>",
                "page 1: [ISO 19005-3, 6.3.1] not checked: what the annotation (Sound) does <annotation of Link>",
            ]
        ) {
            $0["annotation of Link"]["Subtype"] = .name("Sound")
            $0["annotation of Link"]["Contents"] = nil
        },
        Defect("an address", []) {
            $0["annotation of Link"]["Dest"] = nil
            $0["annotation of Link"]["A"] = .dictionary(["S": .name("URI"), "URI": .bytes("https://example.org")])
        },
    ]

    static let outline = [
        Defect("no bookmarks", "[ISO 14289-1, 7.17] the document has headings, but no bookmarks (Outlines)") {
            $0["catalog"]["Outlines"] = nil
        },
        Defect("no title", "[ISO 32000-1, 12.3.3] a bookmark has no title <inner bookmark>") {
            $0["inner bookmark"]["Title"] = nil
        },
        Defect("no place", "[ISO 32000-1, 12.3.2.3] a bookmark leads to \"away\", which is nowhere <inner bookmark>") {
            $0["inner bookmark"]["Dest"] = .bytes("away")
        },
        Defect("no parent", "[ISO 32000-1, 12.3.3] a bookmark does not lead back to those around it <inner bookmark>") {
            $0["inner bookmark"]["Parent"] = nil
        },
        Defect("no end", "[ISO 32000-1, 12.3.3] the bookmarks do not end where they say (Last) <outline>") {
            $0["outline"]["Last"] = nil
        },
        Defect(
            "no count", "[ISO 32000-1, 12.3.3] a bookmark does not state how many it contains (Count) <first bookmark>"
        ) {
            $0["first bookmark"]["Count"] = nil
        },
        Defect(
            "a circle",
            [
                "[ISO 32000-1, 12.3.3] the bookmarks lead in a circle, too deep, or nowhere <first bookmark>"
            ]
        ) { pdf in pdf["inner bookmark"]["Next"] = pdf.reference("first bookmark") },
        Defect("a place on no page", "[ISO 32000-1, 12.3.2] the place \"results\" lies on no page") { pdf in
            guard case .array(var names)? = pdf["places"]["Names"] else { return }
            names[3] = .array([.integer(1), .name("Fit")])
            pdf["places"]["Names"] = .array(names)
        },
        Defect("places out of order", "[ISO 32000-1, 7.9.6] the named places are not in order at \"provenance-survey\"")
        { pdf in
            guard case .array(let names)? = pdf["places"]["Names"] else { return }
            pdf["places"]["Names"] = .array(Array(names[2...] + names[..<2]))
        },
    ]

    @Test(arguments: links + outline)
    func `a defect of links and bookmarks is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }
}
