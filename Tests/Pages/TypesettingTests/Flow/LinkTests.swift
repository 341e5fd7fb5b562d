import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct LinkTests {
    private func pages(_ target: LinkTarget, _ text: String) throws -> PageReading {
        try TestDocuments.pages([
            TestDocuments.heading(1, "Rye", id: "rye"),
            TestDocuments.paragraph([.text("See "), .link(target, [.text(text)]), .text(" for more.")]),
        ])
    }

    /// Thin filled boxes in the link's colour.
    private func underlines(_ pages: PageReading) -> [Rectangle] {
        pages.document.pages.flatMap(\.marks).compactMap { mark in
            guard mark.role == .artifact(.layout), case .path(_, let fill?, nil)? = mark.drawing.shapes.first,
                fill == pages.layout.details.linkColor, mark.drawing.size.height < .points(1)
            else { return nil }
            return Rectangle(origin: mark.origin, size: mark.drawing.size)
        }
    }

    @Test func `A link to an address is underlined from its first to its last letter`() throws {
        let pages = try pages(.uri("https://example.org/"), "the almanac")
        let link = try #require(pages.document.pages[0].links.first)
        let underline = try #require(underlines(pages).first)
        #expect(link.target == .uri("https://example.org/"))
        #expect(link.contents == "the almanac")
        #expect(underline.left == link.area.left && underline.right == link.area.right)
        #expect(underline.top > link.area.top && underline.bottom < link.area.bottom)
    }

    @Test func `A link within the document is coloured, not underlined`() throws {
        let pages = try pages(.destination("rye"), "the first part")
        let link = try #require(pages.document.pages[0].links.first)
        #expect(underlines(pages) == [])
        let mark = try #require(pages.document.pages[0].marks.first { $0.role == .content(of: link.element) })
        #expect(mark.drawing.placedRuns.map(\.run.color) == [pages.layout.details.linkColor])
        #expect(mark.drawing.placedRuns.map(\.run.text) == ["the first part"])
    }

    @Test func `A link over four lines has an area and an underline on each, of one element`() throws {
        let text = (0..<30).map { _ in "almanac" }.joined(separator: " ")
        let pages = try pages(.uri("https://example.org/"), text)
        let links = pages.document.pages[0].links
        #expect(links.count == 4)
        #expect(Set(links.map(\.element)).count == 1)
        #expect(underlines(pages).count == 4)
        #expect(links.allSatisfy { $0.contents == text })
    }

    @Test func `A link's area covers its words and nothing beside them`() throws {
        let pages = try pages(.uri("https://example.org/"), "the almanac")
        let link = try #require(pages.document.pages[0].links.first)
        let mark = try #require(pages.document.pages[0].marks.first { $0.role == .content(of: link.element) })
        let run = try #require(mark.drawing.placedRuns.first)
        let span = run.run.visibleSpan(from: run.at.x + mark.origin.x)
        #expect(abs(link.area.left.points - span.lowerBound.points) < 0.01)
        #expect(abs(link.area.right.points - span.upperBound.points) < 0.01)
    }
}
