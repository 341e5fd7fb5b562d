import DocumentModel
import TestSupport
import Testing
import Typesetting

@Suite struct NoteTests {
    private func pages() throws -> PageReading {
        try TestDocuments.pages([
            TestDocuments.heading(1, "Rye"),
            TestDocuments.paragraph([
                .text("Sown early"), .note([.text("In March.")]), .text(" and late"), .note([.text("In May.")]),
                .text("."),
            ]),
        ])
    }

    @Test func `Notes are at the end, numbered in the order of their references`() throws {
        let texts = try pages().lines.filter { $0.owner != nil }.map(\.text)
        #expect(texts.suffix(5) == ["Notes", "[1]", " In March.", "[2]", " In May."])
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
