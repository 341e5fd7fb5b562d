import Diagnostics
import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct GroupsTests {
    private func group(_ kind: Group.Kind, title: [Inline] = [], _ parts: [Group.Part]) -> Block {
        .group(Group(kind, title: title, parts: parts, place: TestDocuments.place))
    }

    private func part(_ label: String = "", _ title: String = "", _ blocks: Block...) -> Group.Part {
        Group.Part(
            label: label.isEmpty ? [] : [.text(label)], title: title.isEmpty ? [] : [.text(title)], blocks: blocks)
    }

    private func first(_ text: String, in pages: PageReading) throws -> PageReading.Line {
        try #require(pages.lines.first { $0.text.hasPrefix(text) })
    }

    @Test func `Cards are read one after the other and stand in rows`() throws {
        let cards = ["1", "2", "3"].map {
            part(
                $0, "Key \($0)", TestDocuments.paragraph("Words \($0) " + String(repeating: "rye and oats ", count: 9)))
        }
        let pages = try TestDocuments.pages([group(.cards(columns: 2), cards)])
        let keys = try ["Key 1", "Key 2", "Key 3"].map { try first($0, in: pages).box }
        #expect(keys[0].top == keys[1].top && keys[0].left == keys[2].left)
        #expect(keys[1].left > keys[0].right && keys[2].top > keys[0].bottom)
        let item = try #require(pages.elements { $0 == .listItem }.first)
        #expect(pages.children(of: item).map(pages.role) == [.listLabel, .listBody])
        #expect(pages.violations == [])
    }

    @Test func `Columns are of equal height as far as lines allow`() throws {
        let items = (1...10).map { [TestDocuments.paragraph("Item \($0)")] }
        let pages = try TestDocuments.pages([group(.columns(2), [part("", "", TestDocuments.list(.bulleted, items))])])
        let (one, five, six, ten) = (
            try first("Item 1", in: pages).box, try first("Item 5", in: pages).box, try first("Item 6", in: pages).box,
            try first("Item 10", in: pages).box
        )
        #expect(one.top == six.top && five.top == ten.top && one.left == five.left && six.left == ten.left)
        #expect(six.left > five.right)
        #expect(pages.violations == [])
    }

    @Test func `Long columns go on over pages`() throws {
        let items = (1...160).map { [TestDocuments.paragraph("Item \($0)")] }
        let pages = try TestDocuments.pages([group(.columns(2), [part("", "", TestDocuments.list(.bulleted, items))])])
        #expect(pages.document.pages.count == 3)
        #expect(pages.violations == [])
    }

    @Test func `A box is kept on one page, with its title`() throws {
        let before = TestDocuments.paragraph(words: 520)
        let box = group(.box, title: [.text("The box")], [part("", "", TestDocuments.paragraph(words: 90, seed: 2))])
        let pages = try TestDocuments.pages([before, box, TestDocuments.paragraph(words: 100, seed: 3)])
        let section = try #require(pages.elements { $0 == .section }.first)
        #expect(Set(pages.lines(of: section).map(\.page)) == [1])
        #expect(pages.violations == [])
    }

    @Test func `The ground of a box is behind its text, and no part of it over another line`() throws {
        let box = group(
            .box, [part("", "", TestDocuments.paragraph(words: 60), TestDocuments.paragraph(words: 60, seed: 4))])
        let pages = try TestDocuments.pages([box])
        let marks = pages.document.pages[0].marks
        let section = try #require(pages.elements { $0 == .section }.first)
        let first = try #require(pages.lines(of: section).first?.text)
        let text = try #require(marks.firstIndex { $0.drawing.placedRuns.map(\.run.text).joined() == first })
        let tint = pages.layout.blocks.box.background
        let fills = marks.indices.filter { index in
            marks[index].drawing.shapes.contains { if case .path(_, let fill, _) = $0 { fill == tint } else { false } }
        }
        #expect(fills.count > 3 && fills.allSatisfy { $0 < text })
    }

    @Test func `A directory prints the page of each heading`() throws {
        let link = TestDocuments.paragraph([.link(.destination("end"), [.text("The end")]), .text(" of it")])
        let pages = try TestDocuments.pages([
            group(.directory, [part("1", "", link)]), TestDocuments.paragraph(words: 700),
            TestDocuments.heading(1, "The end", id: "end"),
        ])
        let item = try #require(pages.elements { $0 == .listItem }.first)
        let page = try #require(pages.document.destinations["end"]?.page)
        #expect(page > 0)
        #expect(pages.lines(of: item).map(\.text) == ["1", "The end of it", String(page + 1)])
    }

    @Test func `A keyword is in the margin column, read before its paragraph and on its baseline`() throws {
        var paragraph = Paragraph([.text("Rye is sown in autumn.")], place: TestDocuments.place)
        paragraph.margin = [.text("Rye")]
        var layout = try TestDocuments.layout()
        layout.page.measure = .points(320)
        layout.page.margin = MarginColumn(width: .points(90), gap: .points(20), side: .start)
        let pages = try TestDocuments.pages([.paragraph(paragraph)], layout: layout)
        let (word, text) = (try first("Rye", in: pages), try first("Rye is", in: pages))
        #expect(word.text == "Rye" && abs((text.box.left - word.box.left).points - 110) < 1)
        #expect(word.box.top < text.box.bottom && text.box.top < word.box.bottom)
        let order = pages.lines.filter { $0.owner != nil }.map(\.text)
        #expect(order.suffix(2) == ["Rye", "Rye is sown in autumn."])
    }

    @Test func `Without a margin column, a keyword is on a line of its own`() throws {
        var paragraph = Paragraph([.text("Rye is sown in autumn.")], place: TestDocuments.place)
        paragraph.margin = [.text("Rye")]
        let pages = try TestDocuments.pages([.paragraph(paragraph)])
        #expect(try first("Rye", in: pages).box.bottom <= first("Rye is", in: pages).box.top)
        #expect(pages.violations == [])
    }

    @Test func `Clauses have numbers that can be cited`() throws {
        var list = List(
            .numbered(from: 1), items: [[TestDocuments.paragraph("Rye")], [TestDocuments.paragraph("Oats")]])
        list.numberPrefix = "4."
        let pages = try TestDocuments.pages([.list(list)])
        #expect(
            pages.elements { $0 == .listLabel }.map { pages.lines(of: $0).map(\.text).joined() } == ["4.1 ", "4.2 "])
    }

    private func keyFigures(_ figures: [String]) -> Block {
        group(.keyFigures, figures.map { part($0, "", TestDocuments.paragraph("of \($0) " + "rye and oats ")) })
    }

    @Test func `Key figures are side by side, each read with what is below it`() throws {
        let pages = try TestDocuments.pages([keyFigures(["12", "92 %", "7"])])
        let numbers = try ["12", "92 %", "7"].map { try first($0, in: pages).box }
        let texts = try ["of 12", "of 92", "of 7"].map { try first($0, in: pages).box }
        #expect(Set(numbers.map(\.top)).count == 1 && Set(texts.map(\.top)).count == 1)
        #expect(zip(numbers, texts).allSatisfy { $0.left == $1.left && $0.bottom <= $1.top })
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0.right < $1.left })
        let item = try #require(pages.elements { $0 == .listItem }.first)
        #expect(pages.lines(of: item).map(\.text).first == "12")
        #expect(pages.violations == [])
    }

    @Test func `Long key figures share one smaller size before any is broken, and their texts one top`() throws {
        let pages = try TestDocuments.pages([keyFigures(["12 of 13", "7", "113 of 1,000,000,000,000 grains"])])
        let sizes = ["12 of 13", "7"].map { text in
            pages.document.pages[0].marks.flatMap(\.drawing.placedRuns).first { $0.run.text == text }?.run.size
        }
        let size = try #require(sizes[0])
        #expect(sizes[0] == sizes[1] && size < pages.layout[.keyFigure].text.size)
        let texts = try ["of 12", "of 7", "of 113"].map { try first($0, in: pages).box.top }
        #expect(Set(texts).count == 1)
        #expect(pages.violations == [])
    }

    @Test func `Four key figures that are too narrow are set two and two`() throws {
        var layout = try TestDocuments.layout()
        layout.page.measure = .points(300)
        let figures = ["1", "22", "3", "44"]
        let pages = try TestDocuments.pages([keyFigures(figures)], layout: layout)
        let tops = try figures.map { try first($0, in: pages).box.top }
        #expect(tops[0] == tops[1] && tops[2] == tops[3] && tops[1] < tops[2])
    }

    @Test func `A pull quote ends with whose words they are`() throws {
        let quote = group(
            .pullQuote,
            [part("", "", TestDocuments.paragraph("Rye is sown.")), part("", "", TestDocuments.paragraph("A farmer"))])
        let pages = try TestDocuments.pages([quote, TestDocuments.paragraph(words: 40)])
        let element = try #require(pages.elements { $0 == .blockQuotation }.first)
        #expect(pages.lines(of: element).map(\.text) == ["Rye is sown.", "A farmer"])
        #expect(pages.lines(of: element)[0].box.left > pages.layout.page.left(ofPage: 0))
        #expect(pages.violations == [])
    }
}
