import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct NoteTests {
    private func pages(notes: NotePlace = .foot) throws -> PageReading {
        var layout = try TestDocuments.layout()
        layout.notes = notes
        return try TestDocuments.pages(
            [
                TestDocuments.heading(1, "Rye"),
                TestDocuments.paragraph([
                    .text("Sown early"), .note([.text("In March.")]), .text(" and late"), .note([.text("In May.")]),
                    .text("."),
                ]),
                TestDocuments.paragraph("Reaped."),
            ], layout: layout)
    }

    /// Notes with this many words, each in a paragraph among others.
    private func document(seed: Int, paragraphs: Int, wordsOfNote: ClosedRange<Int>) throws -> PageReading {
        var words = Words(seed: UInt64(seed))
        var blocks: [Block] = []
        for index in 0..<paragraphs {
            if words.next(7) == 0 { blocks.append(TestDocuments.heading(2, "Part \(index)")) }
            var inlines: [Inline] = [.text(words.text(words.next(10...120)))]
            for _ in 0..<max(0, words.next(5) - 2) {
                inlines += [
                    .note([.text(words.text(words.next(wordsOfNote)))]), .text(" " + words.text(words.next(3...40))),
                ]
            }
            if words.next(4) == 0 {
                blocks.append(TestDocuments.list(.bulleted, [[TestDocuments.paragraph(inlines)]]))
            } else {
                blocks.append(TestDocuments.paragraph(inlines))
            }
        }
        return try TestDocuments.pages(blocks)
    }

    @Test func `Notes are at the foot of their page, numbered in the order of their references`() throws {
        let pages = try pages()
        let texts = pages.lines.filter { $0.owner != nil }
        #expect(texts.map(\.text).suffix(5) == ["Reaped.", "[1]", " In March.", "[2]", " In May."])
        let foot = pages.layout.page.size.height - pages.layout.page.bottom
        #expect(abs((foot - (texts.last?.box.bottom ?? .zero)).points) < 2.5)
        #expect(!pages.lines.contains { $0.text == "Notes" })
    }

    @Test func `A note is read behind the paragraph that cites it`() throws {
        let structure = try pages().document.structure
        let blocks = structure.elements.filter { $0.parent == StructureTree.root }.map(\.role)
        #expect(blocks.suffix(5) == [.heading(level: 1), .paragraph, .note, .note, .paragraph])
    }

    @Test func `A layout may ask for notes at the end`() throws {
        let texts = try pages(notes: .end).lines.filter { $0.owner != nil }.map(\.text)
        #expect(texts.suffix(5) == ["Notes", "[1]", " In March.", "[2]", " In May."])
    }

    @Test(arguments: 1...12) func `Each note begins on the page of its reference, below the text`(seed: Int) throws {
        let pages = try document(seed: seed, paragraphs: 40, wordsOfNote: 4...90)
        let destinations = pages.document.destinations
        let numbers = (1...).prefix { destinations["note-\($0)"] != nil }
        #expect(numbers.count > 5)
        for number in numbers {
            let (note, reference) = (destinations["note-\(number)"], destinations["note-reference-\(number)"])
            #expect(note?.page == reference?.page, "note \(number)")
        }
        let notes = Set(pages.elements { $0 == .note }.flatMap { [$0] + pages.children(of: $0) })
        for page in pages.document.pages.indices {
            let lines = pages.lines.filter { $0.page == page && $0.owner != nil }
            func isNote(_ line: PageReading.Line) -> Bool { line.owner.map { notes.contains($0) } ?? false }
            let top = lines.filter(isNote).map(\.box.top).min()
            let bottom = lines.filter { !isNote($0) }.map(\.box.bottom).max()
            if let top, let bottom { #expect(bottom < top, "page \(page + 1)") }
        }
        #expect(pages.violations == [])
    }

    @Test(arguments: 1...4) func `A note without room goes on at the foot of the next page, two lines on each`(
        seed: Int
    ) throws {
        let pages = try document(seed: seed, paragraphs: 30, wordsOfNote: 150...420)
        var cut = 0
        for note in pages.elements(where: { $0 == .note }) {
            let lines = pages.lines(of: note)
            let perPage = Dictionary(grouping: lines, by: \.page).mapValues { Set($0.map(\.box.top)).count }
            #expect(perPage.count <= 2)
            if perPage.count == 2 {
                cut += 1
                #expect(perPage.values.allSatisfy { $0 >= 2 })
                let (first, second) = (perPage.keys.min() ?? 0, perPage.keys.max() ?? 0)
                #expect(second == first + 1)
            }
        }
        #expect(cut > 0)
        #expect(pages.violations == [])
    }

    @Test func `A note longer than a page is an error`() throws {
        #expect(throws: (any Error).self) {
            try TestDocuments.pages([
                TestDocuments.paragraph([.text("Rye"), .note([.text(String(repeating: "sown ", count: 4000))])])
            ])
        }
    }

    @Test func `Links lead from a reference to its note and back`() throws {
        let document = try pages().document
        let links = document.pages.flatMap(\.links)
        #expect(
            links.map(\.target) == [
                .destination("note-1"), .destination("note-2"), .destination("note-reference-1"),
                .destination("note-reference-2"),
            ])
        #expect(links.map(\.contents).first == "Note 1")
        for link in links {
            guard case .destination(let id) = link.target else { continue }
            #expect(document.destinations[id] != nil, "\(id)")
        }
    }

    @Test func `A note and its reference have the roles of notes and references`() throws {
        let structure = try pages().document.structure
        let roles = structure.elements.map(\.role)
        #expect(roles.count { $0 == .note } == 2)
        #expect(roles.count { $0 == .reference } == 2)
    }

    @Test func `A document without notes has no list of them`() throws {
        let pages = try TestDocuments.pages([TestDocuments.paragraph("Rye.")])
        #expect(!pages.lines.contains { $0.text == "Notes" })
    }
}

@Suite struct SpanTests {
    private func element(of inline: Inline) throws -> StructureTree.Element? {
        let document = try TestDocuments.pages([TestDocuments.paragraph([.text("See "), inline, .text(".")])]).document
        return document.structure.elements.first { $0.language != nil || $0.expansion != nil }
    }

    @Test func `Words of another language are an element with that language`() throws {
        let element = try element(of: .foreign(language: "es", [.text("trigo")]))
        #expect(element?.role == .span && element?.language == "es")
    }

    @Test func `A quotation is an element with its marks, and a link in it is one of its own`() throws {
        let link = Inline.link(.uri("https://example.org"), [.text("rye")])
        let document = try TestDocuments.pages([
            TestDocuments.paragraph([.text("Sow "), .quotation([.text("only "), link]), .text(".")])
        ]).document
        let elements = document.structure.elements
        let quote = try #require(elements.firstIndex { $0.role == .quotation })
        let inside = elements.filter { $0.parent == StructureTree.ID(index: quote) }.map(\.role)
        #expect(inside.count { $0 == .span } == 3 && inside.count { $0 == .link } == 1)
        let lines = PageReading(document, layout: try TestDocuments.layout()).lines.map(\.text)
        #expect(lines.joined().contains("Sow “only rye”."))
    }

    @Test func `An acronym is an element with its expansion`() throws {
        let element = try element(of: .acronym("ON", expansion: "Office North"))
        #expect(element?.role == .span && element?.expansion == "Office North")
    }

    @Test func `An element has words of its own or elements in it, never both`() throws {
        let document = try TestDocuments.pages([
            TestDocuments.paragraph([
                .text("See "), .link(.uri("https://example.org"), [.text("it")]), .strong([.text(" all ")]),
                .text("now."),
            ])
        ]).document
        let parents = Set(document.structure.elements.compactMap(\.parent))
        for mark in document.pages.flatMap(\.marks) {
            guard case .content(let element) = mark.role else { continue }
            #expect(!parents.contains(element))
        }
    }
}
