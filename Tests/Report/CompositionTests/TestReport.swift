import Aggregation
import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Graphs
import MarkdownReader
import SurveyData
import Concurrency
import TestSupport
import Typography
import YAMLReader

@testable import Composition

/// A report of the small survey; by default one document "main" that holds the text "a".
struct TestReport {
    var graphs = ""
    var documents = "  - { name: main, title: Results, parts: [a] }"
    var source = "Survey of fruit."
    var survey: Survey?
    /// Images by path, of 40 by 20 pixels.
    var pictures: [String] = []
    /// Markdown by name.
    var texts: [String: String]

    init(
        _ text: String = "Text.", texts: [String: String] = [:], graphs: String = "",
        documents: String = "  - { name: main, title: Results, parts: [a] }"
    ) {
        self.texts = texts.merging(["a": text]) { given, _ in given }
        self.graphs = graphs
        self.documents = documents
    }

    var yaml: String {
        ["date: 2024-02-29", "issuing-body: Orchard", "source: \(source)"].joined(separator: "\n")
            + (graphs.isEmpty ? "" : "\ngraphs:\n\(graphs)") + "\ndocuments:\n\(documents)\n"
    }

    func compose() throws -> ComposedReport {
        let definition = try readReportDefinition(
            readYAML(Array(yaml.utf8), file: "report.yaml"), name: "test")
        let markdown = try texts.map { name, text in
            (name, try readMarkdown(Array(text.utf8), file: "\(name).md"))
        }
        return try Composition.compose(
            ReportSources(
                definition: definition, results: SurveyResults(try survey ?? smallSurvey()),
                texts: Dictionary(uniqueKeysWithValues: markdown),
                pictures: Dictionary(uniqueKeysWithValues: pictures.map { ($0, Self.picture($0)) }),
                words: EnglishWords.catalogue()),
            page: Self.page, edition: Self.edition, workers: try testWorkers())
    }

    private static func picture(_ path: String) -> Picture {
        Picture(path: path, columns: 40, rows: 20, content: .jpeg([], components: 3))
    }

    static var page: PageFacts { PageFacts(blockWidth: .points(460), theme: theme) }

    private static let theme =
        GraphTheme(
            family: "Inter", ink: Color(red: 0x1A, green: 0x1A, blue: 0x1A),
            grey: Color(red: 0x5A, green: 0x5A, blue: 0x5A), accent: Color(red: 0x00, green: 0x33, blue: 0xA0),
            accentLight: Color(red: 0x6B, green: 0x88, blue: 0xC8),
            categories: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"].compactMap {
                Color(hex: $0)
            },
            bodySize: .points(10.5), smallSize: .points(8.5), titleSize: .points(13), barThickness: .points(12),
            barPitch: .points(22.5), donutDiameter: .points(150))

    static var edition: EditionFacts {
        EditionFacts(
            timestamp: 1_709_164_800, producer: "Rapporteur test",
            inputs: DataFile(name: "inputs.txt", mediaType: "text/plain", description: "Inputs", bytes: [0x61]))
    }

    /// The blocks of the first document, a line each; the problems when there are any.
    func outline() throws -> [String] {
        do {
            return blockOutline(try compose().documents[0].blocks)
        } catch let error as ReportError {
            return error.diagnostics.map(\.description)
        }
    }
}

func testWorkers() throws -> WorkerPool<TextShaper> { try WorkerPool { () throws(ReportError) in try testShaper() } }

func testShaper() throws(ReportError) -> TextShaper {
    let inter = "/usr/share/fonts/opentype/inter/Inter-"
    let faces = [("Regular", FontWeight.regular), ("SemiBold", .semibold)].map { name, weight in
        FontFace(file: FontFile(path: "\(inter)\(name).otf"), weight: weight)
    }
    return try TextShaper(fonts: FontSet(families: [FontFamily(name: "Inter", faces: faces)], fallbacks: []))
}

/// The problems of a text, or its blocks.
func outline(_ text: String, texts: [String: String] = [:], graphs: String = "") throws -> [String] {
    try TestReport(text, texts: texts, graphs: graphs).outline()
}

/// `## Point 1. Title #id`, `p text`, `- ` before an item's blocks, `| ` between cells; what stands inside is indented.
func blockOutline(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
        switch block {
        case .heading(let heading):
            let number = heading.number.map { "[\($0)] " } ?? ""
            return [
                String(repeating: "#", count: heading.level) + " \(number)\(outline(heading.inlines)) #\(heading.id)"
            ]
        case .paragraph(let paragraph):
            let margin = paragraph.margin.isEmpty ? "" : "[\(outline(paragraph.margin))] "
            return ["p \(margin)\(outline(paragraph.inlines))"]
        case .list(let list):
            let kind = if case .numbered(let start) = list.numbering { "from \(start)" } else { "bulleted" }
            let more = list.keepsItemsWhole ? " whole" : ""
            return ["list \(kind)\(list.numberPrefix.isEmpty ? "" : " after \(list.numberPrefix)")\(more)"]
                + list.items.flatMap { ["- "] + blockOutline($0).map { "  " + $0 } }
        case .statement(let statement):
            return ["\(statement.kind) of \(outline(statement.attribution))"]
                + blockOutline(statement.blocks).map { "  " + $0 }
        case .figure(let figure): return ["figure \(figure.id) \(figure.label.text): \(figure.title.text)"]
        case .group(let group):
            let title = group.title.isEmpty ? "" : " \(outline(group.title))"
            return ["group \(group.kind)\(title)"]
                + group.parts.flatMap { part in
                    let head = [part.label, part.title].filter { !$0.isEmpty }.map(outline).joined(separator: " | ")
                    return ["  - \(head)"] + blockOutline(part.blocks).map { "    " + $0 }
                }
        case .illustration(let image):
            return ["image \(image.picture.path) \(image.width): \(image.alternativeText ?? "decorative")"]
        case .table(let table):
            let rows = ([table.head] + table.rows).map { "| " + $0.map(outline).joined(separator: " | ") }
            return ["table \(outline(table.caption))"] + rows + (table.note.isEmpty ? [] : ["note \(table.note.text)"])
        }
    }
}

/// Computed values stand between angle brackets; `^id` names where one comes from.
func outline(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .computed(let value): "<\(value.text)>"
        case .strong(let inlines): "**\(outline(inlines))**"
        case .emphasis(let inlines): "*\(outline(inlines))*"
        case .link(.uri(let uri), let inlines): "[\(outline(inlines))](\(uri))"
        case .link(.destination(let id), let inlines): "[\(outline(inlines))](#\(id))"
        case .link(.origin(let id), let inlines): "\(outline(inlines))^\(id)"
        case .foreign(let language, let inlines): "\(language):‹\(outline(inlines))›"
        case .quotation(let inlines): "“\(outline(inlines))”"
        case .acronym(let short, let expansion): "\(short)=‹\(expansion)›"
        case .note(let inlines): "†‹\(outline(inlines))›"
        case .lineBreak: "⏎"
        }
    }.joined()
}
