import DocumentModel
import Testing
import Typesetting

@testable import PDFExport

@Suite struct NavigationTests {
    @Test func `poppler finds the destinations`() throws {
        let destinations = try Tool.run("pdfinfo", ["-dests", "{}"], on: exportPDF(SampleReport.make()))
        #expect(
            destinations.lines.dropFirst() == [
                "   1 [ XYZ   20  345 null      ] \"start\"", "   2 [ XYZ   20  260 null      ] \"results\"",
            ])
    }

    @Test func `mutool finds the bookmarks under one another`() throws {
        let outline = try Tool.run("mutool", ["show", "{}", "outline"], on: exportPDF(SampleReport.make()))
        #expect(
            outline.lines.map { $0.split(separator: "&")[0] } == [
                "+\t\"Answers\"\t#page=1", "|\t\t\"Results\"\t#page=2", "|\t\"Again\"\t#page=1",
            ])
    }

    @Test func `bookmarks hang under the last one of a lower level`() {
        let nesting = OutlineNesting(levels: [2, 1, 3, 2, 1])
        #expect(nesting.parents == [nil, nil, 1, 1, nil])
        #expect(nesting.children == [[], [2, 3], [], [], []])
        #expect(nesting.top == [0, 1, 4])
    }

    @Test func `a link is an annotation with words, printed and tied to its element`() throws {
        let opened = String(decoding: try Tool.opened(exportPDF(SampleReport.make())), as: UTF8.self)
        #expect(opened.contains("/URI (https://example.org/a%20b?\\(%C3%BC\\))"))
        #expect(opened.contains("/Contents (The site)"))
        #expect(opened.contains("/Dest (results)"))
        #expect(opened.components(of: "/F 4").count == 3)
        #expect(opened.contains("/StructParent 2"))
        #expect(opened.contains("/StructParent 3"))
        #expect(opened.components(of: "/Tabs /S").count == 3)
    }

    @Test func `a link may have several areas`() throws {
        var sample = SampleDocument()
        let link = try sample.add(.link, "one and", under: sample.add(.paragraph))
        sample.link(link, to: .uri("https://example.org"), contents: "Example")
        sample.addPage()
        try sample.write("the same", as: .content(of: link))
        sample.link(link, to: .uri("https://example.org"), contents: "Example")
        #expect(
            try structureText(of: exportPDF(sample.document)) == """
                Document
                  P
                    Link
                      page 1.0
                      page 2.0
                      annotation on page 1: Example
                      annotation on page 2: Example
                """)
    }

    @Test func `a link to nowhere is refused`() throws {
        var sample = SampleDocument()
        sample.link(sample.add(.link), to: .destination("gone"), contents: "There")
        #expect(throws: ExportError.unknownDestination("gone", from: "There")) { try exportPDF(sample.document) }
    }

    @Test func `an area of an element other than a link is refused`() throws {
        var sample = SampleDocument()
        sample.link(sample.add(.paragraph), to: .uri("https://example.org"), contents: "There")
        #expect(throws: ExportError.areaWithoutLink(page: 1, contents: "There")) { try exportPDF(sample.document) }
    }

    @Test func `a bookmark to nowhere and a place on no page are refused`() throws {
        var sample = SampleDocument()
        sample.document.outline = [OutlineEntry(title: "Part", level: 1, destination: "gone")]
        #expect(throws: ExportError.unknownDestination("gone", from: "Part")) { try exportPDF(sample.document) }
        sample.document.destinations["gone"] = Destination(page: 1, point: .origin)
        #expect(throws: ExportError.unknownPage(destination: "gone", page: 1)) { try exportPDF(sample.document) }
    }

    @Test func `page labels run on where numbers do`() {
        let labels = pageLabels(["i", "ii", "1", "2", "3", "A-1", "7", "8", "08"])
        #expect(
            labels["Nums"]
                == .array([
                    .integer(0), .dictionary(["P": .text("i")]), .integer(1), .dictionary(["P": .text("ii")]),
                    .integer(2), .dictionary(["S": .name("D"), "St": .integer(1)]),
                    .integer(5), .dictionary(["P": .text("A-1")]),
                    .integer(6), .dictionary(["S": .name("D"), "St": .integer(7)]),
                    .integer(8), .dictionary(["P": .text("08")]),
                ]))
    }
}
