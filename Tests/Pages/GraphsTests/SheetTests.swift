import Drawing
import Geometry
import Testing
import Typography

@testable import Graphs

struct SheetTests {
    private let theme = TestGraphs.theme

    @Test(arguments: ["en", "ar"])
    func `a sheet says everything in reading order, within its margins`(language: String) throws {
        for plot in [TestGraphs.bars(17), TestGraphs.donut([9, 4])] as [any Plot] {
            let graph = TestGraphs.graph(plot, language: language)
            let drawing = graph.sheetDrawing(width: .points(498), theme: theme, shaper: try TestGraphs.shaper())
            let reading = DrawingReading(drawing)
            #expect(reading.overlaps == [])
            #expect(reading.text == graph.words.joined())
            let margin = theme.sheetMargin.points - 0.01
            for box in reading.textBoxes {
                #expect(box.left.points >= margin && box.right.points <= drawing.size.width.points - margin)
                #expect(box.top.points >= margin - 1 && box.bottom.points <= drawing.size.height.points - margin + 3)
            }
        }
    }

    @Test func `no text is smaller than 8.5 pt`() throws {
        let graph = TestGraphs.graph(TestGraphs.bars(17))
        let drawing = graph.sheetDrawing(width: .points(498), theme: theme, shaper: try TestGraphs.shaper())
        #expect(DrawingReading(drawing).runs.map(\.run.size).min() == .points(8.5))
    }

    @Test func `a character that no font has is reported with the words around it`() throws {
        var graph = TestGraphs.graph(TestGraphs.donut([1]))
        #expect(graph.missingCharacters(theme: theme, shaper: try TestGraphs.shaper()).isEmpty)
        graph.source = "Source: 数"
        let missing = graph.missingCharacters(theme: theme, shaper: try TestGraphs.shaper())
        #expect(missing.map(\.words) == ["Source: 数"])
        #expect(missing.map(\.character) == [MissingCharacter(scalar: "数", tag: 0, offset: 8)])
    }
}
