import Drawing
import Geometry
import Testing
import Typography

@testable import Graphs

struct ContrastTests {
    private let theme = TestGraphs.theme

    @Test(arguments: TestGraphs.swatches + [Color(red: 0x7A, green: 0x7A, blue: 0x7A)])
    func `the number in a swatch can be read, and a pale swatch has an outline`(color: Color) throws {
        let words = GraphText(theme: theme, shaper: try TestGraphs.shaper(), language: "en")
        let box = Rectangle(x: .zero, y: .zero, width: SwatchMark.side, height: SwatchMark.side)
        let shapes = SwatchMark(box: box, color: color, text: "17").shapes(words)
        let reading = DrawingReading(Drawing(size: box.size, shapes: shapes))
        #expect(reading.runs.allSatisfy { $0.run.color.contrast(with: color) >= 4.5 })
        #expect(reading.runs.map(\.run.text) == ["17"])
        #expect(reading.outside(box.size) == [])
        #expect((reading.paths[0].stroke != nil) == (color.contrast(with: .white) < 3))
    }
}
