import DocumentModel
import TestSupport
import Testing
import Typesetting

@Suite struct ThinPagesTests {
    @Test func `A page that must be thin is warned of, with the place of what has no room there`() throws {
        let pages = try TestDocuments.pages([
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph("The offices sow rye."),
            TestDocuments.paragraph("They named:"), TestDocuments.figure(height: 560),
        ])
        #expect(pages.document.pages.count == 2)
        #expect(
            pages.document.warnings.map(\.description) == [
                "texts/a.md:7: warning: page 1 of the document \"sample\" is only 10 % full: "
                    + "what follows must stay together and has no room there; move or add text before it, or make it shorter"
            ])
        #expect(pages.violations == [])
    }

    @Test func `Text that fills the page in the figure's stead makes the warning needless`() throws {
        let pages = try TestDocuments.pages([
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph("The offices sow rye."),
            TestDocuments.figure(height: 560), TestDocuments.paragraph(words: 400),
        ])
        #expect(pages.document.warnings == [])
        #expect(pages.filling(of: 0) > 0.9)
    }

    @Test func `The last page, and one before a page of its own, may be thin`() throws {
        var layout = try TestDocuments.layout()
        layout.provenance = .page
        var document = try TestDocuments.document([TestDocuments.heading(1, "Rye"), TestDocuments.paragraph("Rye.")])
        document.provenance = [Paragraph([.text("Made by hand.")], place: TestDocuments.place)]
        let pages = try typeset(document, layout: layout, shaper: TestDocuments.shaper())
        #expect(pages.pages.count == 2)
        #expect(pages.warnings == [])
    }
}
