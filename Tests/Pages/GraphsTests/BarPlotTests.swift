import Drawing
import Geometry
import Testing
import Typography

@testable import Graphs

struct BarPlotTests {
    private let theme = TestGraphs.theme
    private let textBlock = Length.points(462)

    private func drawing(_ plot: BarPlot, width: Double = 462, language: String = "en") throws -> Drawing {
        try TestGraphs.graph(plot, language: language)
            .plotDrawing(width: .points(width), theme: theme, shaper: TestGraphs.shaper())
    }

    @Test(arguments: [300, 380, 462, 600])
    func `no text stands on another or outside the drawing, and every word is there in order`(width: Int) throws {
        let plot = TestGraphs.bars(17)
        for language in ["en", "ar"] {
            let drawing = try drawing(plot, width: Double(width), language: language)
            let reading = DrawingReading(drawing)
            #expect(reading.overlaps == [], "\(language)")
            #expect(reading.outside(drawing.size) == [], "\(language)")
            #expect(reading.text == plot.words.joined(), "\(language)")
        }
    }

    @Test func `the lengths of bars are as their values, and zero has none`() throws {
        let plot = TestGraphs.bars(17)
        let reading = DrawingReading(try drawing(plot))
        let lengths = reading.boxes(filled: [theme.accent, theme.accentLight]).map(\.size.width)
        let values = plot.bars.map(\.value).filter { $0 > 0 }
        #expect(lengths.count == values.count)
        for (length, value) in zip(lengths, values) {
            #expect(abs(length / lengths[0] - Double(value) / Double(values[0])) < 1e-9, "\(value)")
        }
        #expect(reading.boxes(filled: [theme.accent]).count == 4)
        #expect(reading.text.contains("0 (0%)"))
    }

    @Test func `a value is just behind the end of its bar`() throws {
        let reading = DrawingReading(try drawing(TestGraphs.bars(6)))
        let bars = reading.boxes(filled: [theme.accent, theme.accentLight])
        let values = reading.runs.filter { $0.run.text.hasSuffix("%)") }
        #expect(values.count == bars.count)
        for (bar, value) in zip(bars, values) {
            #expect(abs((value.at.x - bar.right - BarPlotColumns.valueGap).points) < 0.01)
            let middle = bar.top + bar.size.height / 2
            #expect(value.at.y > middle && value.at.y < bar.bottom)
        }
    }

    @Test func `in the tight form rows are closer, in the same groups, and no text is on another`() throws {
        var theme = theme
        theme.leastBarPitch = theme.barPitch * 0.8
        let plot = TestGraphs.bars(17)
        let graph = TestGraphs.graph(plot, language: "en")
        let shaper = try TestGraphs.shaper()
        let usual = graph.plotDrawing(width: textBlock, theme: theme, shaper: shaper)
        let tight = try #require(graph.tightPlotDrawing(width: textBlock, theme: theme, shaper: shaper))
        #expect(tight.size.height < usual.size.height * 0.9)
        #expect(tight.shapes.count == usual.shapes.count)
        #expect(DrawingReading(tight).text == DrawingReading(usual).text)
        #expect(DrawingReading(tight).overlaps == [])
        theme.leastBarPitch = theme.barPitch
        #expect(graph.tightPlotDrawing(width: textBlock, theme: theme, shaper: shaper) == nil)
    }

    @Test func `rows keep the order given`() throws {
        var plot = TestGraphs.bars(5)
        plot.bars.reverse()
        let reading = DrawingReading(try drawing(plot))
        let tops = plot.bars.map { bar in reading.runs.first { $0.run.text == bar.label }?.at.y ?? .zero }
        #expect(tops == tops.sorted())
        #expect(Set(tops).count == 5)
    }

    @Test func `titles take two lines at most and begin under one another`() throws {
        let reading = DrawingReading(try drawing(TestGraphs.bars(5)))
        let long = reading.runs.filter { TestGraphs.titles[2].contains($0.run.text) && $0.run.text.count > 4 }
        #expect(long.count == 2)
        #expect(Set(long.map(\.at.x)).count == 1)
        #expect(long.first?.at.x == reading.runs.first { $0.run.text == "Short" }?.at.x)
    }

    @Test func `the heading takes at most 55 per cent of the width`() throws {
        let columns = BarPlotColumns(
            TestGraphs.bars(17), width: textBlock,
            words: GraphText(theme: theme, shaper: try TestGraphs.shaper(), language: "en"))
        #expect(columns.barStart - BarPlotColumns.titleGap <= textBlock * 0.55)
        #expect(columns.barLength > textBlock * 0.25)
    }

    @Test func `23 rows with their caption fit the text block of an A4 page, 17 with room to spare`() throws {
        let titles = ["International cooperation", "Skills development and recognition", "Data"]
        #expect(try drawing(TestGraphs.bars(23, titles: titles)).size.height.points < 560)
        #expect(try drawing(TestGraphs.bars(17)).size.height.points < 520)
    }

    @Test func `in a language from right to left the plot is mirrored`() throws {
        let (left, right) = (
            DrawingReading(try drawing(TestGraphs.bars(5))),
            DrawingReading(try drawing(TestGraphs.bars(5), language: "ar"))
        )
        let (bars, mirrored) = (left.boxes(filled: [theme.accent]), right.boxes(filled: [theme.accent]))
        for (bar, other) in zip(bars, mirrored) {
            #expect(abs((bar.left - (textBlock - other.right)).points) < 0.01)
            #expect(abs((bar.size.width - other.size.width).points) < 0.01)
        }
        #expect(right.runs.map(\.run.text).first == "1", "the swatch still comes first")
        #expect((right.runs.first?.at.x ?? .zero) > textBlock * 0.9)
    }

    @Test func `a drawing's trace`() throws {
        let plot = BarPlot(
            bars: [
                .init(
                    label: "SDG 6", title: "Clean water", value: 2, valueText: "2 (67%)", swatch: Color(hex: "#26BDE2"),
                    swatchText: "6", isHighlighted: true),
                .init(label: "SDG 8", title: "Decent work", value: 0, valueText: "0 (0%)"),
            ], maximum: 3)
        #expect(
            trace(try drawing(plot, width: 300)) == """
                300.0 x 45.0
                group
                  group
                    box 0.4 4.1 14.3 14.3 #26BDE2 outlined
                    text 4.7 14.3 "6" 8.5
                  group
                    text 21.0 15.1 "SDG 6" 10.5
                  group
                    text 60.8 15.1 "Clean water" 10.5
                  box 133.5 5.3 80.4 12.0 #0033A0
                  group
                    text 218.9 15.1 "2 (67%)" 10.5
                group
                  group
                    text 21.0 37.6 "SDG 8" 10.5
                  group
                    text 60.8 37.6 "Decent work" 10.5
                  group
                    text 138.5 37.6 "0 (0%)" 10.5
                line 133.5 0.0 133.5 45.0
                """)
    }
}
