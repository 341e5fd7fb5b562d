import Diagnostics
import DocumentModel
import Drawing
import Geometry
import TestSupport
import Typesetting
import Typography
import YAMLReader

/// Small documents by hand, and what they are set with.
enum TestDocuments {
    static let place = Place(file: "texts/a.md", line: 7)

    static func layout(_ name: String = "report") throws -> Layout {
        var yaml = try layoutFile(name)
        while let base = LayoutBase(removedFrom: &yaml) { yaml = try layoutFile(base.name).extended(by: yaml) }
        return try readLayout(yaml, name: name, families: indexedFonts().families.map(\.name))
    }

    private static func layoutFile(_ name: String) throws -> YAMLNode {
        let path = Repository.path("Layouts/\(name).yaml")
        return try readYAML(bytes(ofFile: path), file: path)
    }

    static func shaper(_ cache: ShapeCache = ShapeCache()) throws -> TextShaper {
        try TextShaper(fonts: indexedFonts(), cache: cache)
    }

    /// Sets blocks with a repository's layout and reads the pages back.
    static func pages(_ blocks: [Block], contents: Bool = false, title: String = usualTitle, layout: Layout? = nil)
        throws -> PageReading
    {
        let layout = try layout ?? self.layout()
        return PageReading(
            try typeset(document(blocks, contents: contents, title: title), layout: layout, shaper: shaper()),
            layout: layout)
    }

    static func document(_ blocks: [Block], contents: Bool = false, title: String = usualTitle) throws -> Document {
        let metadata = DocumentMetadata(
            title: title, shortTitle: "The harvest", subtitle: "A small survey",
            issuingBody: "Bureau of Weights", dateLine: "May 2020", occasion: "A meeting of offices", language: "en",
            timestamp: 0, producer: "Tests")
        return Document(
            name: "sample", metadata: metadata, words: try EnglishWords.ofPages(), hasContentsList: contents,
            blocks: blocks)
    }

    private static let usualTitle = "What the offices said of the harvest"

    // MARK: Blocks

    static func heading(_ level: Int, _ title: String, id: String? = nil, number: String? = nil) -> Block {
        .heading(
            Heading(
                level: level, number: number,
                shortNumber: level == 2 ? number?.split(separator: " ").last.map(String.init) : nil,
                inlines: [.text(title)], id: id ?? title, place: place))
    }

    static func paragraph(_ text: String) -> Block { .paragraph(Paragraph([.text(text)], place: place)) }
    static func paragraph(_ inlines: [Inline]) -> Block { .paragraph(Paragraph(inlines, place: place)) }
    static func paragraph(words count: Int, seed: UInt64 = 1) -> Block {
        var words = Words(seed: seed)
        return paragraph(words.text(count))
    }

    static func list(_ numbering: List.Numbering = .bulleted, _ items: [[Block]]) -> Block {
        .list(List(numbering, items: items))
    }

    static func statement(_ kind: Statement.Kind, _ blocks: [Block]) -> Block {
        .statement(Statement(kind, blocks: blocks, attribution: [.text("Office of the North (ON)")], place: place))
    }

    /// A figure whose drawing is a box of a height.
    static func figure(height: Double, id: String = "graph-a") -> Block {
        let box = Rectangle(x: .zero, y: .zero, width: .points(350), height: .points(height))
        let drawing = Drawing(size: box.size, shapes: [.path(.rectangle(box), fill: .black, stroke: nil)])
        return .figure(
            Figure(
                id: id, label: "Graph 1", title: "Rye leads", question: "What was sown?", drawing: drawing,
                alternativeText: "A bar", baseNote: "Base: 4 of 5 offices.", source: "Source: survey.", place: place))
    }

    static func table(rows: Int, note: String = "") -> Block {
        let head: [[Inline]] = [[.text("Grain")], [.text("What was said of it")], [.text("Count")]]
        let cells = (0..<rows).map { index -> [[Inline]] in
            [[.text("Grain \(index + 1)")], [.text("Sown in the valley")], [.text(String(index * 7))]]
        }
        return .table(
            Table(
                caption: [.text("Results in full")], alignments: [.start, .start, .end], head: head, rows: cells,
                note: ComputedText(note), place: place))
    }
}

/// Synthetic words, the same for every run of one seed.
struct Words {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    private static let list = [
        "a", "of", "the", "rye", "12", "per", "cent", "well-known", "valley", "8", "(barley", "23),", "harvest",
        "interregional", "–", "https://example.org/path/to/the_page?x=1&y=2", "offices.", "мельница", "granary,",
    ]

    /// A number from 0 up to, but without, a bound.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func next(_ range: ClosedRange<Int>) -> Int { range.lowerBound + next(range.count) }

    mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in Self.list[next(Self.list.count)] }.joined(separator: " ")
    }
}
