import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct StatementTests {
    private func said(_ pages: PageReading) throws -> [String] {
        let statement = try #require(pages.statements.first)
        return pages.children(of: statement).map { pages.lines(of: $0).map(\.text).joined() }
    }

    @Test func `A quotation has quotation marks`() throws {
        let pages = try TestDocuments.pages([
            TestDocuments.statement(.quotation, [TestDocuments.paragraph("We sow rye.")])
        ])
        #expect(try said(pages) == ["“We sow rye.”", "Office of the North (ON)"])
        #expect(pages.role(try #require(pages.statements.first)) == .blockQuotation)
    }

    @Test func `A paraphrase has no quotation marks`() throws {
        let pages = try TestDocuments.pages([
            TestDocuments.statement(.paraphrase, [TestDocuments.paragraph("The Office sows rye.")])
        ])
        #expect(try said(pages) == ["The Office sows rye.", "Office of the North (ON)"])
        #expect(!pages.lines.contains { $0.text.contains("“") || $0.text.contains("”") })
        #expect(pages.role(try #require(pages.statements.first)) == .division)
    }

    @Test func `The marks open the first and close the last of several paragraphs`() throws {
        let blocks = ["One.", "Two.", "Three."].map { TestDocuments.paragraph($0) }
        let pages = try TestDocuments.pages([TestDocuments.statement(.quotation, blocks)])
        #expect(try said(pages) == ["“One.", "Two.", "Three.”", "Office of the North (ON)"])
    }

    @Test func `A quotation that ends in a list is closed behind the last item`() throws {
        let list = TestDocuments.list(.bulleted, [[TestDocuments.paragraph("Rye")], [TestDocuments.paragraph("Oats")]])
        let pages = try TestDocuments.pages([
            TestDocuments.statement(.quotation, [TestDocuments.paragraph("We sow"), list])
        ])
        #expect(try said(pages) == ["“We sow", "• Rye• Oats”", "Office of the North (ON)"])
    }

    @Test func `A quotation that begins with a list is opened before the first item`() throws {
        let list = TestDocuments.list(.bulleted, [[TestDocuments.paragraph("Rye")], [TestDocuments.paragraph("Oats")]])
        let pages = try TestDocuments.pages([
            TestDocuments.statement(.quotation, [list, TestDocuments.paragraph("are sown.")])
        ])
        #expect(try said(pages) == ["• “Rye• Oats", "are sown.”", "Office of the North (ON)"])
    }

    @Test func `A rule runs at the left of the whole statement without a gap`() throws {
        let blocks = [TestDocuments.paragraph(words: 30), TestDocuments.paragraph(words: 30)]
        let pages = try TestDocuments.pages([
            TestDocuments.heading(1, "Rye"), TestDocuments.statement(.paraphrase, blocks),
        ])
        let width = pages.layout.details.statementRule
        let rules = pages.document.pages[0].marks.filter {
            $0.role == .artifact(.layout) && $0.drawing.size.width == width
        }
        let spans = rules.map { ($0.origin.y.points, ($0.origin.y + $0.drawing.size.height).points) }.sorted {
            $0.0 < $1.0
        }
        let lines = pages.lines(of: try #require(pages.statements.first))
        #expect(abs(spans[0].0 - (lines.map(\.box.top.points).min() ?? 0)) < 0.01)
        #expect(abs(spans[spans.count - 1].1 - (lines.map(\.box.bottom.points).max() ?? 0)) < 0.01)
        #expect(zip(spans, spans.dropFirst()).allSatisfy { abs($0.1 - $1.0) < 0.01 })
        #expect(rules.allSatisfy { $0.origin.x == pages.layout.page.left(ofPage: 0) })
    }
}
