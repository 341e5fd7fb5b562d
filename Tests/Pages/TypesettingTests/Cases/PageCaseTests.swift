import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

/// Where pages end, case by case: `cases.txt` has a document a line and, below it, its pages.
///
/// The ideas come from the public test suites of Typst, WeasyPrint and SILE on widows and orphans, keeps, floats, footnotes,
/// tables over pages, columns and directions. The file says how documents and pages are written. A missing or different result
/// fails and is printed as the file should have it: read it before you put it there.
@Suite struct PageCaseTests {
    struct Case: CustomTestStringConvertible {
        var title: String
        var document: String
        var pages: String
        var testDescription: String { title }
    }

    static let cases: [Case] = {
        guard let bytes = try? bytes(ofFile: Repository.path("Tests/Pages/TypesettingTests/Cases/cases.txt")) else {
            return []
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.indices.filter { lines[$0].hasPrefix("# ") }.map { index in
            func after(_ mark: String, _ place: Int) -> String {
                guard place < lines.count, lines[place].hasPrefix(mark) else { return "" }
                return String(lines[place].dropFirst(mark.count))
            }
            return Case(
                title: after("# ", index), document: after("  ", index + 1), pages: after("= ", index + 2))
        }
    }()

    @Test func `there are sixty cases or more, each with its own title`() {
        #expect(Self.cases.count >= 60)
        #expect(Set(Self.cases.map(\.title)).count == Self.cases.count)
    }

    @Test(arguments: cases) func `pages end where they should`(_ sample: Case) throws {
        let pages = try CaseDocument(sample.document).pages()
        #expect(pages.trace == sample.pages, "\(sample.title)\n  \(sample.document)\n= \(pages.trace)")
        // The rules know no page that begins at the right.
        if !sample.document.contains("language=") { #expect(pages.reading.violations == []) }
    }
}

/// A document of a case, in blocks of so many lines.
private struct CaseDocument {
    private let tokens: [Substring]
    private var layout: Layout
    private var language = "en"

    init(_ text: String) throws {
        layout = try TestDocuments.layout()
        var tokens = text.split(separator: " ")
        while let option = tokens.first, option.contains("=") {
            tokens.removeFirst()
            let value = option.drop { $0 != "=" }.dropFirst()
            switch option.prefix(while: { $0 != "=" }) {
            case "notes": layout.notes = value == "end" ? .end : .foot
            case "language": language = String(value)
            case "part": layout.newPageLevel = Int(value) ?? 1
            case "space": layout.leastSpace = Int(value) ?? 100
            default: Issue.record("unknown option \(option)")
            }
        }
        self.tokens = tokens
        setMeasures()
    }

    /// Pages of thirty lines, without a title block, and paragraphs without space between them.
    private mutating func setMeasures() {
        layout.page.size.height = layout.page.top + layout.page.bottom + .points(450)
        layout.firstPage.padding = .zero
        layout.firstPage.paddingBelow = .zero
        layout.firstPage.spaceAfter = .zero
        layout.firstPage.hasImprint = false
        layout.styles[.body]?.spaceAfter = .zero
        layout.styles[.note]?.leading = .points(15)
        layout.details.baselineGrid = .points(15)
        layout.blocks.spaceAround = .points(15)
    }

    func pages() throws -> CasePages {
        var document = try TestDocuments.document(try tokens.enumerated().map { try block($1, $0) }, title: "T")
        document.metadata.subtitle = nil
        document.metadata.language = language
        let typeset = try typeset(document, layout: layout, shaper: TestDocuments.shaper())
        return CasePages(PageReading(typeset, layout: layout), names: tokens.map { String($0.prefix { $0 != "/" }) })
    }

    /// Lines that end where they are told to.
    private func inlines(_ count: Int, end: String = ".", word: String? = nil) -> [Inline] {
        let word = word ?? (language == "ar" ? "سطر" : "Line")
        return (1...max(1, count)).flatMap { line -> [Inline] in
            let text = "\(word) \(line)" + (line == count ? end : "")
            return line == 1 ? [.text(text)] : [.lineBreak, .text(text)]
        }
    }

    private func paragraph(_ count: Int, end: String = ".") -> Block {
        TestDocuments.paragraph(inlines(count, end: end))
    }

    private func block(_ token: Substring, _ index: Int) throws -> Block {
        let parts = token.split(separator: "/")
        let kind = parts[0].prefix { $0.isLetter }
        let count = Int(parts[0].drop { $0.isLetter }.prefix { $0.isNumber }) ?? 1
        let more = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
        switch kind {
        case "h": return TestDocuments.heading(count, "Heading", id: "h\(index)")
        case "p": return paragraph(count, end: token.hasSuffix(":") ? ":" : ".")
        case "l": return TestDocuments.list(.bulleted, Array(repeating: [paragraph(more)], count: count))
        case "o": return TestDocuments.list(.numbered(from: 1), Array(repeating: [paragraph(more)], count: count))
        case "s": return TestDocuments.statement(.paraphrase, [paragraph(count)])
        case "q": return TestDocuments.statement(.quotation, [paragraph(count)])
        case "f": return TestDocuments.figure(height: Double(count), id: "f\(index)")
        case "t": return TestDocuments.table(rows: count)
        case "b": return group(.box, count)
        case "c": return group(.columns(2), count)
        case "n":
            return TestDocuments.paragraph([.text("Line 1"), .note(inlines(count))] + inlines(more).dropFirst())
        case "nn":
            return TestDocuments.paragraph([.text("Line 1"), .note(inlines(count)), .note(inlines(more))])
        default:
            Issue.record("unknown block \(token)")
            return paragraph(1)
        }
    }

    private func group(_ kind: Group.Kind, _ count: Int) -> Block {
        let blocks = kind == .box ? [paragraph(count)] : Array(repeating: paragraph(1), count: count)
        return .group(Group(kind, parts: [Group.Part(blocks: blocks)], place: TestDocuments.place))
    }
}

/// The pages of a case as a line: blocks from top to bottom, with the number of their lines where a block is cut.
private struct CasePages {
    let reading: PageReading
    let trace: String

    init(_ reading: PageReading, names: [String]) {
        self.reading = reading
        var names = names[...]
        var found: [Int: [(top: Length, text: String)]] = [:]
        // The first is the title.
        for block in reading.children(of: StructureTree.root).dropFirst() {
            let isNote = reading.role(block) == .note
            let name = isNote ? "note" : names.popFirst() ?? "more"
            let lines = reading.lines(of: block)
            let pages = Dictionary(grouping: lines, by: \.page)
            for (page, lines) in pages {
                let count = Set(lines.map(\.box.top)).count
                let isCut = pages.count > 1
                found[page, default: []].append(
                    (lines.map(\.box.top).min() ?? .zero, name + (isCut ? "~\(count)" : "")))
            }
        }
        trace = reading.document.pages.indices.map { page in
            let blocks = (found[page] ?? []).enumerated().sorted {
                ($0.element.top, $0.offset) < ($1.element.top, $1.offset)
            }
            return blocks.map(\.element.text).joined(separator: " ")
        }.joined(separator: " | ")
    }
}
