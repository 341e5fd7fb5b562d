import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct ContentsListTests {
    /// Three parts with sections, of which the second begins in the middle of a page.
    private let blocks: [Block] = [
        TestDocuments.heading(1, "Rye", id: "rye", number: "Part 1."),
        TestDocuments.paragraph(words: 400, seed: 1),
        TestDocuments.heading(2, "Sowing", id: "sowing"),
        TestDocuments.paragraph(words: 500, seed: 2),
        TestDocuments.heading(3, "By hand", id: "hand"),
        TestDocuments.paragraph(words: 40, seed: 3),
        TestDocuments.heading(4, "With the left", id: "left"),
        TestDocuments.paragraph(words: 40, seed: 4),
        TestDocuments.heading(1, "Barley", id: "barley", number: "Part 2."),
        TestDocuments.paragraph(words: 700, seed: 5),
        TestDocuments.heading(2, "Reaping", id: "reaping", number: "Point 1."),
        TestDocuments.paragraph(words: 90, seed: 6),
    ]

    @Test func `The list has parts and sections with their pages, and points by their number alone`() throws {
        let pages = try TestDocuments.pages(blocks, contents: true)
        let entries = pages.elements { $0 == .contentsItem }.map { pages.lines(of: $0).map(\.text) }
        let expected = [
            ("Part 1. Rye", "rye"), ("Sowing", "sowing"), ("Part 2. Barley", "barley"),
            ("1. Reaping", "reaping"),
        ].map { title, id in [title + " ", String((pages.document.destinations[id]?.page ?? -9) + 1)] }
        #expect(entries == expected)
        #expect(Set(entries.map(\.last)).count > 2)
    }

    @Test func `A destination is the place of its heading`() throws {
        let pages = try TestDocuments.pages(blocks, contents: true)
        for (id, destination) in pages.document.destinations.sorted(by: { $0.key < $1.key }) {
            let element = try #require(destination.element)
            let line = try #require(pages.lines(of: element).first, "\(id)")
            #expect(line.page == destination.page)
            #expect(abs(line.box.top.points - destination.point.y.points) < 0.01)
        }
        #expect(pages.document.destinations.keys.sorted() == ["barley", "hand", "left", "reaping", "rye", "sowing"])
    }

    @Test func `Each entry is a link to its heading`() throws {
        let pages = try TestDocuments.pages(blocks, contents: true)
        let links = pages.document.pages[0].links
        #expect(links.map(\.target) == ["rye", "sowing", "barley", "reaping"].map { .destination($0) })
        #expect(links.map(\.contents) == ["Part 1. Rye", "Sowing", "Part 2. Barley", "Point 1. Reaping"])
        #expect(pages.deadLinks == [])
    }

    @Test func `Page numbers align at the right edge`() throws {
        let pages = try TestDocuments.pages(blocks, contents: true)
        let numbers = pages.elements { $0 == .contentsItem }.compactMap { pages.lines(of: $0).last }
        let edge = pages.layout.page.left(ofPage: 0) + pages.layout.page.blockWidth
        #expect(numbers.count == 4)
        // A figure's side bearing is less than a point.
        #expect(numbers.allSatisfy { abs($0.box.right.points - edge.points) < 1 })
    }

    @Test func `A long title is wrapped and keeps its number on its last line`() throws {
        let title =
            "A title of which one may say that it is rather longer than the line on which it must stand, word by word"
        let pages = try TestDocuments.pages(
            [TestDocuments.heading(1, title, id: "long"), TestDocuments.paragraph("Rye.")], contents: true)
        let item = try #require(pages.elements { $0 == .contentsItem }.first)
        let lines = pages.lines(of: item)
        #expect(lines.count == 3)
        #expect(lines[1].box.top == lines[2].box.top)
        #expect(lines[0].text + lines[1].text == title + " ")
        #expect(lines[2].text == "1")
    }

    @Test func `A document that wants no contents list has none`() throws {
        let pages = try TestDocuments.pages(blocks)
        #expect(pages.elements { $0 == .contentsItem || $0 == .contentsList }.isEmpty)
        #expect(!pages.lines.contains { $0.text == "Contents" })
    }

    @Test func `Bookmarks nest by level down to the third`() throws {
        let outline = try TestDocuments.pages(blocks, contents: true).document.outline
        #expect(
            outline == [
                OutlineEntry(title: "Part 1. Rye", level: 1, destination: "rye"),
                OutlineEntry(title: "Sowing", level: 2, destination: "sowing"),
                OutlineEntry(title: "By hand", level: 3, destination: "hand"),
                OutlineEntry(title: "Part 2. Barley", level: 1, destination: "barley"),
                OutlineEntry(title: "Point 1. Reaping", level: 2, destination: "reaping"),
            ])
    }
}
