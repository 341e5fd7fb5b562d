import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting
import Typography

/// Pages of a language that is written from right to left.
@Suite struct MirroringTests {
    private func marks(_ document: Document, language: String) throws -> [[Mark]] {
        var document = document
        document.metadata.language = language
        document.words.language = language
        return try typeset(document, layout: TestDocuments.layout(), shaper: TestDocuments.shaper()).pages.map(\.marks)
    }

    @Test(arguments: zip(1...3, ["ar", "ps", "az-Arab"]))
    func `Everything is as far from the right as it would be from the left`(seed: Int, language: String) throws {
        var generated = GeneratedDocuments(seed: UInt64(seed))
        let document = try generated.document()
        let (plain, mirrored) = (try marks(document, language: "en"), try marks(document, language: language))
        let layout = try TestDocuments.layout()
        #expect(plain.count == mirrored.count)
        var compared = 0
        for (page, (plain, mirrored)) in zip(plain, mirrored).enumerated() {
            // An address in a right-to-left paragraph is kerned otherwise, and may end another line.
            guard plain.map(\.text) == mirrored.map(\.text) else { continue }
            let left = layout.page.left(ofPage: page), right = left + layout.page.blockWidth
            for (mark, other) in zip(plain, mirrored) where standsAlone(mark, layout) {
                #expect(mark.role == other.role)
                let (start, end) = (mark.origin.x - left, right - other.origin.x - other.drawing.size.width)
                // The indent of a list is as wide as its labels, and "100." the other way round is kerned otherwise.
                #expect(abs(start.points - end.points) < 1.5, "page \(page + 1): \(mark.text)")
                #expect(mark.origin.y == other.origin.y)
                compared += 1
            }
        }
        #expect(compared > 200)
    }

    /// A line of text, a graph, or the rule beside a statement; the title block and what underlines a link go their own ways.
    private func standsAlone(_ mark: Mark, _ layout: Layout) -> Bool {
        switch mark.role {
        case .content: true
        case .artifact(.header), .artifact(.footer): true
        case .artifact: mark.drawing.size.width == layout.details.statementRule
        }
    }

    @Test func `A paragraph of Arabic in a document of English begins at the right of its column`() throws {
        let layout = try TestDocuments.layout()
        let document = try TestDocuments.document([
            TestDocuments.paragraph("Water"), TestDocuments.paragraph("المياه النظيفة والنظافة الصحية"),
        ])
        let marks = try marks(document, language: "en")[0].filter { mark in
            mark.drawing.placedRuns.contains { $0.run.text.contains("Water") || $0.run.isRightToLeft }
        }
        let left = layout.page.left(ofPage: 0)
        #expect(marks.count == 2)
        #expect(marks[0].origin.x == left)
        let right = marks[1].origin.x + marks[1].drawing.size.width
        #expect(abs((right - left - layout.page.measure).points) < 0.01)
    }
}

extension Mark {
    fileprivate var text: String { drawing.placedRuns.map(\.run.text).joined() }
}
