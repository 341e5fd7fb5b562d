import Diagnostics
import DocumentModel
import TestSupport
import Testing
import Typesetting

@Suite struct PageFittingTests {
    private func fit(_ limit: PageLimit?, words: Int, smallest: Double = 0.8, largest: Double = 1.2) throws(ReportError)
        -> PageReading
    {
        do {
            var document = try TestDocuments.document([TestDocuments.paragraph(words: words)])
            document.limits.pages = limit
            document.limits.pagesPlace = Place(file: "report.yaml", line: 9)
            var layout = try TestDocuments.layout()
            layout.fit = FitBounds(smallest: smallest, largest: largest)
            return PageReading(
                try typeset(document, layout: layout, shaper: TestDocuments.shaper()), layout: layout)
        } catch let error as ReportError {
            throw error
        } catch {
            throw ReportError(Diagnostic("test", at: nil, "\(error)"))
        }
    }

    private func size(_ pages: PageReading) -> Double {
        pages.lines.first { $0.owner != nil && $0.box.size.height.points < 20 && $0.box.top.points > 200 }?.box.size
            .height.points ?? 0
    }

    @Test func `A document that keeps its limit is set as it would be without`() throws {
        #expect(try size(fit(nil, words: 300)) == 15)
        #expect(try size(fit(.atMost(2), words: 300)) == 15)
    }

    @Test func `Type is made no smaller than the limit asks for`() throws {
        #expect(try fit(nil, words: 620).document.pages.count == 2)
        let pages = try fit(.atMost(1), words: 480)
        #expect(pages.document.pages.count == 1)
        #expect((12.0..<15.0).contains(size(pages)))
        #expect(throws: ReportError.self) { try fit(.atMost(1), words: 480, smallest: size(pages) / 15 + 0.006) }
    }

    @Test func `Type grows until an exact number of pages is full`() throws {
        let pages = try fit(.exactly(1), words: 300)
        #expect(pages.document.pages.count == 1)
        #expect(size(pages) > 15)
        #expect(try fit(.exactly(1), words: 300, largest: 1).document.pages.count == 1)
    }

    @Test func `A limit that cannot be kept is an error that says by how much`() {
        #expect {
            try fit(.atMost(1), words: 900, smallest: 0.9)
        } throws: { error in
            let lines = (error as? ReportError)?.diagnostics.map(\.description) ?? []
            let start = "report.yaml:9: the document \"sample\" has 2 pages; \"pages: at most 1\" is missed by "
            let end = "or allow more pages"
            return lines.count == 1 && lines[0].hasPrefix(start) && lines[0].hasSuffix(end)
                && lines[0].contains(" pt, though type is set at 90 per cent, the least that the layout allows; ")
        }
        #expect {
            try fit(.exactly(3), words: 200)
        } throws: { error in
            (error as? ReportError)?.diagnostics.map(\.description) == [
                "report.yaml:9: the document \"sample\" has 1 page; \"pages: 3\" asks for 3 pages, and type is set at 120 "
                    + "per cent, the most that the layout allows; add text, or ask for fewer pages"
            ]
        }
    }
}
