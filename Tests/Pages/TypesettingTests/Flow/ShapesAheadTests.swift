import DocumentModel
import Testing
import TestSupport
import Typography

@testable import Typesetting

@Suite struct ShapesAheadTests {
    private let layout: Layout
    private let document: Document

    init() throws {
        layout = try TestDocuments.layout()
        var generated = GeneratedDocuments(seed: 7)
        document = try generated.document()
    }

    @Test func `pages are the same whoever has shaped their paragraphs`() throws {
        let (ahead, cache) = (ShapesAhead(), ShapeCache())
        ahead.shape(document, layout: layout, shaper: try TestDocuments.shaper(cache))
        let paragraphs = document.blocks.count { if case .paragraph = $0 { true } else { false } }
        #expect(cache.paragraphCount > paragraphs / 2)
        let alone = try typeset(document, layout: layout, shaper: TestDocuments.shaper())
        let together = try typeset(document, layout: layout, shaper: TestDocuments.shaper(cache), ahead: ahead)
        #expect(String(describing: together.pages) == String(describing: alone.pages))
    }

    @Test func `nothing is shaped that was set before, and what was shaped is freed with the last page`() throws {
        let (ahead, cache) = (ShapesAhead(), ShapeCache())
        let shaper = try TestDocuments.shaper(cache)
        ahead.reach(document.blocks.count - 1)
        ahead.shape(document, layout: layout, shaper: shaper)
        #expect(cache.paragraphCount == 0)
        ahead.reach(0)
        ahead.shape(document, layout: layout, shaper: shaper)
        #expect(cache.paragraphCount > 0)
        _ = try typeset(document, layout: layout, shaper: shaper, ahead: ahead)
        #expect(cache.paragraphCount == 0)
        ahead.shape(document, layout: layout, shaper: shaper)
        #expect(cache.paragraphCount == 0)
    }
}
