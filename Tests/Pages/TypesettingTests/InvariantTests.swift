import TestSupport
import Testing
import Typesetting

@Suite struct InvariantTests {
    @Test(arguments: 1...24) func `Whatever a document says, its pages keep the rules`(seed: Int) throws {
        var generated = GeneratedDocuments(seed: UInt64(seed))
        let layout = try TestDocuments.layout()
        let document = try generated.document()
        let pages = PageReading(
            try typeset(document, layout: layout, shaper: TestDocuments.shaper()), layout: layout)
        #expect(pages.document.pages.count > 2)
        #expect(pages.violations == [])
    }
}
