import DocumentModel
import Geometry
import TestSupport
import Testing

@testable import Typesetting

@Suite struct FigurePlacementTests {
    /// Blocks of one item each, set on pages of 100 pt.
    private func place(_ blocks: [(FlowBlock, height: Double)]) -> (order: [Int], pages: [Range<Int>]) {
        var flow = Flow()
        flow.blocks = blocks.map(\.0)
        flow.items = blocks.enumerated().map { index, block in
            var item = FlowItem(height: .points(block.height))
            item.block = index
            return item
        }
        let pages = FigurePlacement(heights: PageHeights(first: .points(100), others: .points(100))).place(&flow)
        return (flow.items.map(\.block), pages)
    }

    @Test func `A figure that does not fit lets the paragraph behind it fill the page`() {
        let placed = place([(.runningText, 60), (.figure, 70), (.runningText, 30), (.runningText, 25)])
        #expect(placed.order == [0, 2, 1, 3])
        #expect(placed.pages == [0..<2, 2..<4])
    }

    @Test func `It lets several pass, until the page is full`() {
        let placed = place([
            (.runningText, 50), (.figure, 70), (.runningText, 20), (.runningText, 20), (.runningText, 20),
        ])
        #expect(placed.order == [0, 2, 3, 1, 4])
    }

    @Test func `A figure that fits stays where it is`() {
        let placed = place([(.runningText, 30), (.figure, 70), (.runningText, 30)])
        #expect(placed.order == [0, 1, 2])
    }

    @Test(arguments: [FlowBlock.fixed, .figure])
    func `A figure passes no heading, list, table or figure`(block: FlowBlock) {
        #expect(place([(.runningText, 60), (.figure, 70), (block, 30), (.runningText, 25)]).order == [0, 1, 2, 3])
    }

    @Test func `A small gap is not worth it`() {
        #expect(place([(.runningText, 90), (.figure, 70), (.runningText, 8)]).order == [0, 1, 2])
    }

    @Test func `A paragraph that does not fit the gap stays behind the figure`() {
        #expect(place([(.runningText, 60), (.figure, 70), (.runningText, 45)]).order == [0, 1, 2])
    }

    @Test func `A figure that opens a part stays`() {
        var flow = Flow()
        flow.blocks = [.runningText, .figure, .runningText]
        flow.items = [60, 70, 30].enumerated().map { index, height in
            var item = FlowItem(height: .points(height))
            item.block = index
            return item
        }
        flow.items[1].breakBefore = .always
        _ = FigurePlacement(heights: PageHeights(first: .points(100), others: .points(100))).place(&flow)
        #expect(flow.items.map(\.block) == [0, 1, 2])
    }

    @Test func `A paragraph and the figure it passed are spaced as if written so`() throws {
        func texts(_ blocks: [Block]) throws -> [String] {
            let pages = try TestDocuments.pages(blocks)
            return pages.lines.filter { $0.owner != nil }.map { "\($0.page) \($0.box.top.points) \($0.text)" }
        }
        let start = [TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230)]
        let (figure, text) = (TestDocuments.figure(height: 400), TestDocuments.paragraph(words: 30, seed: 2))
        let end = TestDocuments.paragraph(words: 20, seed: 3)
        #expect(try texts(start + [figure, text, end]) == texts(start + [text, figure, end]))
    }

    @Test func `A paragraph that ends in a colon stays before what it introduces`() throws {
        let blocks = [
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 230), TestDocuments.figure(height: 400),
            TestDocuments.paragraph("The offices named:"),
            TestDocuments.list(.bulleted, [[TestDocuments.paragraph("Rye")]]),
        ]
        let pages = try TestDocuments.pages(blocks)
        let introduction = try #require(pages.lines.first { $0.text == "The offices named:" })
        let item = try #require(pages.lines.first { $0.text == "• " })
        #expect(introduction.page == 1 && item.page == 1 && introduction.box.bottom <= item.box.top)
        #expect(pages.violations == [])
    }
}
