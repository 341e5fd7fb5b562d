import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct ListTests {
    private let inner = TestDocuments.list(
        .numbered(from: 3), [[TestDocuments.paragraph("Winter rye")], [TestDocuments.paragraph("Summer rye")]])

    private func nested() throws -> PageReading {
        try TestDocuments.pages([
            TestDocuments.list(
                .bulleted, [[TestDocuments.paragraph("Rye"), inner], [TestDocuments.paragraph("Oats")]])
        ])
    }

    @Test func `A nested list is inside the item's body`() throws {
        let pages = try nested()
        let lists = pages.elements { if case .list = $0 { true } else { false } }
        #expect(lists.map(pages.role) == [.list(.disc), .list(.decimal)])
        let parent = try #require(pages.document.structure[lists[1]].parent)
        #expect(pages.role(parent) == .listBody)
        #expect(pages.children(of: lists[0]).count == 2)
        for item in pages.elements(where: { $0 == .listItem }) {
            #expect(pages.children(of: item).map(pages.role) == [.listLabel, .listBody])
        }
    }

    @Test func `Each level is indented by one step, its labels at the edge of its column`() throws {
        let pages = try nested()
        let left = pages.layout.page.left(ofPage: 0), step = pages.layout.details.listIndent
        func start(_ text: String) throws -> Double {
            let line = try #require(pages.lines.first { $0.text == text })
            return ((line.box.left - left) / step * 100).rounded() / 100
        }
        #expect(try ["• ", "Rye", "3. ", "Winter rye"].map(start) == [0, 1, 1, 2])
    }

    @Test func `A numbered list counts from its first number`() throws {
        let pages = try nested()
        let labels = pages.elements { $0 == .listLabel }.map { pages.lines(of: $0).map(\.text).joined() }
        #expect(labels == ["• ", "3. ", "4. ", "• "])
    }

    @Test func `Items of single paragraphs are closer together than those of several`() throws {
        func gap(_ items: [[Block]]) throws -> Double {
            let pages = try TestDocuments.pages([TestDocuments.list(.bulleted, items)])
            let lines = pages.elements { $0 == .listBody }.map { pages.lines(of: $0) }
            return (try #require(lines[1].first).box.top - (try #require(lines[0].last)).box.bottom).points
        }
        let (rye, oats) = (TestDocuments.paragraph("Rye"), TestDocuments.paragraph("Oats"))
        #expect(try gap([[rye], [oats]]) == 1.875)
        #expect(try gap([[rye, rye], [oats]]) == 7.5)
    }

    @Test func `A label wider than the indent moves its list's text to the right`() throws {
        let items = (0..<2).map { _ in [TestDocuments.paragraph("Rye")] }
        let pages = try TestDocuments.pages([TestDocuments.list(.numbered(from: 99), items)])
        let labels = pages.elements { $0 == .listLabel }.compactMap { pages.lines(of: $0).first }
        let bodies = pages.elements { $0 == .listBody }.compactMap { pages.lines(of: $0).first }
        #expect(labels.map(\.text) == ["99. ", "100. "])
        #expect(labels[1].box.right.points + 2 < bodies[1].box.left.points)
        #expect(bodies[0].box.left == bodies[1].box.left)
    }
}
