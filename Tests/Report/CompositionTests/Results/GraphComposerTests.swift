import Aggregation
import Diagnostics
import DocumentModel
import Geometry
import Graphs
import Testing

@testable import Composition
@testable import Expressions

@Suite struct GraphComposerTests {
    private func graph(
        _ question: String, kind: GraphDefinition.Kind? = .bars, ranks: Int = 0, title: String = "Title",
        responses: Bool = false, zero: GraphDefinition.ZeroOptions? = nil, isCompact: Bool = false
    ) throws -> Graph {
        let context = ExpressionContext.english(SurveyResults(try smallSurvey()))
        let place = Place(file: "report.yaml", line: 5, column: 3)
        let definition = GraphDefinition(
            id: "g", question: question, questionPlace: place, kind: kind, title: TextLine(text: title, place: place),
            highlightedRanks: ranks, base: responses ? .responses : .respondents, zero: zero, isCompact: isCompact,
            place: place)
        let composer = GraphComposer(
            context: context, results: ResultTables(context: context, source: "Survey of fruit."), language: "en")
        return composer.graph(
            GraphData(definition: definition, table: try #require(context.tables[question])), label: "Graph 1",
            title: ComputedText(title)
        ).graph
    }

    private func bars(_ graph: Graph) throws -> BarPlot {
        guard let plot = graph.plot as? BarPlot else { throw MissingPart(name: "bars") }
        return plot
    }

    @Test func `bars stand by rank, run to the base and name label, title, count and share`() throws {
        let plot = try bars(graph("fruit", ranks: 2))
        #expect(plot.maximum == 3)
        #expect(
            plot.bars.map {
                "\($0.row.label ?? "-") \($0.row.title) \($0.value) \($0.valueText) \($0.shareText ?? "-") "
                    + "\($0.row.isHighlighted)"
            } == [
                "F1 Apples 2 2 67% true", "F2 Pears 2 2 67% true", "F3 Plums 1 1 33% false",
                "F4 Figs 0 0 0% false", "- other fruit 3 3 100% true",
            ])
        #expect(plot.bars.map(\.row.swatchText) == [nil, "2", nil, nil, nil])
        #expect(plot.bars[1].row.swatch == Color(hex: "#4C9F38"))
    }

    @Test func `shares of responses run to all responses`() throws {
        let plot = try bars(graph("fruit", responses: true))
        #expect(plot.maximum == 8)
        #expect(plot.whole == "All 8 responses")
        #expect(plot.bars.map(\.shareText) == ["25%", "25%", "13%", "0%", "38%"])
        #expect(plot.bars.allSatisfy { !$0.row.isHighlighted })
    }

    @Test func `bars of a question that nobody answered have no shares and no group that stands out`() throws {
        let graph = try graph("silent", ranks: 3)
        let plot = try bars(graph)
        #expect(plot.maximum == 1)
        #expect(plot.bars.map(\.valueText) == ["0", "0"])
        #expect(plot.bars.allSatisfy { !$0.row.isHighlighted })
        #expect(
            graph.alternativeText
                == "Bar graph. Title. Base: 0 of 4 responding offices; 4 did not answer. "
                + "Without answers: Gold and Silver. All values: silent.csv.")
    }

    @Test func `a donut has its parts in the order of the questionnaire and its base in the middle`() throws {
        guard let plan = try graph("plan", kind: .donut).plot as? DonutPlot,
            let detail = try graph("detail", kind: .donut).plot as? DonutPlot
        else { throw MissingPart(name: "donut") }
        #expect(
            plan.parts.map { "\($0.title) \($0.value) \($0.valueText)" } == [
                "Will plant 2 2 (67%)", "Will not plant 1 1 (33%)",
            ])
        #expect(plan.centre == "3 offices")
        #expect(detail.centre == "1 office")
    }

    @Test func `the alternative text says the finding, the base, the range and who has none, and where all values are`()
        throws
    {
        #expect(
            try graph("fruit", title: "Which leads?").alternativeText
                == "Bar graph. Which leads? Base: 3 of 4 responding offices; 1 did not answer; multiple answers, "
                + "shares sum to more than 100%. From other fruit: 3, 100 per cent to F3 (Plums): 1, 33 per cent. "
                + "Without answers: F4. All values: fruit.csv.")
        #expect(
            try graph("detail", kind: .donut).alternativeText
                == "Donut graph. Title. Base: 1 of 4 responding offices; 1 did not answer; 2 were not asked. "
                + "Deep: 1, 100 per cent. Without answers: Flat. All values: detail.csv.")
    }

    @Test func `options that nobody chose are rows, or one line where the graph or its size wants it`() throws {
        let rows = try bars(graph("fruit"))
        #expect(rows.bars.count == 5 && rows.notes.lines == [])
        for (zero, isCompact) in [(GraphDefinition.ZeroOptions.line, false), (nil, true)] {
            let plot = try bars(graph("fruit", zero: zero, isCompact: isCompact))
            #expect(plot.bars.map(\.value) == [2, 2, 1, 3])
            #expect(plot.notes.lines == ["Without answers: F4"])
        }
        #expect(try bars(graph("fruit", zero: .rows, isCompact: true)).bars.count == 5)
        #expect(try bars(graph("silent", zero: .line)).bars.count == 2, "a graph without rows says nothing")
    }

    @Test func `a single choice of a small base is a strip, and everything else has bars`() throws {
        let strip = try #require(try graph("plan", kind: nil).plot as? StripPlot)
        #expect(
            strip.parts.map { "\($0.title) \($0.count) \($0.valueText) \($0.isHighlighted)" } == [
                "Will plant 2 2 of 3 (67%) true", "Will not plant 1 1 (33%) false",
            ])
        #expect(try graph("fruit", kind: nil).plot is BarPlot)
        #expect(try graph("plan", kind: nil, responses: true).plot is BarPlot)
        #expect(try graph("silent", kind: nil).plot is BarPlot, "nobody answered")
    }

    @Test func `a graph names question, base and source`() throws {
        let graph = try graph("fruit", responses: true)
        #expect(graph.label == "Graph 1")
        #expect(graph.title == "Title")
        #expect(graph.question == "Which fruit do you grow?")
        #expect(graph.baseNote == "Base: 8 responses of 3 of 4 responding offices; 1 did not answer.")
        #expect(graph.source == "Source: Survey of fruit.")
    }
}
