import DocumentModel
import Drawing
import Geometry

/// Whole documents of every kind of block, the same for every run of one seed.
struct GeneratedDocuments {
    private var words: Words
    /// Of the groups, so that they leave the other blocks as they are.
    private var wordsOfGroups: Words
    private var headings = 0

    init(seed: UInt64) { (words, wordsOfGroups) = (Words(seed: seed), Words(seed: seed + 1000)) }

    /// Some parts, each of at least a dozen blocks.
    mutating func document() throws -> Document {
        let blocks = (0..<words.next(1...3)).flatMap { _ in part() }
        var document = try TestDocuments.document(blocks, contents: words.next(2) == 0)
        document.provenance = (0..<words.next(4)).map { _ in
            Paragraph([.text(words.text(words.next(1...60)))], place: TestDocuments.place)
        }
        return document
    }

    private mutating func part() -> [Block] {
        var blocks = [heading(1), paragraph()]
        var level = 1
        for _ in 0..<words.next(12...30) {
            if words.next(5) == 0 {
                level = min(4, words.next(2...(level + 1)))
                blocks.append(heading(level))
                if words.next(3) == 0 { continue }
            }
            blocks.append(block())
            if wordsOfGroups.next(8) == 0 { blocks.append(groupApart()) }
        }
        return blocks + [paragraph()]
    }

    private mutating func heading(_ level: Int) -> Block {
        headings += 1
        let number = words.next(3) == 0 ? "Point \(headings)." : nil
        return TestDocuments.heading(level, words.text(words.next(1...14)), id: "heading-\(headings)", number: number)
    }

    private mutating func block() -> Block {
        switch words.next(12) {
        case 0: .figure(figure())
        case 1: table()
        case 2, 3: list(depth: 0)
        case 4, 5: statement()
        case 6: TestDocuments.paragraph(words.text(words.next(1...30)) + ":")
        default: paragraph()
        }
    }

    private mutating func paragraph() -> Block {
        let count = words.next(4) == 0 ? words.next(1...8) : words.next(8...110)
        guard words.next(3) == 0 else { return TestDocuments.paragraph(words.text(count)) }
        let link = LinkTarget.uri("https://example.org")
        return TestDocuments.paragraph([
            .text(words.text(count) + " "), .link(link, [.text(words.text(words.next(1...12)))]),
            .text(" " + words.text(3)), .strong([.text(" " + words.text(4))]), .emphasis([.text(" " + words.text(5))]),
        ])
    }

    private mutating func list(depth: Int) -> Block {
        let numbering: List.Numbering = words.next(2) == 0 ? .bulleted : .numbered(from: words.next(1...120))
        let items = (0..<words.next(1...6)).map { _ -> [Block] in
            var blocks = [paragraph()]
            if words.next(4) == 0 { blocks.append(paragraph()) }
            if depth == 0, words.next(4) == 0 { blocks.append(list(depth: 1)) }
            return blocks
        }
        return TestDocuments.list(numbering, items)
    }

    private mutating func groupApart() -> Block {
        swap(&words, &wordsOfGroups)
        defer { swap(&words, &wordsOfGroups) }
        return words.next(6) == 0 ? illustration() : group(depth: 0)
    }

    private mutating func illustration() -> Block {
        let picture = Picture(
            path: "mill.jpg", columns: words.next(400...4000), rows: words.next(20...800),
            content: .jpeg([], components: 3))
        let widths: [Illustration.Width] = [.natural, .percent(30), .length(.points(60))]
        return .illustration(
            Illustration(
                picture, alternativeText: words.next(4) == 0 ? nil : words.text(3), width: widths[words.next(3)],
                place: TestDocuments.place))
    }

    private mutating func group(depth: Int) -> Block {
        let kinds: [Group.Kind] = [
            .box, .cards(columns: 2), .columns(2), .columns(3), .timeline, .fields, .band, .salutation, .closing,
            .keyFigures, .pullQuote,
        ]
        let kind = kinds[words.next(kinds.count)]
        let isOfParts = [.cards(columns: 2), .timeline, .fields, .keyFigures].contains(kind)
        let parts = (0..<(isOfParts ? words.next(1...6) : kind == .pullQuote ? words.next(1...2) : 1)).map {
            index -> Group.Part in
            var blocks = [isOfParts ? TestDocuments.paragraph(words.text(words.next(5...40))) : paragraph()]
            if !isOfParts { blocks.append(list(depth: 1)) }
            if words.next(8) == 0 { blocks.append(illustration()) }
            if depth == 0, !isOfParts, words.next(3) == 0 { blocks.append(group(depth: 1)) }
            return Group.Part(
                label: isOfParts ? [.text(String(index + 1))] : [],
                title: kind == .cards(columns: 2) ? [.text(words.text(3))] : [], blocks: blocks)
        }
        let title: [Inline] = kind == .box && words.next(2) == 0 ? [.text(words.text(4))] : []
        return .group(Group(kind, title: title, parts: parts, place: TestDocuments.place))
    }

    private mutating func statement() -> Block {
        var blocks = (0..<words.next(1...3)).map { _ in paragraph() }
        if words.next(3) == 0 { blocks.append(list(depth: 1)) }
        return TestDocuments.statement(words.next(2) == 0 ? .quotation : .paraphrase, blocks)
    }

    private mutating func figure() -> Figure {
        headings += 1
        guard case .figure(let figure) = TestDocuments.figure(height: Double(words.next(60...330)), id: "f\(headings)")
        else { preconditionFailure("the helper makes figures") }
        return figure
    }

    private mutating func table() -> Block {
        let rows = (0..<words.next(1...40)).map { _ -> [[Inline]] in
            [[.text(words.text(2))], [.text(words.text(words.next(1...25)))], [.text(String(words.next(999)))]]
        }
        let note = words.next(2) == 0 ? "Base: 4 of 5 offices." : ""
        return .table(
            Table(
                caption: words.next(2) == 0 ? [.text(words.text(6))] : [], alignments: [.start, .start, .end],
                head: [[.text("Grain")], [.text("What was said")], [.text("Count")]], rows: rows,
                note: ComputedText(note),
                place: TestDocuments.place))
    }
}
