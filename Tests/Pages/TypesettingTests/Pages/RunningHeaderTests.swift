import Diagnostics
import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct RunningHeaderTests {
    private func pages(part: String, number: String? = nil, words: Int = 1200) throws -> PageReading {
        try TestDocuments.pages([
            TestDocuments.heading(1, "Rye", id: "a"), TestDocuments.paragraph(words: words, seed: 1),
            TestDocuments.heading(1, part, id: "b", number: number), TestDocuments.paragraph(words: 900, seed: 2),
        ])
    }

    private func texts(_ pages: PageReading, _ kind: ArtifactKind, page: Int) -> [String] {
        pages.lines.filter { $0.page == page && $0.artifact == kind }.map(\.text)
    }

    @Test func `Page one has neither header nor footer`() throws {
        let pages = try pages(part: "Barley")
        #expect(texts(pages, .header, page: 0) == [])
        #expect(texts(pages, .footer, page: 0) == [])
    }

    @Test func `The header names the document and the part of which the page begins`() throws {
        let pages = try pages(part: "Barley")
        let place = try #require(pages.document.destinations["b"])
        let start = place.page
        #expect(start > 1 && place.point.y == pages.layout.page.top)
        for page in 1..<pages.document.pages.count {
            #expect(texts(pages, .header, page: page) == ["The harvest", page < start ? "Rye" : "Barley"])
        }
    }

    @Test func `A page on which a part begins lower down is headed by the part at its top`() throws {
        let pages = try pages(part: "Barley", words: 900)
        let place = try #require(pages.document.destinations["b"])
        #expect(place.page > 0 && place.point.y > pages.layout.page.top)
        #expect(texts(pages, .header, page: place.page) == ["The harvest", "Rye"])
        #expect(texts(pages, .header, page: place.page + 1) == ["The harvest", "Barley"])
    }

    @Test func `The footer names the issuing body and counts the pages`() throws {
        let pages = try pages(part: "Barley")
        let count = pages.document.pages.count
        for page in 1..<count {
            #expect(texts(pages, .footer, page: page) == ["Bureau of Weights", "Page \(page + 1) of \(count)"])
        }
        #expect(pages.document.pages.map(\.label) == (1...count).map(String.init))
    }

    @Test func `A part too long for the header is named by its number, or left out`() throws {
        let long = String(repeating: "a long title of a part ", count: 6)
        #expect(try texts(pages(part: long, number: "Part 2."), .header, page: 3) == ["The harvest", "Part 2."])
        #expect(try texts(pages(part: long), .header, page: 3) == ["The harvest"])
    }

    /// What is wrong with a document of several pages.
    private func problems(shortTitle: String = "Short", issuingBody: String = "Body", words: Int = 900) throws
        -> [String]
    {
        var document = try TestDocuments.document([TestDocuments.paragraph(words: words)])
        document.metadata.shortTitle = shortTitle
        document.metadata.issuingBody = issuingBody
        let (layout, shaper) = (try TestDocuments.layout(), try TestDocuments.shaper())
        do throws(ReportError) {
            _ = try typeset(document, layout: layout, shaper: shaper)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `What is too wide for a running header or footer is an error`() throws {
        let wide = String(repeating: "wide ", count: 30)
        #expect(
            try problems(shortTitle: wide) == [
                "the short title of the document \"sample\" is 643 pt wide; the running header has room for 462 pt; shorten the short title"
            ])
        #expect(
            try problems(issuingBody: wide) == [
                "the issuing body of the document \"sample\" is 643 pt wide; the running footer has room for 406 pt; shorten the issuing body"
            ])
        #expect(try problems(shortTitle: wide, words: 9) == [], "one page has no running header or footer")
    }

    @Test func `A character that no font has is an error in a running header or footer, too`() throws {
        #expect(
            try problems(shortTitle: "A \u{1F600}") == [
                "no font has the character \"\u{1F600}\" (U+1F600) in \"A \u{1F600}\"; replace it, or add a font that has it to Fonts/"
            ])
    }

    @Test func `Left and right pages mirror each other`() throws {
        let pages = try pages(part: "Barley")
        let page = pages.layout.page
        #expect(page.inside != page.outside)
        for number in 1...3 {
            let left = pages.lines.filter { $0.page == number }.map(\.box.left.points).min() ?? 0
            #expect(abs(left - (number % 2 == 1 ? page.outside : page.inside).points) < 1)
        }
    }

    @Test func `The running header and footer are in the margins`() throws {
        let pages = try pages(part: "Barley")
        let page = pages.layout.page
        let running = pages.lines.filter { $0.artifact == .header || $0.artifact == .footer }
        #expect(!running.isEmpty)
        for line in running {
            let isInMargin =
                line.artifact == .header ? line.box.bottom < page.top : line.box.top > page.size.height - page.bottom
            #expect(isInMargin, "\(line.text)")
        }
    }
}
