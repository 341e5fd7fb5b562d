import DocumentModel
import TestSupport
import Testing
import Typesetting

@Suite struct WordsTests {
    @Test(arguments: 51...58) func `Every word of a document is on its pages once`(seed: Int) throws {
        var generated = GeneratedDocuments(seed: UInt64(seed))
        let document = try generated.document()
        let pages = try TestDocuments.pages(document.blocks)
        let expected = document.blocks.flatMap(words)
        #expect(Array(texts(of: pages).dropFirst(bandParagraphs)) == expected)
    }

    private let bandParagraphs = 4

    @Test func `The title block has title, subtitle, issuing body, date and occasion`() throws {
        let pages = try TestDocuments.pages([TestDocuments.heading(1, "Rye")])
        #expect(
            texts(of: pages) == [
                "What the offices said of the harvest", "A small survey", "Bureau of Weights",
                "May 2020 · A meeting of offices", "Rye",
            ])
    }

    /// The text of each element in reading order.
    private func texts(of pages: PageReading) -> [String] {
        pages.elements { _ in true }.compactMap { id in
            let own = pages.lines.filter { $0.owner == id }.map(\.text).joined()
            return own.isEmpty ? nil : trimmed(own)
        }
    }

    /// What a block prints, paragraph by paragraph.
    private func words(_ block: Block) -> [String] {
        switch block {
        case .heading(let heading): [heading.plainText]
        case .paragraph(let paragraph): [trimmed(paragraph.inlines.plainText)]
        case .list(let list):
            list.items.enumerated().flatMap { index, item in [label(list, index)] + item.flatMap(words) }
        case .statement(let statement): quoted(statement) + [statement.attribution.plainText]
        case .figure(let figure):
            [
                "\(figure.label.text). \(figure.title.text)", figure.question,
                "\(figure.baseNote.text) \(figure.source.text)",
            ]
        case .table(let table):
            ([table.caption] + table.head + table.rows.flatMap(\.self)).map(\.plainText).filter { !$0.isEmpty }
                + (table.note.isEmpty ? [] : [table.note.text])
        case .illustration: []
        case .group(let group):
            [group.title.plainText].filter { !$0.isEmpty }
                + group.parts.flatMap { part in
                    [part.label.plainText, part.title.plainText].filter { !$0.isEmpty } + part.blocks.flatMap(words)
                }
        }
    }

    private func label(_ list: List, _ index: Int) -> String {
        switch list.numbering {
        case .bulleted: "•"
        case .numbered(let first): "\(first + index)."
        }
    }

    private func quoted(_ statement: Statement) -> [String] {
        var texts = statement.blocks.flatMap(words)
        guard statement.kind == .quotation else { return texts }
        texts[0] = "“" + texts[0]
        texts[texts.count - 1] += "”"
        return texts
    }

    private func trimmed(_ text: String) -> String { String(text.trimmingSuffix { $0 == " " }) }
}

extension String {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, matches(last) { rest.removeLast() }
        return rest
    }
}
