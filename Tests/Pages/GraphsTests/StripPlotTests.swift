import Drawing
import Geometry
import Testing

@testable import Graphs

struct StripPlotTests {
    private let theme = TestGraphs.theme

    private func plot(_ counts: [Int], titles: [String] = ["Plans to engage", "Not yet decided", "No"]) -> StripPlot {
        StripPlot(
            parts: zip(titles, counts).enumerated().map { index, part in
                .init(title: part.0, count: part.1, valueText: "\(part.1) of 13", isHighlighted: index == 0)
            })
    }

    private func drawing(_ plot: StripPlot, width: Double = 462, language: String = "en") throws -> Drawing {
        try TestGraphs.graph(plot, language: language)
            .plotDrawing(width: .points(width), theme: theme, shaper: TestGraphs.shaper())
    }

    @Test func `each respondent has a cell, all of one size, and answers are apart`() throws {
        let reading = DrawingReading(try drawing(plot([9, 4, 0])))
        let (first, second) = (
            reading.boxes(filled: [theme.accent]), reading.boxes(filled: [theme.accentLight])
        )
        #expect(first.count == 9 && second.count == 4)
        let gap = first[1].left - first[0].right
        #expect(second[0].left - first[8].right > gap * 3)
        #expect(abs((second[3].right - .points(462)).points) < 0.01)
        #expect(Set((first + second).map { ($0.size.height.points * 100).rounded() }).count == 1)
    }

    @Test func `names are above their cells, numbers below, and an answer of nobody is named`() throws {
        let reading = DrawingReading(try drawing(plot([9, 4, 0])))
        let cell = reading.boxes(filled: [theme.accent])[0]
        #expect(
            reading.runs.map(\.run.text) == [
                "Plans to engage", "9 of 13", "Not yet decided", "4 of 13", "No: 0 of 13",
            ])
        #expect(reading.runs[0].at.y < cell.top && reading.runs[1].at.y > cell.bottom)
    }

    @Test(arguments: [[9, 4, 0], [13, 0, 0], [11, 1, 1], [1, 1, 1], [0, 0, 0], [20, 18, 1]])
    func `nothing is cut or covered, whatever the answers`(counts: [Int]) throws {
        let long = ["An answer whose name takes far more room than one cell has", "Yes", "Another rather long answer"]
        for titles in [["Plans to engage", "Not yet decided", "No"], long] {
            for (width, language) in [(462.0, "en"), (300, "en"), (462, "ar")] {
                let plot = plot(counts, titles: titles)
                let drawing = try drawing(plot, width: width, language: language)
                #expect(drawing.faults == [], "\(width) \(language) \(titles[0])")
                #expect(
                    DrawingReading(drawing).text.filter { !$0.isWhitespace }
                        == plot.words.joined().filter { !$0.isWhitespace })
                let cells = DrawingReading(drawing).boxes(filled: [theme.accent, theme.accentLight] + theme.categories)
                #expect(cells.count >= counts.reduce(0, +))
            }
        }
    }
}
