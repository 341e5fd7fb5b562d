import Drawing
import Geometry
import Testing

@testable import Graphs

struct StackPlotTests {
    private let theme = TestGraphs.theme
    private let names = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]

    private func plot(
        _ rows: [[Int]], form: StackPlot.Form, names: [String]? = nil, titles: [String] = TestGraphs.titles
    ) -> StackPlot {
        let rows = rows.enumerated().map { index, counts in
            let base = max(counts.reduce(0, +), 1)
            return StackPlot.Row(
                GraphRow(title: titles[index % titles.count]),
                parts: counts.map { .init(share: Double($0) / Double(base), text: $0 == 0 ? "" : String($0)) },
                outside: index == 0 ? "2" : nil)
        }
        return StackPlot(rows: rows, names: names ?? self.names, outsideName: "Beside the bars: Don't know", form: form)
    }

    private func drawing(_ plot: StackPlot, width: Double = 462, language: String = "en") throws -> Drawing {
        try TestGraphs.graph(plot, language: language)
            .plotDrawing(width: .points(width), theme: theme, shaper: TestGraphs.shaper())
    }

    /// The parts of each row, without the signs of the legend.
    private func bars(_ drawing: Drawing, _ plot: StackPlot) -> [Rectangle] {
        let colors = theme.ramp(plot.names.count, isDiverging: plot.form == .diverging)
        return DrawingReading(drawing).boxes(filled: colors).filter { $0.size.height > .points(11) }
    }

    @Test func `whole bars begin together and fill the width`() throws {
        let plot = plot([[1, 2, 3, 4, 5], [0, 0, 0, 7, 8]], form: .whole)
        let bars = bars(try drawing(plot), plot)
        #expect(bars.count == 7)
        #expect(bars[0].left == bars[5].left && abs((bars[4].right - bars[6].right).points) < 0.01)
    }

    @Test func `diverging bars have their middle answer around one line`() throws {
        let plot = plot([[1, 2, 4, 4, 5], [5, 3, 2, 1, 0], [0, 0, 3, 0, 0]], form: .diverging)
        let bars = bars(try drawing(plot), plot)
        let middles = [bars[2], bars[7], bars[9]].map { $0.left + $0.size.width / 2 }
        for middle in middles { #expect(abs((middle - middles[0]).points) < 0.3) }
    }

    @Test func `an even scale has a line between its halves`() throws {
        let plot = plot([[1, 2, 4, 5]], form: .diverging, names: ["Very bad", "Bad", "Good", "Very good"])
        let reading = DrawingReading(try drawing(plot))
        let line = try #require(reading.paths.last { $0.fill == nil })
        let bars = bars(try drawing(plot), plot)
        #expect(abs((reading.bounds(line.path).left - bars[2].left).points) < 0.01)
    }

    @Test func `every number is printed once, in its part or above it`() throws {
        let plot = plot([[1, 1, 1, 1, 60], [60, 1, 1, 1, 1]], form: .whole)
        let drawing = try drawing(plot)
        let numbers = DrawingReading(drawing).runs.map(\.run.text).filter { $0.allSatisfy(\.isNumber) }
        #expect(numbers == ["1", "1", "1", "1", "60", "2", "60", "1", "1", "1", "1"])
        #expect(drawing.faults == [])
    }

    @Test func `nothing is cut or covered`() throws {
        let rows = [[1, 1, 1, 1, 60], [0, 0, 0, 0, 0], [12, 3, 4, 5, 6], [100, 0, 0, 0, 1], [1, 0, 0, 0, 0]]
        let long = String(repeating: "An item with many words ", count: 8)
        for form in [StackPlot.Form.whole, .diverging] {
            for titles in [TestGraphs.titles, [long]] {
                for (width, language) in [(462.0, "en"), (300, "en"), (462, "ar")] {
                    let drawing = try drawing(plot(rows, form: form, titles: titles), width: width, language: language)
                    #expect(drawing.faults == [], "\(form) \(width) \(language)")
                }
            }
        }
    }

    @Test func `every colour of a ramp has 3 to 1 against the page, also in greyscale`() {
        for count in 2...7 {
            for isDiverging in [false, true] {
                let colors = theme.ramp(count, isDiverging: isDiverging)
                #expect(colors.count == count)
                #expect(Set(colors).count == count)
                for color in colors { #expect(color.contrast(with: .white) >= 3, "\(count) \(isDiverging)") }
            }
        }
    }

    @Test func `a drawing's trace`() throws {
        try expectTrace(
            drawing(plot([[1, 2, 3, 4, 5], [5, 0, 1, 1, 1]], form: .diverging), width: 300), named: "diverging")
    }
}
