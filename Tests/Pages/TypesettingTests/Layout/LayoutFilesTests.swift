import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct LayoutFilesTests {
    static let files: [String] = {
        do {
            return try names(inFolder: Repository.path("Layouts")).filter { $0.hasSuffix(".yaml") }
        } catch {
            return ["\(error)"]
        }
    }()

    @Test(arguments: files) func `Every layout can be read and keeps the rules`(file: String) throws {
        let layout = try TestDocuments.layout(String(file.dropLast(5)))
        for seed in 101...106 {
            var generated = GeneratedDocuments(seed: UInt64(seed))
            let pages = try TestDocuments.pages(try generated.document().blocks, contents: true, layout: layout)
            #expect(pages.violations == [])
        }
    }

    @Test func `A layout far smaller than the others keeps the rules too`() throws {
        let layout = try SmallLayout.read(SmallLayout.text)
        for seed in 111...114 {
            var generated = GeneratedDocuments(seed: UInt64(seed))
            let pages = try TestDocuments.pages(try generated.document().blocks, contents: true, layout: layout)
            #expect(pages.violations == [])
        }
    }

    @Test(arguments: files) func `Text has contrast of 4.5 to 1 and graphs of 3 to 1 at least`(file: String) throws {
        let layout = try TestDocuments.layout(String(file.dropLast(5)))
        let onTitleBlock: Set<StyleName> = [.title, .subtitle, .imprint]
        for name in StyleName.allCases {
            let ground = onTitleBlock.contains(name) ? layout.firstPage.background : ground(of: name, layout)
            #expect(layout[name].text.color.contrast(with: ground) >= 4.5, "\(name)")
        }
        #expect(layout.details.linkColor.contrast(with: .white) >= 4.5)
        for color in [layout.graphs.ink, layout.graphs.grey] {
            #expect(color.contrast(with: .white) >= 4.5, "\(color)")
        }
        let parts = [layout.graphs.accent, layout.graphs.accentLight] + layout.graphs.categories
        #expect(parts.allSatisfy { $0.contrast(with: .white) >= 3 })
        #expect(layout.graphs.accent.contrast(with: layout.graphs.accentLight) >= 3, "the two steps are told apart")
    }

    private func ground(of name: StyleName, _ layout: Layout) -> Color {
        switch name {
        case .box, .boxTitle: layout.blocks.box.background
        case .card, .cardTitle, .cardNumber: layout.blocks.cards.background
        case .band: layout.blocks.band.background
        case .keyFigure, .keyFigureText: layout.blocks.keyFigures.background
        case .pullQuote: layout.blocks.pullQuote.background
        default: .white
        }
    }

    @Test func `Another layout gives the same document another look`() throws {
        let blocks = [
            TestDocuments.heading(1, "Rye"), TestDocuments.paragraph(words: 60),
            TestDocuments.list(.bulleted, [[TestDocuments.paragraph("Oats")]]),
            TestDocuments.paragraph(words: 600, seed: 3),
        ]
        let report = try TestDocuments.pages(blocks, contents: true, layout: TestDocuments.layout("report"))
        let letter = try TestDocuments.pages(blocks, contents: true, layout: TestDocuments.layout("letter"))
        #expect(report.document.pages[0].size == Size(width: .points(595.276), height: .points(841.89)))
        #expect(letter.document.pages[0].size == Size(width: .points(612), height: .points(792)))
        #expect(look(report, "Rye") == Look(size: 26, color: "#0033A0"))
        #expect(look(letter, "Rye") == Look(size: 22, color: "#094C45"))
        #expect(
            report.lines.contains { $0.text == "Contents" } && letter.lines.contains { $0.text == "In this report" })
        #expect(report.lines.contains { $0.text == "• " } && letter.lines.contains { $0.text == "– " })
        #expect(report.lines.contains { $0.text == "Page 2 of 2" } && letter.lines.contains { $0.text == "2 / 2" })
        #expect(words(report) == words(letter))
    }

    private struct Look: Equatable {
        var size: Double
        var color: String
    }

    private func look(_ pages: PageReading, _ text: String) -> Look? {
        let runs = pages.document.pages.flatMap(\.marks).flatMap(\.drawing.placedRuns).map(\.run)
        return runs.filter { $0.text == text }.max { $0.size < $1.size }.map {
            Look(size: $0.size.points, color: hex($0.color))
        }
    }

    private func hex(_ color: Color) -> String {
        "#"
            + [color.red, color.green, color.blue].map { value in
                (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
            }.joined()
    }

    /// The document's own words, without those of the layout.
    private func words(_ pages: PageReading) -> String {
        pages.elements { $0 == .paragraph }.flatMap { pages.lines(of: $0) }.map(\.text).joined()
    }
}
