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
        _ question: String, kind: GraphDefinition.Kind = .bars, ranks: Int = 0, title: String = "Title",
        responses: Bool = false
    ) throws -> Graph {
        let context = ExpressionContext.english(SurveyResults(try smallSurvey()))
        let place = Place(file: "report.yaml", line: 5, column: 3)
        let definition = GraphDefinition(
            id: "g", question: question, questionPlace: place, kind: kind, title: TextLine(text: title, place: place),
            highlightedRanks: ranks, base: responses ? .responses : .respondents, place: place)
        let composer = GraphComposer(
            context: context, results: ResultTables(context: context, source: "Survey of fruit."), language: "en")
        return composer.graph(
            definition, try #require(context.tables[question]), label: "Graph 1", title: ComputedText(title)
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
            plot.bars.map { "\($0.label ?? "-") \($0.title) \($0.value) \($0.valueText) \($0.isHighlighted)" } == [
                "F1 Apples 2 2 (67%) true", "F2 Pears 2 2 (67%) true", "F3 Plums 1 1 (33%) false",
                "F4 Figs 0 0 (0%) false", "- other fruit 3 3 (100%) true",
            ])
        #expect(plot.bars.map(\.swatchText) == [nil, "2", nil, nil, nil])
        #expect(plot.bars[1].swatch == Color(hex: "#4C9F38"))
    }

    @Test func `shares of responses run to the greatest count`() throws {
        let plot = try bars(graph("fruit", responses: true))
        #expect(plot.maximum == 3)
        #expect(plot.bars.map(\.valueText) == ["2 (25%)", "2 (25%)", "1 (13%)", "0 (0%)", "3 (38%)"])
        #expect(plot.bars.allSatisfy { !$0.isHighlighted })
    }

    @Test func `bars of a question that nobody answered have no shares and no group that stands out`() throws {
        let graph = try graph("silent", ranks: 3)
        let plot = try bars(graph)
        #expect(plot.maximum == 1)
        #expect(plot.bars.map(\.valueText) == ["0", "0"])
        #expect(plot.bars.allSatisfy { !$0.isHighlighted })
        #expect(
            graph.alternativeText
                == "Bar graph. Title. Base: 0 of 4 responding offices; 4 did not answer. Gold: 0; Silver: 0.")
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

    @Test func `the alternative text says all that the graph shows`() throws {
        #expect(
            try graph("fruit", title: "Which leads?").alternativeText
                == "Bar graph. Which leads? Base: 3 of 4 responding offices; 1 did not answer; multiple answers, "
                + "shares sum to more than 100%. F1 (Apples): 2, 67 per cent; F2 (Pears): 2, 67 per cent; "
                + "F3 (Plums): 1, 33 per cent; F4 (Figs): 0, 0 per cent; other fruit: 3, 100 per cent.")
        #expect(
            try graph("detail", kind: .donut).alternativeText
                == "Donut graph. Title. Base: 1 of 4 responding offices; 1 did not answer; 2 were not asked. "
                + "Deep: 1, 100 per cent; Flat: 0, 0 per cent.")
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
