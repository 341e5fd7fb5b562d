import Diagnostics
import DocumentModel
import ExactNumbers
import TestSupport
import Testing
import Typesetting

/// Each printed statistic is kept with the element and the page that print it.
@Suite struct StatisticsTests {
    private func statistic(_ text: String) -> Statistic {
        let number = PrintedNumber(.count, value: ExactFraction(4), text: text)
        return Statistic(
            request: StatisticRequest(source: "count rye.yes", name: "count"), pieces: [.number(number)], language: "en"
        )
    }

    private func computed(_ text: String) -> Inline { .computed(ComputedValue(statistic(text), isFigure: true)) }

    private func document() throws -> Document {
        let place = TestDocuments.place
        var document = try TestDocuments.document([
            .heading(Heading(level: 1, inlines: [.text("Rye "), computed("11")], id: "rye", place: place)),
            TestDocuments.paragraph([
                .text("Of all "), .link(.origin("table-rye"), [computed("12")]), .text(" and "),
                .strong([.text("so "), computed("13")]), .text(" said"), .note([.text("Not "), computed("14")]),
            ]),
            TestDocuments.figure(height: 300),
            .table(
                Table(
                    id: "table-rye", caption: [.text("Rye")], alignments: [.start, .end],
                    head: [[.text("Grain")], [.text("Count")]], rows: [[[.text("Rye")], [computed("15")]]],
                    note: ComputedText([.statistic(statistic("16")), .text(" Survey.")]), place: place)),
            TestDocuments.paragraph(words: 900),
            TestDocuments.paragraph([computed("17")]),
        ])
        if case .figure(var figure) = document.blocks[2] {
            figure.title = ComputedText([.text("Rye leads by "), .statistic(statistic("21"))])
            figure.values = [statistic("22")]
            figure.alternativeText = ComputedText([.text("A bar of "), .statistic(statistic("23"))])
            figure.baseNote = ComputedText([.text("Base: "), .statistic(statistic("24"))])
            document.blocks[2] = .figure(figure)
        }
        document.metadata.title = "The 31"
        document.metadata.subtitle = "Of 32"
        document.metadata.statistics = [
            TitleStatistic(.title, statistic("31")), TitleStatistic(.subtitle, statistic("32")),
            TitleStatistic(.summary, statistic("33")),
        ]
        document.provenance = [Paragraph([computed("41")], place: place)]
        return document
    }

    private func typeset() throws -> TypesetDocument {
        try Typesetting.typeset(try document(), layout: TestDocuments.layout(), shaper: TestDocuments.shaper())
    }

    @Test func `each statistic has the innermost element that prints it`() throws {
        let typeset = try typeset()
        let places = typeset.statistics.map { placed in
            "\(placed.statistic.text) \(typeset.structure[placed.element].role)"
        }
        #expect(
            places == [
                "31 paragraph", "32 paragraph", "33 document", "11 heading(level: 1)", "12 link", "13 span",
                "14 paragraph", "21 paragraph", "22 figure", "23 figure", "24 paragraph", "15 dataCell", "16 paragraph",
                "17 paragraph",
                "41 paragraph",
            ])
    }

    @Test func `the element's text or alternative text holds the statistic, on the page that is named`() throws {
        let typeset = try typeset()
        var pages: Set<Int> = []
        for placed in typeset.statistics where placed.element != StructureTree.root {
            let marks = typeset.pages[placed.page].marks.filter { mark in
                guard case .content(let element) = mark.role else { return false }
                return typeset.structure.lineage(of: element).contains(placed.element)
            }
            #expect(!marks.isEmpty, "\(placed.statistic.text)")
            let texts = marks.flatMap { $0.drawing.placedRuns.map(\.run.text) }.joined()
            let alternative = typeset.structure[placed.element].alternativeText ?? ""
            // The drawing of this figure is a box without words.
            guard placed.statistic.text != "22" else { continue }
            #expect((texts + alternative).contains(placed.statistic.text), "\(texts)")
            pages.insert(placed.page)
        }
        #expect(pages.count > 1)
    }
}

extension StructureTree {
    /// An element and all that it is in.
    fileprivate func lineage(of id: ID) -> [ID] { [id] + (self[id].parent.map(lineage) ?? []) }
}
