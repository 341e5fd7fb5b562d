import Aggregation
import DocumentModel
import MarkdownReader
import Testing
import TestSupport
import YAMLReader

@testable import Composition

@Suite struct ComposeTests {
    @Test func `a document says of itself what the report says`() throws {
        var report = TestReport(
            documents: """
                  - name: main
                    title: "*{count plan.yes in words}* plan"
                    short-title: "{count plan.yes}"
                    subtitle: Sub
                    summary: "{responded} of {invited} said"
                    contents: yes
                    parts: [a]
                  - { name: other, title: "Other -- one", parts: [a] }
                """)
        report.source = "S.\noccasion: Fair\nkeywords: [a, b]\ndate-line: Leap day\nlanguage: fr"
        let documents = try report.compose().documents
        #expect(documents.map(\.name) == ["main", "other"])
        #expect(documents.map(\.hasContentsList) == [true, false])
        let printed = documents.map(\.metadata.statistics).map { $0.map { "\($0.part) \($0.statistic.text)" } }
        #expect(printed == [["title two", "shortTitle 2", "summary 4", "summary 8"], []])
        let said = documents.map { document in
            var metadata = document.metadata
            metadata.statistics = []
            metadata.places = MetadataPlaces()
            return metadata
        }
        let places = documents.map(\.metadata.places).map { places in
            [
                places.document, places.title, places.shortTitle, places.subtitle, places.summary, places.issuingBody,
                places.occasion, places.keywords,
            ].map { place in place.map { "\($0.line ?? 0):\($0.column ?? 0)" } }
        }
        #expect(places[0] == ["9:5", "10:12", "11:18", "12:15", "13:14", "2:15", "4:11", "5:11"])
        #expect(places[1] == ["16:5", "16:27", "16:27", nil, nil, "2:15", "4:11", "5:11"])
        #expect(
            said == [
                DocumentMetadata(
                    title: "two plan", shortTitle: "2", subtitle: "Sub", issuingBody: "Orchard", dateLine: "Leap day",
                    occasion: "Fair", summary: "4 of 8 said", keywords: ["a", "b"], language: "fr",
                    timestamp: 1_709_164_800, producer: "Rapporteur test"),
                DocumentMetadata(
                    title: "Other – one", shortTitle: "Other – one", issuingBody: "Orchard", dateLine: "Leap day",
                    occasion: "Fair", keywords: ["a", "b"], language: "fr", timestamp: 1_709_164_800,
                    producer: "Rapporteur test"),
            ])
    }

    @Test func `a title is one line`() throws {
        let documents = "  - { name: main, title: \"a\\n\\nb\", parts: [a] }"
        #expect(try TestReport(documents: documents).outline() == ["report.yaml:5:26: expected one line of text"])
    }

    @Test func `a graph comes also on its own, with its data`() throws {
        let graphs = "  fruit: { title: Fruit, label: Graph A }\n  plan: { title: Plans, kind: donut }"
        let report = TestReport("![](graph:fruit)\n\n![](graph:plan)", graphs: graphs)
        let (composed, shaper) = (try report.compose(), try testShaper())
        #expect(composed.graphs.map(\.id) == ["fruit", "plan"])
        #expect(composed.graphs.map(\.title) == ["Fruit", "Plans"])
        #expect(composed.graphs[0].alternativeText.hasPrefix("Bar graph. Fruit. Base: 3 of 4 responding offices; "))
        #expect(composed.graphs[1].csv.hasPrefix("code,label,title,count,base,"))
        #expect(composed.graphs.allSatisfy { !$0.sheet(shaper).shapes.isEmpty })
        guard case .figure(let figure) = composed.documents[0].blocks[0] else { throw MissingPart(name: "figure") }
        #expect(figure.label == "Graph A")
        #expect(figure.alternativeText.text == composed.graphs[0].alternativeText)
        #expect(figure.question == "Which fruit do you grow?")
        #expect(figure.source.text == "Source: Survey of fruit.")
        #expect(figure.place.description == "a.md:1:1")
    }

    @Test func `a graph of a question that nobody answered is drawn`() throws {
        let report = TestReport(
            "![](graph:silent)\n\n![](graph:detail)",
            graphs: "  silent: { title: Silent }\n  detail: { title: Detail, kind: donut }")
        var empty = report
        empty.survey = try smallSurvey(answers: ["east,,no,,,"])
        for report in [report, empty] { #expect(try report.outline().count == 2) }
    }

    @Test func `the report of 2023 composes without a problem`() throws {
        let folder = "Reports/iscm-2023/"
        let definition = try readReportDefinition(
            readYAML(try Repository.bytes(folder + "report.yaml"), file: "report.yaml"), name: "iscm-2023")
        var texts: [String: MarkdownText] = [:]
        for name in definition.textNames {
            texts[name] = try readMarkdown(try Repository.bytes("\(folder)texts/\(name).md"), file: "texts/\(name).md")
        }
        let sources = ReportSources(
            definition: definition, results: SurveyResults(try surveyOf2023()), texts: texts,
            words: try EnglishWords.catalogue())
        let composed = try compose(
            sources, page: TestReport.page, edition: TestReport.edition, workers: try testWorkers())
        #expect(composed.documents.map(\.name) == definition.documents.map(\.name))
        #expect(composed.graphs.map(\.id) == definition.graphs.map(\.id))
        #expect(composed.documents.allSatisfy { !$0.blocks.isEmpty })
    }
}
