import Composition
import DocumentModel
import TestSupport
import Typesetting
import Typography

@testable import JobRunner

/// Every text that a report shows, by where it is.
struct ShownTexts {
    struct Text {
        var place: String
        var text: String
    }

    /// The text of one structure element, as it is read aloud.
    struct SpokenText {
        var place: String
        var text: String
        /// That of the element or of what it is in.
        var language: String
        /// Whether it is drawn in a graph, which is read by its alternative text.
        var isOfGraph: Bool
    }

    private(set) var texts: [Text] = []
    private(set) var spoken: [SpokenText] = []

    /// Composes and sets every document of a report, and draws its graphs.
    init(_ job: Job) throws {
        var loader = try ReportLoader(job: job)
        let (report, workers) = try loader.load()
        let (documents, graphs) = try ReportRun.run(report, documents: [], workers: workers) {
            run, workers throws(JobFailure) in
            let composed = try run.compose(workers)
            var documents: [(name: String, typeset: TypesetDocument)] = []
            for document in composed.documents {
                documents.append((document.name, try run.typeset(document, shaper: workers.tools)))
            }
            return (documents, composed.graphs.flatMap { Self.texts(of: $0, workers.tools) })
        }
        texts = documents.flatMap { Self.texts(of: PageReading($0.typeset, layout: report.layout), $0.name) } + graphs
        spoken = documents.flatMap { Self.spoken($0.typeset, $0.name) }
    }

    private static func spoken(_ document: TypesetDocument, _ name: String) -> [SpokenText] {
        let structure = document.structure
        func language(_ id: StructureTree.ID) -> String {
            structure[id].language ?? structure[id].parent.map(language) ?? document.metadata.language
        }
        func isOfGraph(_ id: StructureTree.ID) -> Bool {
            structure[id].role == .figure || (structure[id].parent.map(isOfGraph) ?? false)
        }
        var content: [StructureTree.ID: String] = [:]
        for mark in document.pages.flatMap(\.marks) {
            guard case .content(let id) = mark.role else { continue }
            content[id, default: ""] += mark.drawing.placedRuns.map(\.run.text).joined()
        }
        let drawn = content.sorted { $0.key < $1.key }.map { id, text in
            SpokenText(
                place: "\(name), element \(id.index)", text: text, language: language(id), isOfGraph: isOfGraph(id))
        }
        let described = structure.elements.indices.map { StructureTree.ID(index: $0) }.compactMap { id in
            structure[id].alternativeText.map {
                SpokenText(place: "\(name), alternative text", text: $0, language: language(id), isOfGraph: true)
            }
        }
        return drawn + described
    }

    private static func texts(of reading: PageReading, _ name: String) -> [Text] {
        let document = reading.document
        var found: [Text] = []
        func add(_ place: String, _ text: String?) {
            if let text { found.append(Text(place: "\(name), \(place)", text: text)) }
        }
        var content: [StructureTree.ID: String] = [:]
        // A table head that a page repeats is an artifact, line by line.
        var artifacts: [Int: String] = [:]
        for line in reading.lines {
            if let owner = line.owner {
                content[owner, default: ""] += line.text + " "
            } else {
                artifacts[line.page, default: ""] += line.text + " "
            }
        }
        for (page, text) in artifacts.sorted(by: { $0.key < $1.key }) { add("artifacts of page \(page + 1)", text) }
        for (owner, text) in content.sorted(by: { $0.key < $1.key }) {
            add("page \(reading.lines.first { $0.owner == owner }.map { $0.page + 1 } ?? 0)", text)
        }
        for element in document.structure.elements {
            add("alternative text", element.alternativeText)
            add("actual text", element.actualText)
            add("title of an element", element.title)
        }
        for entry in document.outline { add("bookmark", entry.title) }
        for link in document.pages.flatMap(\.links) { add("link", link.contents) }
        for attachment in document.attachments {
            add("attachment \(attachment.file.name)", attachment.file.description)
        }
        let metadata = document.metadata
        for text in [metadata.title, metadata.shortTitle, metadata.subtitle, metadata.summary] {
            add("properties", text)
        }
        return found
    }

    private static func texts(of graph: ComposedGraph, _ shaper: TextShaper) -> [Text] {
        let sheet = graph.sheet(shaper).placedRuns.map(\.run.text).joined(separator: " ")
        return [("sheet", sheet), ("title", graph.title), ("alternative text", graph.alternativeText)].map {
            Text(place: "graph \(graph.id), \($0.0)", text: $0.1)
        }
    }
}
