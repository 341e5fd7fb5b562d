import DocumentModel
import Geometry
import TestSupport
import Testing

@testable import Typesetting

@Suite struct FloatingFigureTests {
    private struct Sketch {
        var kind: FlowBlock
        /// The heights of its items.
        var items: [Double]
        var tight: Double?

        static func text(_ lines: Int) -> Sketch { Sketch(kind: .fixed, items: Array(repeating: 10, count: lines)) }
        static func heading() -> Sketch { Sketch(kind: .heading, items: [10]) }
        static func figure(_ height: Double, tight: Double? = nil) -> Sketch {
            Sketch(kind: .figure, items: [height], tight: tight)
        }
    }

    private func flow(_ blocks: [Sketch]) -> Flow {
        var flow = Flow()
        flow.blocks = blocks.map(\.kind)
        for (index, block) in blocks.enumerated() {
            for (line, height) in block.items.enumerated() {
                var item = FlowItem(height: .points(height))
                item.block = index
                item.tight = block.tight.map { TightForm(height: .points($0), marks: []) }
                let isLonely =
                    block.kind == .fixed && block.items.count > 1 && (line == 1 || line == block.items.count - 1)
                let followsHeading = line == 0 && index > 0 && blocks[index - 1].kind == .heading
                if isLonely || followsHeading { item.breakBefore = .never }
                flow.items.append(item)
            }
        }
        return flow
    }

    /// Blocks set on pages of 100 pt: the numbers of the blocks of each page, from top to bottom.
    private func pages(_ blocks: [Sketch]) -> [[Int]] {
        let flow = flow(blocks)
        return flow.pages(PageHeights(first: .points(100), others: .points(100))).map { page in
            page.placements.sorted { $0.top < $1.top }.map { flow.items[$0.item].block }.reduce(into: []) {
                blocks, block in
                if blocks.last != block { blocks.append(block) }
            }
        }
    }

    @Test func `A figure that fits stays where it is`() {
        #expect(pages([.heading(), .text(3), .figure(40), .text(12)]) == [[0, 1, 2, 3], [3]])
    }

    @Test func `A figure that does not fit is at the top of the next page, and the text behind it fills the page`() {
        #expect(pages([.heading(), .text(5), .figure(70), .text(7)]) == [[0, 1, 3], [2, 3]])
    }

    @Test func `Where no text follows in the section, a figure is before its place`() {
        #expect(pages([.heading(), .text(13), .figure(70), .heading(), .text(5)]) == [[0, 1], [1, 2], [1, 3, 4]])
    }

    @Test func `A figure leaves its section neither upwards nor downwards`() {
        let blocks: [Sketch] = [.text(7), .heading(), .text(4), .figure(60), .heading(), .text(4)]
        let order = pages(blocks).flatMap(\.self)
        let (figure, start, end) = (order.firstIndex(of: 3), order.firstIndex(of: 1), order.firstIndex(of: 4))
        #expect((start ?? 9) < (figure ?? 0) && (figure ?? 9) < (end ?? 0))
    }

    @Test func `Figures keep their order`() {
        let order = pages([.heading(), .text(4), .figure(70), .text(3), .figure(60), .text(20)]).flatMap(\.self)
        #expect((order.firstIndex(of: 2) ?? 9) < (order.firstIndex(of: 4) ?? 0))
    }

    @Test func `A figure that begins a section may let text take its place below the heading`() {
        #expect(pages([.text(5), .heading(), .figure(95), .text(9)]) == [[0, 1, 3], [2], [3]])
    }

    @Test func `A figure that has nothing to float in stays`() {
        #expect(pages([.text(8), .heading(), .figure(60), .heading(), .text(2)]) == [[0], [1, 2, 3, 4]])
    }

    @Test func `A figure takes its tight form where that fills a page better`() {
        let flow = flow([.heading(), .text(4), .figure(60, tight: 50), .heading(), .text(5)])
        let pages = flow.pages(PageHeights(first: .points(100), others: .points(100)))
        #expect(pages.map { $0.placements.map(\.item) } == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]])
        #expect(pages.first?.placements.map(\.isTight) == [false, false, false, false, false, true])
        #expect(pages.first?.height == .points(100))
    }

    @Test func `A page's marks are in the order of the source`() throws {
        let blocks = [
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230), TestDocuments.figure(height: 400),
            TestDocuments.paragraph(words: 300, seed: 2),
        ]
        let pages = try TestDocuments.pages(blocks)
        let figure = try #require(pages.lines.first { $0.text.hasPrefix("Graph 1") })
        let below = pages.lines.filter { $0.page == 1 && $0.artifact == nil && $0.box.top > figure.box.top }
        #expect(figure.page == 1 && below.count > 5)
        #expect(pages.lines.first { $0.page == 1 && $0.artifact == nil }?.text == figure.text)
        #expect(pages.violations == [])
    }

    @Test func `A paragraph and the figure it passed are spaced as if written so`() throws {
        func texts(_ blocks: [Block]) throws -> [String] {
            let pages = try TestDocuments.pages(blocks)
            return pages.lines.filter { $0.owner != nil }.map { "\($0.page) \($0.box.top.points) \($0.text)" }.sorted()
        }
        let start = [TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230)]
        let (figure, text) = (TestDocuments.figure(height: 400), TestDocuments.paragraph(words: 30, seed: 2))
        let end = TestDocuments.paragraph(words: 20, seed: 3)
        #expect(try texts(start + [figure, text, end]) == texts(start + [text, figure, end]))
    }

    @Test func `A figure does not pass one that stays because words lead into it`() throws {
        func figure(_ height: Double, _ id: String) -> Block { TestDocuments.figure(height: height, id: id) }
        let blocks = [
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230), figure(400, "a"),
            TestDocuments.paragraph("The offices named:"), figure(60, "b"), TestDocuments.paragraph(words: 90, seed: 4),
        ]
        let pages = try TestDocuments.pages(blocks)
        let places = ["a", "b"].compactMap { pages.document.destinations[$0] }
        #expect(places.count == 2)
        #expect((places[0].page, places[0].point.y) < (places[1].page, places[1].point.y))
        #expect(pages.violations == [])
    }

    @Test func `A paragraph that ends in a colon stays before what it introduces`() throws {
        let blocks = [
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230),
            TestDocuments.paragraph("The offices named:"), TestDocuments.figure(height: 400),
            TestDocuments.paragraph(words: 90, seed: 4),
        ]
        let pages = try TestDocuments.pages(blocks)
        let introduction = try #require(pages.lines.first { $0.text == "The offices named:" })
        let figure = try #require(pages.lines.first { $0.text.hasPrefix("Graph 1") })
        #expect(introduction.page == figure.page && introduction.box.bottom <= figure.box.top)
        #expect(pages.violations == [])
    }
}
