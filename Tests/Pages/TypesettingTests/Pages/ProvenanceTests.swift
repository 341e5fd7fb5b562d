import DocumentModel
import TestSupport
import Testing
import Typesetting

@Suite struct ProvenanceTests {
    private func pages(_ form: ProvenanceForm) throws -> PageReading {
        var layout = try TestDocuments.layout()
        layout.provenance = form
        var document = try TestDocuments.document([
            TestDocuments.heading(1, "Rye"), TestDocuments.figure(height: 40), TestDocuments.paragraph(words: 90),
        ])
        document.provenance = [
            Paragraph([.text("Computed by hand.")], id: "provenance-survey", place: TestDocuments.place)
        ]
        document.dataFiles = [
            DataFile(name: "rye.csv", mediaType: "text/csv", description: "Rye", bytes: [1], subject: "graph-a"),
            DataFile(name: "inputs.json", mediaType: "application/json", description: "Inputs", bytes: [2]),
        ]
        return PageReading(
            try typeset(document, layout: layout, shaper: TestDocuments.shaper()), layout: layout)
    }

    @Test func `A note is on the last page, in small type`() throws {
        let pages = try pages(.note)
        #expect(pages.document.pages.count == 1)
        #expect(pages.lines.filter { $0.owner != nil }.map(\.text).suffix(2) == ["Provenance", "Computed by hand."])
        #expect(pages.document.destinations["provenance-survey"]?.page == 0)
    }

    @Test func `A page of its own is the layout's other way`() throws {
        let pages = try pages(.page)
        #expect(pages.document.pages.count == 2)
        #expect(pages.document.destinations["provenance-survey"]?.page == 1)
        #expect(pages.document.outline.last?.title == "Provenance")
    }

    @Test func `Data belongs to the figure that shows it, or to the document`() throws {
        let document = try pages(.note).document
        #expect(document.attachments.map(\.file.name) == ["rye.csv", "inputs.json"])
        #expect(document.attachments[1].element == nil)
        let figure = try #require(document.attachments[0].element)
        #expect(document.structure[figure].role == .figure)
    }
}
