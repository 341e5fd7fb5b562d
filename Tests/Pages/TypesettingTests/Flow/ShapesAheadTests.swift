import DocumentModel
import Testing
import TestSupport

@testable import Typesetting

@Suite struct ShapesAheadTests {
    private let layout: Layout
    private let document: Document

    init() throws {
        layout = try TestDocuments.layout()
        var generated = GeneratedDocuments(seed: 7)
        document = generated.document()
    }

    @Test func `pages are the same whoever has shaped their paragraphs`() throws {
        let ahead = ShapesAhead()
        ahead.shape(document, layout: layout, shaper: try TestDocuments.shaper())
        #expect(!ahead.isEmpty)
        let alone = try typeset(document, layout: layout, shaper: TestDocuments.shaper())
        let together = try typeset(document, layout: layout, shaper: TestDocuments.shaper(), ahead: ahead)
        #expect(String(describing: together.pages) == String(describing: alone.pages))
    }

    @Test func `nothing is shaped that was set before, and what was shaped is let go with the last page`() throws {
        let ahead = ShapesAhead()
        ahead.reach(document.blocks.count - 1)
        ahead.shape(document, layout: layout, shaper: try TestDocuments.shaper())
        #expect(ahead.isEmpty)
        ahead.reach(0)
        ahead.shape(document, layout: layout, shaper: try TestDocuments.shaper())
        #expect(!ahead.isEmpty)
        _ = try typeset(document, layout: layout, shaper: TestDocuments.shaper(), ahead: ahead)
        #expect(ahead.isEmpty)
        ahead.shape(document, layout: layout, shaper: try TestDocuments.shaper())
        #expect(ahead.isEmpty)
    }
}
