import Diagnostics
import DocumentModel
import TestSupport
import Testing
import Typesetting
import Typography

@Suite struct TypesetTests {
    private func problems(_ blocks: [Block], title: String = "The harvest") throws -> [String] {
        let document = try TestDocuments.document(blocks, title: title)
        do throws(ReportError) {
            _ = try typeset(document, layout: layout(), shaper: shaper())
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    private func layout() throws(ReportError) -> Layout {
        do { return try TestDocuments.layout() } catch { throw ReportError(Diagnostic("layout", at: nil, "\(error)")) }
    }

    private func shaper() throws(ReportError) -> TextShaper {
        do { return try TestDocuments.shaper() } catch { throw ReportError(Diagnostic("fonts", at: nil, "\(error)")) }
    }

    @Test func `A figure taller than a page is an error that names it`() throws {
        let blocks = [TestDocuments.heading(1, "Rye"), TestDocuments.figure(height: 700, id: "graph-tall")]
        let problems = try problems(blocks)
        #expect(
            problems == [
                "texts/a.md:7: \"graph-tall\" in the document \"sample\" is 801 pt tall; a page has room for 720 pt; shorten it, or choose a layout with a larger page"
            ])
    }

    @Test func `Content that fits a page but not the rest of page one is on page two`() throws {
        let pages = try TestDocuments.pages([TestDocuments.figure(height: 540), TestDocuments.paragraph("Rye.")])
        #expect(pages.marksOutsidePage == [])
        #expect(pages.lines.first { $0.text.hasPrefix("Graph 1") }?.page == 1)
    }

    @Test func `A title block that fills page one leaves it no text`() throws {
        let title = Array(repeating: "harvest", count: 78).joined(separator: " ")
        let pages = try TestDocuments.pages([TestDocuments.paragraph("Rye.")], title: title)
        #expect(pages.document.pages.count == 2)
        #expect(pages.marksOutsidePage == [])
    }

    @Test func `A title block taller than the page is an error`() throws {
        let title = Array(repeating: "harvest", count: 200).joined(separator: " ")
        let problems = try problems([TestDocuments.paragraph("Rye.")], title: title)
        #expect(
            problems == [
                "the title block of the document \"sample\" is 1690 pt tall; the first page has room for 778 pt; shorten the title or the subtitle"
            ])
    }

    @Test func `A character that no font has is an error at the place of its text`() throws {
        let problems = try problems([TestDocuments.paragraph("Rye \u{13000}"), TestDocuments.paragraph("\u{1F33E}")])
        #expect(
            problems == [
                "texts/a.md:7: no font has the character \"\u{13000}\" (U+13000); replace it, or add a font that has it to Fonts/",
                "texts/a.md:7: no font has the character \"\u{1F33E}\" (U+1F33E); replace it, or add a font that has it to Fonts/",
            ])
    }

    @Test func `An empty document has its first page`() throws {
        let pages = try TestDocuments.pages([])
        #expect(pages.document.pages.count == 1)
        #expect(pages.violations == [])
    }
}
