import DocumentModel
import Drawing
import Geometry
import Testing
import Typesetting

@testable import PDFExport

@Suite struct ExportTests {
    @Test func `qpdf finds nothing wrong`() throws {
        let check = try Tool.run("qpdf", ["--check", "{}"], on: exportPDF(SampleReport.make()))
        #expect(check.status == 0)
        #expect(!check.output.contains("WARNING"))
        #expect(check.output.contains("No syntax or stream encoding errors found"))
    }

    @Test func `the text comes back in reading order`() throws {
        let text = try Tool.run("pdftotext", ["-raw", "{}", "-"], on: exportPDF(SampleReport.make()))
        #expect(
            text.output.split { $0 == "\n" || $0 == "\u{0C}" } == [
                "Answers", "Answers", "Read", "the site", "and see", "Results", ".", "So they said.", "A note.", "1.",
                "Point 1", "2.", "Point 2", "Page 1", "Results", "Option", "Count", "SDG 8", "12", "12",
                "Graph 1. Counts",
            ])
    }

    @Test func `Arabic comes back in its logical order`() throws {
        var sample = SampleDocument()
        let paragraph = sample.add(.paragraph)
        try sample.write("سلام", as: .content(of: paragraph), font: .arabic)
        let bytes = try exportPDF(sample.document)
        let text = try Tool.run("pdftotext", ["{}", "-"], on: bytes)
        #expect(
            text.output.unicodeScalars.filter { ("\u{600}"..."\u{6FF}").contains($0) }.map(String.init) == [
                "س", "ل", "ا", "م",
            ])
        #expect(try Tool.run("mutool", ["info", "-F", "{}"], on: bytes).output.contains("NotoSansArabic"))
    }

    @Test func `every font of TrueType outlines says how its glyphs are numbered`() throws {
        var sample = SampleDocument()
        try sample.write("سلام", as: .content(of: sample.add(.paragraph)), font: .arabic)
        let opened = String(decoding: try Tool.opened(exportPDF(sample.document)), as: UTF8.self)
        #expect(opened.contains("/Subtype /CIDFontType2"))
        #expect(opened.contains("/CIDToGIDMap /Identity"))
    }

    @Test func `the same document gives the same bytes, also on two threads`() async throws {
        let document = try SampleReport.make()
        let expected = try exportPDF(document)
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 1...4 { group.addTask { try exportPDF(document) } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(others.count == 4)
        #expect(others.allSatisfy { $0 == expected })
    }

    @Test func `another document bears another identifier`() throws {
        func identifier(_ title: String) throws -> Substring? {
            var document = try SampleReport.make()
            document.metadata.title = title
            let trailer = try Tool.run("mutool", ["show", "{}", "trailer/ID"], on: exportPDF(document))
            return trailer.lines.first
        }
        let first = try identifier("One")
        #expect(first?.isEmpty == false)
        #expect(try identifier("One") == first)
        #expect(try identifier("Two") != first)
    }

    @Test func `a drawing that paints nothing bears no mark`() throws {
        var sample = SampleDocument()
        let box = Path.rectangle(Rectangle(x: .zero, y: .zero, width: .points(9), height: .points(9)))
        let size = Size(width: .points(9), height: .points(9))
        let nothing = Drawing(size: size, shapes: [.group([.path(box, fill: nil, stroke: nil)], offset: .origin)])
        let (first, second) = (sample.add(.paragraph), sample.add(.paragraph))
        sample.mark(.content(of: first), nothing)
        try sample.write("Something", as: .content(of: second))
        sample.mark(.artifact(.layout), Drawing(size: size))
        sample.addPage()
        sample.mark(.content(of: first), nothing)
        sample.addPage()
        let bytes = try exportPDF(sample.document)
        #expect(try Tool.run("qpdf", ["--check", "{}"], on: bytes).status == 0)
        #expect(
            try structureText(of: bytes) == """
                Document
                  P
                  P
                    page 1.0
                """)
    }

    @Test func `a mark outside the page, or of a space alone, is still counted`() throws {
        var sample = SampleDocument()
        let paragraph = try sample.add(.paragraph, "Something")
        try sample.write(" ", as: .content(of: paragraph))
        sample.document.pages[0].marks[0].origin = Point(x: .points(5000), y: .zero)
        sample.paintBox(as: .artifact(.layout))
        #expect(
            try structureText(of: exportPDF(sample.document)) == """
                Document
                  P
                    page 1.0
                    page 1.1
                """)
    }

    @Test func `pages keep a size each`() throws {
        let info = try Tool.run("pdfinfo", ["-l", "2", "{}"], on: exportPDF(SampleReport.make()))
        #expect(info.lines.contains("Page    1 size:  300 x 400 pts"))
        #expect(info.lines.contains("Page    2 size:  400 x 300 pts"))
    }

    @Test func `nothing of Cairo's own structure is left`() throws {
        let opened = String(decoding: try Tool.opened(exportPDF(SampleReport.make())), as: UTF8.self)
        #expect(!opened.contains("cairo"))
        #expect(opened.components(of: "/StructTreeRoot").count == 3)  // the catalog's reference and the tree's type
    }

    @Test func `a document without pages is refused`() throws {
        var document = try SampleReport.make()
        document.pages = []
        #expect(throws: ExportError.noPages) { try exportPDF(document) }
    }
}

extension String {
    func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
