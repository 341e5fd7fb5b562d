import Aggregation
import Diagnostics
import Testing
import YAMLReader

@testable import Composition

@Suite struct ReadReportDefinitionTests {
    private func read(_ text: String) throws(ReportError) -> ReportDefinition {
        try readReportDefinition(try readYAML(Array(text.utf8), file: "report.yaml"), name: "folder")
    }

    private func problems(_ text: String) -> [String] {
        do throws(ReportError) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    private let head = "date: 2024-02-29\nissuing-body: IOM\nsource: S.\n"
    private let documents = "documents: [{ name: d, title: T, parts: [a] }]\n"

    @Test func `every key is read`() throws {
        let definition = try read(
            """
            layout: wide
            codebook: book.yaml
            answers: answers.csv
            language: ar
            date: 2023-06-15
            date-line: June 2023
            issuing-body: IOM
            occasion: A meeting
            source: A survey.
            keywords: [one, two]
            acronyms: { ABC: Alpha Beta }
            graphs:
              g:
                question: q
                kind: donut
                title: A title
                highlight-ranks: 4
                base: responses
                label: Graph 7
            documents:
              - name: d
                title: T
                short-title: ST
                subtitle: SU
                summary: SM
                contents: yes
                part-label: Part
                front-matter: [f]
                parts: [p, q]
                back-matter: [b]
            """)
        #expect(definition.name == "folder")
        #expect([definition.layout, definition.codebook, definition.answers] == ["wide", "book.yaml", "answers.csv"])
        #expect([definition.language, definition.dateLine, definition.issuingBody] == ["ar", "June 2023", "IOM"])
        #expect(definition.timestamp == 1_686_787_200)
        #expect(definition.occasion == "A meeting")
        #expect(definition.source == "A survey.")
        #expect(definition.keywords == ["one", "two"])
        #expect(definition.acronyms == ["ABC": "Alpha Beta"])
        #expect(definition.layoutPlace.description == "report.yaml:1:9")
        #expect(definition.codebookPlace.description == "report.yaml:2:11")
        #expect(definition.answersPlace.description == "report.yaml:3:10")
        #expect(definition.textNames == ["f", "p", "q", "b"])
        let graph = try #require(definition.graphs.first)
        #expect([graph.id, graph.question, graph.title.text, graph.label] == ["g", "q", "A title", "Graph 7"])
        #expect(graph.kind == .donut)
        #expect(graph.base == .responses)
        #expect(graph.highlightedRanks == 4)
        #expect(
            [graph.place, graph.questionPlace, graph.title.place].map(\.description) == [
                "report.yaml:13:3", "report.yaml:14:15", "report.yaml:16:12",
            ])
        let document = try #require(definition.documents.first)
        #expect([document.name, document.title.text, document.shortTitle?.text] == ["d", "T", "ST"])
        #expect([document.subtitle?.text, document.summary?.text, document.partLabel] == ["SU", "SM", "Part"])
        #expect(document.hasContentsList)
        #expect(document.frontMatter.map(\.name) == ["f"])
        #expect(document.parts.map(\.place.description) == ["report.yaml:29:13", "report.yaml:29:16"])
        #expect(document.backMatter.map(\.name) == ["b"])
    }

    @Test func `what may be missing has a default`() throws {
        let definition = try read(head + "graphs: { g: { title: A } }\n" + documents)
        #expect(
            [definition.layout, definition.codebook, definition.answers] == [
                "report", "codebook.yaml", "responses.csv",
            ])
        #expect([definition.language, definition.dateLine] == ["en", "2024-02-29"])
        #expect(definition.occasion == nil)
        #expect(definition.keywords == [])
        #expect(definition.acronyms == [:])
        #expect(definition.answersPlace.description == "report.yaml:1:1")
        let graph = try #require(definition.graphs.first)
        #expect(graph.question == "g")
        #expect(graph.questionPlace == graph.place)
        #expect(graph.kind == nil && graph.zero == nil && !graph.isCompact)
        #expect(graph.base == .respondents)
        #expect(graph.highlightedRanks == 0)
        #expect(graph.label == nil)
        let document = try #require(definition.documents.first)
        #expect(document.shortTitle == nil && document.subtitle == nil && document.summary == nil)
        #expect(!document.hasContentsList && document.partLabel == nil)
        #expect(try read(head + documents).graphs.isEmpty)
        #expect(try read(head + "keywords: one\n" + documents).keywords == ["one"])
    }

    @Test func `what is missing is told all at once`() {
        #expect(
            problems("layout: x") == [
                "report.yaml:1:1: the report has no \"date\"", "report.yaml:1:1: the report has no \"issuing-body\"",
                "report.yaml:1:1: the report has no \"source\"", "report.yaml:1:1: the report has no \"documents\"",
            ])
        #expect(problems(head + "documents: []\n") == ["report.yaml:4:12: the report has no documents"])
        #expect(
            problems(head + "graphs: { g: {} }\ndocuments: [{}, { name: d }, { title: T }]") == [
                "report.yaml:4:14: graph \"g\" has no \"title\"", "report.yaml:5:13: a document has no \"name\"",
                "report.yaml:5:13: a document has no \"title\"", "report.yaml:5:17: document \"d\" has no \"title\"",
                "report.yaml:5:30: a document has no \"name\"",
            ])
        #expect(problems("- a") == ["report.yaml:1:1: the report is a list, expected a mapping of keys to values"])
    }

    @Test func `an unknown key is told with the nearest`() {
        let text =
            head + "langauge: en\ngraphs: { g: { title: T, highlight: 4 } }\n"
            + "documents: [{ name: d, title: T, part: [a], parts: [a] }]"
        #expect(
            problems(text) == [
                "report.yaml:4:1: the report has no key \"langauge\"; did you mean \"language\"?",
                "report.yaml:5:26: graph \"g\" has no key \"highlight\"",
                "report.yaml:6:34: document \"d\" has no key \"part\"; did you mean \"parts\"?",
            ])
    }

    private static let misfits: [(String, String)] = [
        ("graphs: [a]\n", "4:9: \"graphs\" is a list, expected a mapping of keys to values"),
        ("graphs: { g: T }\n", "4:14: graph \"g\" is \"T\", expected a mapping of keys to values"),
        ("graphs: { g: { title: [a] } }\n", "4:23: \"title\" is a list, expected a text"),
        ("graphs: { g: { title: \"\" } }\n", "4:23: \"title\" of graph \"g\" is an empty text"),
        (
            "graphs: { g: { title: T, kind: donuts } }\n",
            "4:32: \"kind\" cannot be \"donuts\"; did you mean \"donut\"?"
        ),
        (
            "graphs: { g: { title: T, base: invited } }\n",
            "4:32: \"base\" cannot be \"invited\"; expected one of: respondents, responses"
        ),
        (
            "graphs: { g: { title: T, highlight-ranks: all } }\n",
            "4:43: \"highlight-ranks\" is \"all\", expected a whole number"
        ),
        ("graphs: { g: { title: T, highlight-ranks: -1 } }\n", "4:43: \"highlight-ranks\" is -1, expected 0 or more"),
        ("keywords: { a: b }\n", "4:11: \"keywords\" is a mapping, expected a text or a list of texts"),
        ("keywords: [[a]]\n", "4:12: an item of \"keywords\" is a list, expected a text"),
        ("acronyms: [a]\n", "4:11: \"acronyms\" is a list, expected a mapping of keys to values"),
        ("acronyms: { A: [b] }\n", "4:16: \"A\" is a list, expected a text"),
        ("acronyms: { A: \"\" }\n", "4:16: \"A\" of \"acronyms\" is an empty text"),
        (
            "acronyms: { COP 28: b }\n",
            "4:13: \"COP 28\" is not a single word; use letters, digits and hyphens"
        ),
        ("language: en_US\n", "4:11: \"en_US\" is not a language tag; write one as es or pt-BR"),
        ("occasion: [a]\n", "4:11: \"occasion\" is a list, expected a text"),
    ]

    @Test(arguments: misfits)
    func `what does not fit is told`(lines: String, problem: String) {
        #expect(problems(head + lines + documents) == ["report.yaml:\(problem)"])
    }

    private static let documentMisfits: [(String, String)] = [
        ("{ name: d, title: T, parts: a }", "4:42: \"parts\" is \"a\", expected a list"),
        (
            "{ name: d, title: T, parts: [a, [b]] }",
            "4:46: an item of \"parts\" does not name a text; write the name of a file in texts/, without its extension"
        ),
        ("{ name: d, title: T, contents: maybe, parts: [a] }", "4:45: \"contents\" is \"maybe\", expected yes or no"),
        (
            "{ name: d, title: T }",
            "4:14: document \"d\" has no text; name texts under \"parts\", \"front-matter\" or \"back-matter\""
        ),
        (
            "{ name: d, title: T, front-matter: [a], back-matter: [a] }",
            "4:68: document \"d\" holds the text \"a\" twice"
        ),
        (
            "{ name: d, title: T, parts: [a] }, { name: d, title: T, parts: [a] }",
            "4:49: the document \"d\" is defined twice"
        ),
        ("d", "4:14: a document is \"d\", expected a mapping of keys to values"),
    ]

    @Test(arguments: documentMisfits)
    func `what does not fit a document is told`(items: String, problem: String) {
        #expect(problems(head + "documents: [ \(items) ]") == ["report.yaml:\(problem)"])
    }

    @Test(arguments: ["../x", "a/b", "a.md", ".", "ü", "a b", "", String(repeating: "a", count: 81)])
    func `a name can be that of a file and no path`(name: String) {
        let hint = "use letters, digits, hyphens and underscores, at most 80 characters"
        #expect(
            problems(head + "documents: [{ name: d, title: T, parts: [\"\(name)\"] }]")
                == ["report.yaml:4:42: \"\(name)\" cannot name a text; \(hint)"])
        #expect(
            problems(head + "graphs: { \"\(name)\": { title: T } }\n" + documents)
                == ["report.yaml:4:11: \"\(name)\" cannot name a graph; \(hint)"])
        guard !name.isEmpty else { return }
        #expect(
            problems(head + "documents: [{ name: \"\(name)\", title: T, parts: [a] }]")
                == ["report.yaml:4:21: \"\(name)\" cannot name a document; \(hint)"])
    }

    @Test func `a name may be 80 letters long`() throws {
        let name = String(repeating: "aZ_9-", count: 16)
        #expect(try read(head + "documents: [{ name: \(name), title: T, parts: [\(name)] }]").textNames == [name])
    }

    @Test(arguments: ["2023-02-29", "15 June 2023", "2023-06-+5"])
    func `a date is a day`(date: String) {
        let text = head.replacing("2024-02-29", with: date) + documents
        #expect(problems(text) == ["report.yaml:1:7: \"date\" is \"\(date)\", expected a day as 2023-06-15"])
    }
}
