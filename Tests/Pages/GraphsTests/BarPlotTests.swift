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
            #expect(drawing.faults == [], "\(language)")
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
        #expect(reading.text.contains("00%"), "a value and a share of zero are printed")
    }

    @Test func `a value is inside its bar where it has room, in a colour that can be read, else just behind it`() throws
    {
        let reading = DrawingReading(try drawing(TestGraphs.bars(13)))
        let bars = reading.boxes(filled: [theme.accent, theme.accentLight])
        let values = reading.runs.filter { $0.run.text.allSatisfy(\.isNumber) && $0.run.size == theme.bodySize }
        #expect(values.count == 13 && bars.count == 12, "the last is zero")
        for (bar, value) in zip(bars, values) {
            let color = reading.paths.last { reading.bounds($0.path) == bar }?.fill ?? .white
            let isInside = value.at.x >= bar.left && value.at.x + value.run.width <= bar.right
            #expect(isInside == (bar.size.width > value.run.width + .points(14)), "\(value.run.text)")
            if isInside {
                #expect(value.run.color.contrast(with: color) >= 4.5)
            } else {
                #expect(abs((value.at.x - bar.right - BarPlotDrawing.valueGap).points) < 0.01)
            }
            #expect(value.at.y > bar.top && value.at.y < bar.bottom)
        }
    }

    @Test func `every bar is on a track to the whole, which takes 45 per cent of the width or more`() throws {
        for plot in [TestGraphs.bars(5), TestGraphs.bars(3, titles: ["Yes", "No"])] {
            let tracks = DrawingReading(try drawing(plot)).boxes(filled: [theme.track])
            #expect(tracks.count == plot.bars.count)
            #expect(Set(tracks.map(\.size.width)).count == 1)
            #expect(tracks.allSatisfy { $0.size.width >= textBlock * 0.4499 })
        }
    }

    @Test func `one answer has one length in all graphs of one base`() throws {
        let short = DrawingReading(try drawing(TestGraphs.bars(3, titles: ["Yes", "No"])))
        let long = DrawingReading(try drawing(TestGraphs.bars(3)))
        #expect(
            short.boxes(filled: [theme.accent]).map(\.size.width)
                == long.boxes(filled: [theme.accent]).map(\.size.width))
    }

    @Test func `titles that would take more than two lines are above their bars, whole`() throws {
        let titles = [
            "A long answer of a respondent who was asked for one word and had a great deal more to say than that",
            "Short",
        ]
        let drawing = try drawing(TestGraphs.bars(2, titles: titles))
        let reading = DrawingReading(drawing)
        #expect(reading.text.contains(titles[0]))
        #expect(drawing.faults == [])
        let track = try #require(reading.boxes(filled: [theme.track]).first)
        #expect(track.left == .zero && track.size.width > textBlock * 0.85)
        let short = try #require(reading.runs.first { $0.run.text == "Short" })
        #expect(short.at.y < reading.boxes(filled: [theme.accent])[1].top, "all titles of a graph are above their bars")
    }

    @Test func `a compact plot has closer rows and thinner bars`() throws {
        var graph = TestGraphs.graph(TestGraphs.bars(6))
        let shaper = try TestGraphs.shaper()
        let usual = graph.plotDrawing(width: textBlock, theme: theme, shaper: shaper)
        graph.isCompact = true
        let compact = graph.plotDrawing(width: textBlock, theme: theme, shaper: shaper)
        #expect(compact.size.height < usual.size.height * 0.9)
        #expect(compact.faults == [])
    }

    @Test func `a hatched bar is as long as a solid one, and is explained`() throws {
        var plot = TestGraphs.bars(2)
        let solid = DrawingReading(try drawing(plot)).boxes(filled: [theme.accent])
        plot.bars[0].texture = .hatched
        plot.bars[1].texture = .hollow
        plot.notes = PlotNotes(
            lines: ["Without answers: SDG 3"],
            meanings: [.init(texture: .hatched, text: "Illustrative"), .init(texture: .hollow, text: "Small base")])
        let drawing = try drawing(plot)
        let reading = DrawingReading(drawing)
        let hollow = reading.paths.filter { $0.fill == .white && $0.stroke?.color == theme.accent }
        #expect(hollow.count == 4, "two bars and two signs of the legend")
        for (box, bar) in zip(solid, hollow) {
            let width = reading.bounds(bar.path).size.width + (bar.stroke?.width ?? .zero)
            #expect(abs((width - box.size.width).points) < 0.01)
        }
        let hatching = reading.paths.filter { $0.fill == nil && $0.stroke != nil }
        #expect(hatching.count == 2, "the bar and its sign")
        let lines = reading.bounds(hatching[0].path)
        #expect(lines.left >= solid[0].left && lines.right <= solid[0].right)
        #expect(reading.text.hasSuffix("Without answers: SDG 3IllustrativeSmall base"))
        #expect(drawing.faults == [])
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
        let tops = plot.bars.map { bar in reading.runs.first { $0.run.text == bar.row.swatchText }?.at.y ?? .zero }
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
        let swatch = try #require(right.runs.dropFirst().first)
        #expect(swatch.run.text == "1", "the swatch still comes first")
        #expect(swatch.at.x > textBlock * 0.9)
    }

    @Test func `a drawing's trace`() throws {
        let plot = BarPlot(
            bars: [
                .init(
                    GraphRow(
                        title: "Clean water", swatch: Color(hex: "#26BDE2"), swatchText: "6", isHighlighted: true),
                    value: 2, valueText: "2", shareText: "67%"),
                .init(GraphRow(title: "Decent work"), value: 0, valueText: "0", shareText: "0%"),
            ], maximum: 3, whole: "All 3")
        try expectTrace(drawing(plot, width: 300), named: "bars")
    }
}
