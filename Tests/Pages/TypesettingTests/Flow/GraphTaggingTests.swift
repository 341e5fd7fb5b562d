import DocumentModel
import Drawing
import Geometry
import Testing
import TestSupport
import Typesetting
import Typography

/// What a graph becomes in the structure, as the layout chooses.
@Suite struct GraphTaggingTests {
    /// A graph of two rows, each of a label, a bar and a value.
    private func figure() throws -> Block {
        let shaper = try TestDocuments.shaper()
        let style = TextStyle(family: "Inter", size: .points(10), weight: .regular, color: .black)
        func words(_ text: String, x: Double, y: Double) -> Shape {
            let line = shaper.shape([TextSpan(text: text, style: style)], language: "en").line()
            return .group(line.runs.map { .glyphs($0.run, at: Point(x: .points(x) + $0.x, y: .points(y))) })
        }
        let bar = Shape.path(
            .rectangle(Rectangle(x: .points(80), y: .zero, width: .points(40), height: .points(10))), fill: .black,
            stroke: nil)
        let rows = [("Rye", "7"), ("Oats", "3")].enumerated().map { index, row in
            Shape.group([words(row.0, x: 0, y: 20 + 20 * Double(index)), bar, words(row.1, x: 130, y: 20)])
        }
        guard case .figure(var figure) = TestDocuments.figure(height: 60) else {
            return TestDocuments.figure(height: 60)
        }
        figure.drawing.shapes = rows + [bar]
        return .figure(figure)
    }

    @Test(arguments: GraphTagging.allCases)
    func `A graph in its tight form has the elements of the usual one`(tagging: GraphTagging) throws {
        var layout = try TestDocuments.layout()
        layout.graphTagging = tagging
        layout.leastSpace = 100
        guard case .figure(var figure) = try figure() else { return }
        figure.drawing.size.height = .points(200)
        var tight = figure.drawing
        tight.size.height = .points(150)
        figure.tightDrawing = tight
        // Nothing but the tight form fits page one.
        func pages(_ lines: Int) throws -> PageReading {
            let text = (0..<lines).map { TestDocuments.paragraph("Rye \($0).") }
            return try TestDocuments.pages(
                [TestDocuments.heading(1, "Rye")] + text + [.figure(figure)], layout: layout)
        }
        let usual = try pages(1)
        let tightened = try #require(
            (2...14).lazy.compactMap { lines -> PageReading? in
                let pages = try? pages(lines)
                return pages.flatMap { $0.document.pages.count == 1 && isTight($0) ? $0 : nil }
            }.first)
        #expect(!isTight(usual))
        #expect(tightened.violations == usual.violations)
        #expect(roles(tightened.document, under: .division) == roles(usual.document, under: .division))
    }

    /// Whether the note is as close below the drawing as in the tight form.
    private func isTight(_ pages: PageReading) -> Bool {
        guard let question = pages.lines.first(where: { $0.text.hasPrefix("What was sown") }),
            let note = pages.lines.first(where: { $0.text.hasPrefix("Base: ") })
        else { return false }
        return note.box.top - question.box.bottom < .points(180)
    }

    private func document(_ tagging: GraphTagging) throws -> TypesetDocument {
        var layout = try TestDocuments.layout()
        layout.graphTagging = tagging
        return try TestDocuments.pages([try figure()], layout: layout).document
    }

    private func roles(_ document: TypesetDocument, under role: StructureRole) -> [StructureRole] {
        let elements = document.structure.elements
        guard let start = elements.firstIndex(where: { $0.role == role }) else { return [] }
        return elements.indices.filter { index in
            var parent = elements[index].parent
            while let above = parent, above.index != start { parent = elements[above.index].parent }
            return parent != nil
        }.map { elements[$0].role }
    }

    @Test func `A figure is one element with its words as alternative text`() throws {
        let document = try document(.figure)
        let figure = try #require(document.structure.elements.first { $0.role == .figure })
        #expect(figure.alternativeText == "A bar")
        #expect(roles(document, under: .figure).isEmpty)
    }

    @Test func `A list has an item a row and a paragraph a text, and what is drawn is decoration`() throws {
        let document = try document(.list)
        let item: [StructureRole] = [.listItem, .listBody, .paragraph, .paragraph]
        #expect(roles(document, under: .list(.none)) == item + item)
        #expect(!document.structure.elements.contains { $0.role == .figure })
        let marks = document.pages[0].marks
        let bars = marks.filter { mark in
            if case .artifact(.layout) = mark.role {
                return mark.origin.x > .zero && mark.drawing.size.height == .points(60)
            }
            return false
        }
        #expect(bars.count == 3)
    }

    @Test func `A drawing without words stays a figure`() throws {
        var layout = try TestDocuments.layout()
        layout.graphTagging = .list
        let document = try TestDocuments.pages([TestDocuments.figure(height: 60)], layout: layout).document
        #expect(document.structure.elements.contains { $0.role == .figure && $0.alternativeText == "A bar" })
    }
}
