import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct IllustrationTests {
    private func image(
        _ width: Illustration.Width, columns: Int = 300, rows: Int = 150, text: String? = "A mill"
    ) -> Block {
        let picture = Picture(path: "mill.png", columns: columns, rows: rows, content: .jpeg([], components: 3))
        return .illustration(
            Illustration(picture, alternativeText: text, width: width, place: TestDocuments.place))
    }

    /// Where each image of a document is.
    private func areas(_ pages: PageReading) -> [Rectangle] {
        pages.document.pages.flatMap(\.marks).flatMap { mark in
            mark.drawing.shapes.compactMap { shape in
                if case .picture(_, let area) = shape { area.moved(by: mark.origin) } else { nil }
            }
        }
    }

    @Test func `An image is a figure with its words, as wide as it asks for`() throws {
        let blocks = [
            TestDocuments.paragraph("Before"), image(.length(.points(90))), image(.percent(50)), image(.natural),
        ]
        let pages = try TestDocuments.pages(blocks)
        let areas = areas(pages)
        #expect(areas.map(\.size.width.points) == [90, pages.layout.page.measure.points / 2, 144])
        #expect(areas.allSatisfy { abs($0.size.height.points * 2 - $0.size.width.points) < 0.01 })
        #expect(areas.allSatisfy { $0.left == pages.layout.page.left(ofPage: 0) })
        let figures = pages.elements { $0 == .figure }
        #expect(figures.map { pages.document.structure[$0].alternativeText } == ["A mill", "A mill", "A mill"])
    }

    @Test func `Without a width, an image keeps to its column and leaves room on the page`() throws {
        let pages = try TestDocuments.pages([
            image(.natural, columns: 5000, rows: 500), image(.natural, columns: 1000, rows: 9000),
        ])
        let areas = areas(pages)
        #expect(areas[0].size.width == pages.layout.page.measure)
        #expect(areas[1].size.height < pages.layout.page.blockHeight * 0.61)
        #expect(pages.marksOutsidePage == [])
    }

    @Test func `A decorative image is an artifact`() throws {
        let pages = try TestDocuments.pages([image(.natural, text: nil), TestDocuments.paragraph("Text")])
        let mark = try #require(
            pages.document.pages[0].marks.first { mark in
                mark.drawing.shapes.contains { if case .picture = $0 { true } else { false } }
            })
        #expect(mark.role == .artifact(.layout))
        #expect(pages.elements { $0 == .figure } == [])
    }

    @Test func `An image in a box is inside it`() throws {
        let box = Group(.box, parts: [Group.Part(blocks: [image(.percent(100))])], place: TestDocuments.place)
        let pages = try TestDocuments.pages([.group(box)])
        let area = try #require(areas(pages).first)
        #expect(area.left > pages.layout.page.left(ofPage: 0))
        #expect(area.size.width == pages.layout.page.measure - pages.layout.blocks.box.padding * 2)
    }

    @Test func `An image that is wider than its column is an error with both widths`() throws {
        #expect(throws: (any Error).self) { try TestDocuments.pages([image(.length(.points(900)))]) }
    }
}
