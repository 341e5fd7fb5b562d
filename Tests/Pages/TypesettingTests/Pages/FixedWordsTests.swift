import DocumentModel
import TestSupport
import Testing
import Typesetting

/// The fixed words of pages, and the language that their elements name.
@Suite struct FixedWordsTests {
    private func document(language: String, notes: NotePlace = .foot) throws -> TypesetDocument {
        var document = try TestDocuments.document(
            [
                TestDocuments.heading(1, "Rye"),
                TestDocuments.paragraph([.text("Sown"), .note([.text("In the valley.")]), .text(" and reaped.")]),
            ], contents: true)
        document.metadata.language = language
        document.provenance = [Paragraph([.text("By hand.")], place: TestDocuments.place)]
        var layout = try TestDocuments.layout()
        layout.notes = notes
        return try typeset(document, layout: layout, shaper: TestDocuments.shaper())
    }

    /// The languages that elements name, with the text of each.
    private func languages(_ language: String, notes: NotePlace = .foot) throws -> [String] {
        let reading = PageReading(try document(language: language, notes: notes), layout: try TestDocuments.layout())
        return reading.elements { _ in true }.compactMap { id in
            reading.document.structure[id].language.map { name in
                "\(name): " + reading.lines(of: id).map(\.text).joined()
            }
        }
    }

    @Test func `headings in another language than the document name it`() throws {
        #expect(try languages("de") == ["en: Contents", "en: Provenance"])
        #expect(try languages("de", notes: .end) == ["en: Contents", "en: Notes", "en: Provenance"])
    }

    @Test func `headings in the document's own language name none`() throws {
        #expect(try languages("en") == [])
        #expect(try languages("en-GB") == [])
        #expect(try languages("EN") == [])
    }

    @Test func `what links say comes from the words of pages`() throws {
        let links = try document(language: "en").pages.flatMap(\.links).map(\.contents)
        #expect(links == ["Rye", "Note 1", "Back to the reference of note 1"])
    }
}
