import Aggregation
import Diagnostics
import DocumentModel
import Graphs
import Testing

@testable import Composition
@testable import Expressions

/// Graphs of scales, weights and small bases, and what a report wants by groups.
@Suite struct StatisticsGraphsTests {
    private func graph(_ question: String, _ context: ExpressionContext) throws -> Graph {
        let place = Place(file: "report.yaml", line: 5, column: 3)
        let definition = GraphDefinition(
            id: "g", question: question, questionPlace: place, kind: .bars, title: TextLine(text: "T", place: place),
            highlightedRanks: 0, base: .respondents, place: place)
        let composer = GraphComposer(
            context: context, results: ResultTables(context: context, source: "Gardens."), language: "en")
        return composer.graph(
            GraphData(definition: definition, table: try #require(context.tables[question])), label: "Graph 1",
            title: "T"
        ).graph
    }

    private func bars(_ graph: Graph) -> [String] {
        guard let plot = graph.plot as? BarPlot else { return [] }
        return plot.bars.map { "\($0.row.title) \($0.valueText) \($0.shareText ?? "-")" }
    }

    @Test func `the bars of a scale stand in its own order`() throws {
        let graph = try graph("ease", ExpressionContext.english(SurveyResults(try InventedGardens.survey())))
        #expect(bars(graph) == ["Very hard 1 11%", "Hard 3 33%", "Neither 3 33%", "Easy 2 22%"])
        #expect(
            graph.alternativeText.hasSuffix(
                "From Hard: 3, 33 per cent to Very hard: 1, 11 per cent. All values: ease.csv."))
    }

    private func smallBase(_ treatment: SmallBaseRule.Treatment) throws -> Graph {
        let rules = ReportingRules(smallBase: SmallBaseRule(threshold: 9, treatment: treatment))
        return try graph("plan", ExpressionContext.english(SurveyResults(try InventedGardens.survey()), rules: rules))
    }

    @Test func `small bases are marked, in words too, and explained`() throws {
        let graph = try smallBase(.mark)
        #expect(bars(graph) == ["A second plot 4 50%*", "No second plot 3 38%*", "Undecided 1 13%*"])
        #expect(graph.baseNote.hasSuffix("* Small base: fewer than 9 gardens stand behind the figure."))
        #expect(graph.alternativeText.contains("From A second plot: 4, 50 per cent (small base) to "))
    }

    @Test func `withheld shares leave the counts`() throws {
        let graph = try smallBase(.withhold)
        #expect(bars(graph) == ["A second plot 4 –", "No second plot 3 –", "Undecided 1 –"])
        #expect(graph.baseNote.hasSuffix("– Not shown: fewer than 9 gardens stand behind the figure."))
        #expect(graph.alternativeText.hasSuffix("From A second plot: 4 to Undecided: 1. All values: plan.csv."))
    }

    @Test func `bars of a weighted survey are as long as their weights`() throws {
        let graph = try graph("plan", ExpressionContext.english(SurveyResults(try InventedGardens.weighted())))
        guard let plot = graph.plot as? BarPlot else { return }
        #expect(plot.bars.map(\.value) == [5_875_000, 4_250_000, 1_000_000])
        #expect(plot.maximum == 11_125_000)
        #expect(bars(graph) == ["No second plot 3 53%", "A second plot 4 38%", "Undecided 1 9%"])
        #expect(graph.baseNote.contains("weighted base 11; counts are unweighted, shares and ranks weighted"))
    }

    @Test func `what a text wants by groups is found wherever it stands, and once`() throws {
        let codebook = try InventedGardens.survey().codebook
        func requests(_ expression: String) -> [String] {
            groupingRequests(expression, codebook: codebook).map { "\($0.question) by \($0.grouping.name)" }
        }
        #expect(requests("share crops.beans among type:school") == ["crops by type"])
        #expect(requests("top 3 crops among plan:yes with count") == ["crops by plan"])
        #expect(requests("table hours by region") == ["hours by region"])
        #expect(
            requests("require count plan.yes among type:school > count crops#1 among type:school")
                == ["plan by type", "crops by type"])
        #expect(requests("require mean hours among type:school > mean hours among type:allotment") == ["hours by type"])
        #expect(requests("share crops.beans among crops:leeks") == [])
        #expect(requests("share corps.beans among type:school") == [])
        #expect(requests("among by among by") == [])
        #expect(requests("") == [])
    }

    @Test func `every figure has the file that bears it out`() throws {
        let context = try InventedGardens.context("mean hours")
        func names(_ source: String) -> [String] {
            var diagnostics = DiagnosticList()
            let place = Place(file: "a.md", line: 1, column: 1)
            let expression = context.parser.parse(source, at: place, into: &diagnostics)
            return expression.map { DataSource.all($0.request, graphs: [:], in: context).map(\.name) } ?? []
        }
        let files = [
            "count crops.beans": ["crops"], "share crops#1 among type:school": ["crops-by-type"],
            "mean hours wave 2029": ["hours-wave-2029-numbers"], "base hours": ["hours-numbers"],
            "mean ease among plan:yes": ["ease-by-plan-numbers"], "mean-rank needs.water": ["needs-ranks"],
            "ranked-first needs.water among type:school": ["needs-by-type-ranks"], "count needs.water": ["needs"],
            "change crops.beans since 2029": ["crops-since-2029"],
            "table crops since 2029 of both": ["crops-since-2029-of-both"], "responded": [],
            "response-rate wave 2029": ["survey-wave-2029"], "table ease": ["ease", "ease-numbers"],
            "table ease by type": ["ease-by-type", "ease-by-type-numbers"], "table needs": ["needs-ranks"],
            "table needs by type": ["needs-by-type-ranks"], "table hours": ["hours-numbers"], "gardens": [],
            "gardens plan.yes": ["plan"], "top 2 crops": ["crops"],
        ]
        for (source, expected) in files { #expect(names(source) == expected, "\(source)") }
    }
}
