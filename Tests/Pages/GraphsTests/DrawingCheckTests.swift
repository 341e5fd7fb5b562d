import Drawing
import Geometry
import Testing
import Typography

@testable import Graphs

/// The check that every graph of every build goes through finds each fault that it is there for.
struct DrawingCheckTests {
    private let theme = TestGraphs.theme

    private func text(_ words: String, x: Double, y: Double, color: Color = .black) throws -> [Shape] {
        let text = GraphText(theme: theme, shaper: try TestGraphs.shaper(), language: "en")
        let block = text.block(words, text.style(.points(10), .regular, color))
        return block.shapes(top: .points(y)) { _ in .points(x) }
    }

    private func box(_ x: Double, _ width: Double, _ color: Color) -> Shape {
        .path(
            .rectangle(Rectangle(x: .points(x), y: .zero, width: .points(width), height: .points(20))), fill: color,
            stroke: nil)
    }

    private func faults(_ shapes: [Shape]) -> [DrawingFault] {
        Drawing(size: Size(width: .points(100), height: .points(20)), shapes: shapes).faults
    }

    @Test func `texts side by side on the page are in order`() throws {
        #expect(faults(try text("One", x: 2, y: 5) + text("Two", x: 40, y: 5)) == [])
        #expect(faults([box(0, 60, theme.accent)] + (try text("One", x: 2, y: 5, color: .white))) == [])
    }

    @Test func `a text beyond the edge is found, also inside a group that is moved`() throws {
        let text = try text("Nearly all of them", x: 30, y: 5)
        #expect(faults(text) == [.outside("Nearly all of them")])
        #expect(
            faults([.group(try self.text("One", x: 2, y: 5), offset: Point(x: .points(-20), y: .zero))]) == [
                .outside("One")
            ])
        #expect(faults(try self.text("One", x: 2, y: 18)) == [.outside("One")])
    }

    @Test func `texts on one another are found`() throws {
        #expect(faults(try text("One", x: 2, y: 5) + text("Two", x: 10, y: 8)) == [.overlap("One", "Two")])
    }

    @Test func `a text half on a bar, or of its colour, is found`() throws {
        #expect(faults([box(0, 10, theme.accent)] + (try text("Seven", x: 2, y: 5))) == [.halfCovered("Seven")])
        #expect(
            faults([box(0, 60, theme.accent)] + (try text("Seven", x: 2, y: 5))) == [.lowContrast("Seven")])
        #expect(faults(try text("Seven", x: 2, y: 5, color: theme.accentLight)) == [.lowContrast("Seven")])
    }
}
