import Drawing
import Geometry
import Testing
import Typography

@testable import Graphs

struct DonutPlotTests {
    private let theme = TestGraphs.theme

    private func drawing(_ values: [Int], width: Double = 462, language: String = "en") throws -> Drawing {
        try TestGraphs.graph(TestGraphs.donut(values), language: language)
            .plotDrawing(width: .points(width), theme: theme, shaper: TestGraphs.shaper())
    }

    @Test(
        arguments: [
            [9, 4, 0], [13], [1, 1, 1, 10], [10, 1, 1, 1], [4, 3, 3, 3], [1, 10, 1, 1], [0, 0, 5], [1, 1, 10, 1],
            [7, 6],
        ])
    func `names stand neither on one another nor outside, whatever the parts`(values: [Int]) throws {
        for (width, language) in [(462.0, "en"), (380, "en"), (462, "ar")] {
            let drawing = try drawing(values, width: width, language: language)
            let reading = DrawingReading(drawing)
            #expect(reading.overlaps == [], "\(width) \(language)")
            #expect(reading.outside(drawing.size) == [], "\(width) \(language)")
            for part in TestGraphs.donut(values).parts {
                #expect(reading.text.contains(part.title), "\(part.title)")
                #expect(reading.text.contains(part.valueText), "\(part.title)")
            }
        }
    }

    @Test func `no name overlaps the ring`() throws {
        for values in [[1, 1, 1, 10], [10, 1, 1, 1], [4, 3, 3, 3], [1, 10, 1, 1]] {
            let reading = DrawingReading(try drawing(values))
            let radius = theme.donutDiameter / 2
            let names = zip(reading.runs, reading.textBoxes).filter { !"13 mechanisms".contains($0.0.run.text.trimmed) }
            for (run, box) in names {
                let isBeside = box.right < .points(231) - radius || box.left > .points(231) + radius
                #expect(isBeside, "\(run.run.text)")
            }
        }
    }

    @Test func `the parts of the turn are the shares, clockwise from the top`() throws {
        let plot = DonutPlotDrawing(
            plot: TestGraphs.donut([9, 4, 0]),
            words: GraphText(theme: theme, shaper: try TestGraphs.shaper(), language: "en"),
            frame: ReadingFrame(width: .points(462), isMirrored: false))
        #expect(plot.sectors.map(\.part) == [0, 1])
        #expect(plot.sectors.map(\.from) == [0, 9.0 / 13])
        #expect(plot.sectors.map(\.to) == [9.0 / 13, 1])
        let mirrored = DonutPlotDrawing(
            plot: plot.plot, words: plot.words, frame: ReadingFrame(width: .points(462), isMirrored: true))
        #expect(mirrored.sectors.map(\.from) == [1 - 9.0 / 13, 0])
    }

    @Test func `a part of zero is named and not drawn`() throws {
        let reading = DrawingReading(try drawing([9, 4, 0]))
        #expect(reading.paths.filter { $0.fill != nil }.count == 2)
        #expect(reading.text.hasSuffix("No: 0 of all"))
    }

    @Test func `a single part is a whole ring without a cut`() throws {
        let rings = DrawingReading(try drawing([13])).paths.filter { $0.fill != nil }
        #expect(rings.count == 1)
        #expect(rings.first?.stroke == nil)
        #expect(rings.first?.path.steps.filter { $0 == .close }.count == 2, "an outer and an inner circle")
    }

    @Test func `a circle's curves keep to its radius`() {
        let ring = RingMark(
            centre: .origin, outer: .points(100), inner: .points(60), from: 0, to: 0.3, color: .black)
        guard case .path(let path, _, _) = ring.shape() else { return #expect(Bool(false), "no path") }
        var last = Point.origin
        for step in path.steps.prefix(4) {
            if case .curve(let end, let first, let second) = step {
                let x = (last.x + first.x * 3 + second.x * 3 + end.x) / 8
                let y = (last.y + first.y * 3 + second.y * 3 + end.y) / 8
                #expect(abs((x.points * x.points + y.points * y.points).squareRoot() - 100) < 0.01)
                last = end
            } else if case .move(let start) = step {
                last = start
            }
        }
        #expect(abs(last.x.points) > 1)
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
