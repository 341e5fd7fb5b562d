import Drawing
import Geometry
import Testing

@testable import Graphs

struct DotsPlotTests {
    private let theme = TestGraphs.theme

    private func plot(_ values: [(Int?, Int?)], titles: [String] = TestGraphs.titles) -> DotsPlot {
        func dot(_ value: Int?) -> DotsPlot.Dot? {
            value.map { DotsPlot.Dot(share: Double($0) / 13, text: String($0), mark: $0 == 5 ? "[i]" : nil) }
        }
        let rows = values.enumerated().map { index, pair in
            DotsPlot.Row(
                GraphRow(label: "\(index + 1)", title: titles[index % titles.count], isHighlighted: index == 0),
                first: dot(pair.0), second: dot(pair.1))
        }
        let ticks = [0, 5, 10, 13].map {
            DotsPlot.Tick(share: Double($0) / 13, text: $0 == 13 ? "All 13" : String($0))
        }
        return DotsPlot(rows: rows, firstName: "Now", secondName: "In the next decade", ticks: ticks)
    }

    private func drawing(_ plot: DotsPlot, width: Double = 462, language: String = "en") throws -> Drawing {
        try TestGraphs.graph(plot, language: language)
            .plotDrawing(width: .points(width), theme: theme, shaper: TestGraphs.shaper())
    }

    @Test func `the later dot is solid, the earlier one hollow, and a line joins them where they differ`() throws {
        let reading = DrawingReading(try drawing(plot([(4, 7), (3, 3), (nil, 2)])))
        let circles = reading.paths.filter { $0.path.steps.contains { if case .curve = $0 { true } else { false } } }
        let inRows = circles.filter { $0.fill == theme.accentLight || $0.stroke?.color == theme.accentLight }
        #expect(inRows.filter { $0.fill == theme.accentLight }.count == 2)
        #expect(inRows.filter { $0.fill == .white }.count == 1, "the second row; the third has none")
        let joins = reading.paths.filter { $0.fill == nil && $0.stroke?.width == .points(2) }
        #expect(joins.map(\.stroke?.color) == [theme.accent])
        let join = reading.bounds(joins[0].path)
        #expect(abs(join.size.width / (.points(462) * 0.45 - .points(9.12)) - 3.0 / 13) < 0.001)
    }

    @Test func `values are in columns, and numbers of the scale that have no room are left out`() throws {
        let text = DrawingReading(try drawing(plot([(4, 7), (5, 3)]))).runs.map(\.run.text)
        #expect(text.starts(with: ["Now", "In the next decade", "0", "5", "10", "All 13", "1", "Short", "4", "7"]))
        #expect(text.suffix(3) == ["5", "[i]", "3"])
        #expect(!DrawingReading(try drawing(plot([(4, 7)]), width: 200)).runs.map(\.run.text).contains("10"))
    }

    @Test func `nothing is cut or covered`() throws {
        let values = (0..<23).map { (Optional($0 % 14), $0 % 5 == 0 ? nil : Optional(($0 * 7) % 14)) }
        for (width, language) in [(462.0, "en"), (300, "en"), (462, "ar")] {
            #expect(try drawing(plot(values), width: width, language: language).faults == [], "\(width)")
        }
        let long = String(repeating: "A long title that goes on ", count: 7)
        #expect(try drawing(plot(values, titles: [long])).faults == [])
    }

    @Test func `a drawing's trace`() throws {
        try expectTrace(drawing(plot([(4, 7), (3, 3)]), width: 300), named: "dots")
    }
}
