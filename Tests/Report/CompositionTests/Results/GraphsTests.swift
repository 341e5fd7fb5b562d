import DocumentModel
import Testing

@testable import Composition

@Suite struct GraphsTests {
    private let fruit = "  fruit: { title: Fruit }"
    private let both = "  fruit: { title: Fruit }\n  plan: { title: Plans, kind: donut }"

    @Test func `graphs are numbered in the order in which a document places them`() throws {
        let text = "{graph fruit} and {Graph plan}.\n\n![](graph:plan)\n\n# A\n\n![](graph:fruit)\n"
        #expect(
            try outline(text, graphs: both) == [
                "p [Graph 2](#graph-fruit) and [Graph 1](#graph-plan).", "figure graph-plan Graph 1: Plans", "# A #a-1",
                "figure graph-fruit Graph 2: Fruit",
            ])
    }

    @Test func `each document numbers its own graphs`() throws {
        let documents = "  - { name: main, title: T, parts: [a, b] }\n  - { name: other, title: T, parts: [b] }"
        let report = TestReport(
            "![](graph:plan)", texts: ["b": "![](graph:fruit)\n\n{graph fruit}"], graphs: both, documents: documents)
        #expect(
            try report.compose().documents.map { blockOutline($0.blocks) } == [
                [
                    "figure graph-plan Graph 1: Plans", "figure graph-fruit Graph 2: Fruit",
                    "p [Graph 2](#graph-fruit)",
                ], ["figure graph-fruit Graph 1: Fruit", "p [Graph 1](#graph-fruit)"],
            ])
    }

    @Test func `a pinned label stays and takes no number`() throws {
        let graphs = "  fruit: { title: Fruit, label: Graph 7 }\n  plan: { title: Plans }"
        #expect(
            try outline("![](graph:fruit)\n\n![](graph:plan)", graphs: graphs)
                == ["figure graph-fruit Graph 7: Fruit", "figure graph-plan Graph 1: Plans"])
        #expect(
            try outline("![](graph:plan)\n\n![](graph:fruit)", graphs: graphs.replacing("Graph 7", with: "Graph 1"))
                == [
                    "a.md:3:1: the document \"main\" has two graphs with the label \"Graph 1\"; change or remove the pinned label"
                ])
    }

    @Test func `a graph stands once, and every graph stands somewhere`() throws {
        #expect(
            try outline("![](graph:fruit)\n\n![](graph:fruit)", graphs: both) == [
                "a.md:3:1: the document \"main\" places the graph \"fruit\" twice",
                "a.md:3:1: the document \"main\" has the id \"graph-fruit\" twice",
                "report.yaml:6:3: no text places the graph \"plan\"; "
                    + "write ![](graph:plan) in a text, or remove the graph",
            ])
    }

    @Test func `a text places graphs of the report and no other image, alone in a paragraph`() throws {
        let text = "![](graph:friut)\n\n![x](photo.png)\n\nText ![](graph:fruit)\n\n{graph friut}\n\n{graph fruit}\n"
        let found = try outline(text, graphs: fruit)
        #expect(
            found == [
                "a.md:1:1: the report has no graph \"friut\"; did you mean \"fruit\"?",
                "a.md:3:1: the report has no image \"photo.png\"; put the file into the report's folder",
                "a.md:5:6: a graph or image must be alone in its paragraph; put an empty line before and after it",
                "a.md:7:8: the report has no graph \"friut\"; did you mean \"fruit\"?",
                "a.md:9:8: this document does not place the graph \"fruit\"; "
                    + "place it with ![](graph:fruit) or remove the mention",
                "report.yaml:5:3: no text places the graph \"fruit\"; "
                    + "write ![](graph:fruit) in a text, or remove the graph",
            ], "\(found.joined(separator: "\n"))")
    }

    @Test func `a graph that cannot be made is told once`() throws {
        let text = "![](graph:fruit)\n\n{graph fruit}"
        #expect(
            try outline(text, graphs: "  fruit: { title: Fruit, question: friut }")
                == ["report.yaml:5:36: the codebook has no question \"friut\"; did you mean \"fruit\"?"])
        #expect(
            try outline(text.replacing("fruit", with: "remark"), graphs: "  remark: { title: R }")
                == ["report.yaml:5:3: \"remark\" is an open question; it has no options to count"])
        #expect(
            try outline(text, graphs: "  fruit: { title: Fruit, kind: donut }") == [
                "report.yaml:5:3: \"fruit\" cannot be a donut chart: that needs a single-choice question with at most 4 options; "
                    + "write kind: bars"
            ])
    }

    @Test func `a donut has four options at most`() throws {
        var report = TestReport("![](graph:plan)", graphs: "  plan: { title: Plans, kind: donut }")
        var survey = try smallSurvey()
        func addOption(_ number: Int) {
            var option = survey.codebook.questions[1].options[0]
            option.code = "more\(number)"
            survey.codebook.questions[1].options.append(option)
        }
        (1...2).forEach(addOption)
        report.survey = survey
        #expect(try report.outline() == ["figure graph-plan Graph 1: Plans"])
        addOption(3)
        report.survey = survey
        #expect(
            try report.outline() == [
                "report.yaml:5:3: \"plan\" cannot be a donut chart: that needs a single-choice question with at most 4 options; "
                    + "write kind: bars"
            ])
    }

    @Test func `a title computes, and a character without a glyph is told`() throws {
        let graphs = "  fruit:\n    title: \"**{option fruit#1 as title}** lead\""
        #expect(try outline("![](graph:fruit)", graphs: graphs) == ["figure graph-fruit Graph 1: Apples lead"])
        #expect(
            try outline("![](graph:fruit)", graphs: "  fruit: { title: A \u{1240} }").first
                == "report.yaml:5:3: no font has the character \"\u{1240}\" (U+1240) in \"A \u{1240}\"; "
                + "replace it, or add a font that has it to Fonts/")
    }

    @Test func `what a graph compares must fit its kind`() throws {
        func problems(_ graph: String) throws -> [String] {
            try outline("![](graph:plan)", graphs: "  plan: { title: T, \(graph) }").map {
                String($0.split(separator: ": ", maxSplits: 1)[1])
            }
        }
        #expect(
            try problems("with: fruit") == [
                "\"plan\" and \"plan\" have no option in common, so that no dots can be paired; "
                    + "two options are the same if their codes and titles are"
            ])
        #expect(
            try problems("with: friut") == [
                "the codebook has no question \"friut\"; did you mean \"fruit\"?"
            ])
        #expect(
            try problems("since: 2021") == [
                "the report has no earlier wave \"2021\"; list it under \"waves\" in report.yaml"
            ])
        #expect(
            try problems("kind: dots") == [
                "\"plan\" cannot be a graph of paired dots: that shows two results; "
                    + "name a second question with the same options (with: QUESTION) or one earlier wave (since: WAVE)"
            ])
        #expect(
            try problems("kind: bars, with: fruit") == [
                "\"plan\" cannot be a graph of the kind bars with \"with\"; write kind: dots, or remove \"with\""
            ])
        #expect(
            try problems("question: fruit, kind: stacked") == [
                "\"fruit\" cannot be stacked bars: that needs a single choice or a scale with 2 to 7 options, of which "
                    + "\"fruit\" is a multiple_choice question with 5; write kind: bars"
            ])
        #expect(
            try problems("question: fruit, kind: strip") == [
                "\"fruit\" cannot be a strip of respondents: that needs a single choice of 1 to 39 unweighted respondents, "
                    + "and it is a multiple_choice question, of which one respondent may have several cells; write kind: bars"
            ])
        #expect(try problems("by: colour").first?.contains("\"colour\" is not a grouping") == true)
        #expect(try problems("kind: pie").first?.contains("\"pie\"") == true)
    }
}
