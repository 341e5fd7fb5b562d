import CairoRenderer
import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@testable import PDFExport

@Suite struct PageContentTests {
    private let size = Size(width: .points(200), height: .points(100))
    private let ink = Color(red: 255, green: 0, blue: 51)

    /// The content of a page with one mark, without the lines that begin and end it.
    private func content(_ shapes: Shape..., at origin: Point = .origin, size: Size? = nil) throws -> String {
        let mark = Mark(.artifact(.layout), Drawing(size: self.size, shapes: shapes), at: origin)
        var document = SampleDocument().document
        document.pages = [Page(size: size ?? self.size, label: "1")]
        document.pages[0].marks = [mark]
        let fonts = try EmbeddedFonts(GlyphInventory(of: document))
        var content = try PageContent(
            of: document.pages[0].size, fonts: fonts, pictures: EmbeddedPictures(of: document))
        try content.paint(mark, tag: Array("/P <</MCID 0>>".utf8))
        let lines = String(decoding: content.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "/P <</MCID 0>> BDC")
        #expect(lines.last == "EMC")
        return lines.dropFirst().dropLast().joined(separator: "\n")
    }

    private func point(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }

    private func text(_ change: (inout GlyphRun) -> Void) throws -> Shape {
        var run = try TestFont.inter.run("Office")
        change(&run)
        return .glyphs(run, at: point(0, 20))
    }

    // MARK: Images

    @Test func `an image is a unit square brought to its place, between two saved states`() throws {
        let picture = Picture(path: "a.jpg", columns: 4, rows: 2, content: .jpeg([1], components: 3))
        let area = Rectangle(origin: point(10, 20), size: Size(width: .points(40), height: .points(20)))
        #expect(
            try content(.picture(picture, in: area), at: point(1, 2)) == "q\n40 0 0 20 11 58 cm\n/Im1 Do\nQ")
    }

    // MARK: Paths

    @Test func `a rectangle is one operator, from its lower left corner`() throws {
        let box = Path.rectangle(Rectangle(origin: point(10, 20), size: Size(width: .points(30), height: .points(5))))
        #expect(
            try content(.path(box, fill: ink, stroke: nil), at: point(1, 2))
                == "1 0 0.2 rg\n11 73 30 5 re\nf")
    }

    @Test func `an outline is filled, then stroked, y upwards and to a thousandth of a point`() throws {
        let path = Path([
            .move(point(0, 0)), .line(point(10.00049, 0)),
            .curve(point(0, 10), control1: point(10, 5), control2: point(5, 10)), .close,
        ])
        let stroke = Stroke(color: .black, width: .points(0.5))
        let steps = "0 100 m\n10 100 l\n10 95 5 90 0 90 c\nh"
        #expect(try content(.path(path, fill: nil, stroke: stroke)) == "0 0 0 RG\n0.5 w\n\(steps)\nS")
        #expect(try content(.path(path, fill: ink, stroke: nil)) == "1 0 0.2 rg\n\(steps)\nf")
        #expect(
            try content(.path(path, fill: ink, stroke: stroke)) == "1 0 0.2 rg\n0 0 0 RG\n0.5 w\n\(steps)\nB")
    }

    @Test func `colors and widths are set when they change, and never restored`() throws {
        let line = Path.line(from: point(0, 0), to: point(1, 0))
        let (thin, thick) = (Stroke(color: .black, width: .points(1)), Stroke(color: .black, width: .points(2)))
        #expect(
            try content(
                .path(line, fill: nil, stroke: thin),
                .group(
                    [.path(line, fill: nil, stroke: thin), .path(line, fill: nil, stroke: thick)], offset: point(5, 0)))
                    == """
                    0 0 0 RG
                    1 w
                    0 100 m
                    1 100 l
                    S
                    5 100 m
                    6 100 l
                    S
                    2 w
                    5 100 m
                    6 100 l
                    S
                    """)
    }

    @Test func `what has neither fill nor stroke, or no step, paints nothing`() throws {
        let line = Path.line(from: point(0, 0), to: point(1, 0))
        #expect(try content(.path(line, fill: nil, stroke: nil), .path(Path(), fill: ink, stroke: nil)).isEmpty)
    }

    // MARK: Text

    @Test func `letters as far apart as the font has them are one string`() throws {
        #expect(
            try content(text { $0.color = ink }) == "BT\n1 0 0.2 rg\n/f-0-0 10 Tf\n0 80 Td\n[(Office)]TJ\nET")
    }

    @Test func `kerning moves within the string, less than can be seen does not`() throws {
        var run = try TestFont.inter.run("nnnn")
        for index in 1...2 { run.glyphs[index].position.x -= .points(0.04) }
        run.glyphs[3].position.x -= .points(0.4)
        #expect(try content(.glyphs(run, at: .origin)).hasSuffix("\n[(nnn)39(n)]TJ\nET"))
    }

    @Test func `differences too small to be seen do not add up`() throws {
        var run = try TestFont.inter.run(String(repeating: "n", count: 40))
        for index in run.glyphs.indices { run.glyphs[index].position.x += .points(Double(index) * 0.02) }
        let shown = try content(.glyphs(run, at: .origin))
        let adjustments = shown.split { !"-0123456789.".contains($0) }.compactMap { Int($0) }.filter { $0 < 0 }
        let widthInFont = 585.0  // 1648 of 2816 units, as Cairo cuts it
        let missing = run.glyphs[39].position.x.points / 10 * 1000 - 39 * widthInFont
        #expect(missing > 80)
        #expect(abs(missing + Double(adjustments.reduce(0, +))) < 6)
        #expect(adjustments.allSatisfy { $0 > -9 })
    }

    @Test func `another height, and a place far away, begin a line of their own`() throws {
        let moved = try text { run in
            run.glyphs[2].position.y = .points(-3)
            run.glyphs[5].position.x = .points(180)
        }
        let lines = try content(moved).split(separator: "\n")
        #expect(lines.filter { $0.hasSuffix(" Td") }.count == 4)
        #expect(lines.filter { $0.hasSuffix("TJ") } == ["[(Of)]TJ", "[(f)]TJ", "[(ic)]TJ", "[(e)]TJ"])
        #expect(lines.contains { $0.hasSuffix(" 3 Td") })
        #expect(lines.contains { $0.hasSuffix(" -3 Td") })
    }

    @Test func `brackets and backslashes are written as such`() throws {
        let run = try TestFont.inter.run("(\\)")
        #expect(try content(.glyphs(run, at: .origin)).contains(#"[(\(\\\))]TJ"#))
    }

    @Test func `letters outside of Latin have codes of two bytes, on the same line`() throws {
        let run = try TestFont.inter.run("aжb")
        let lines = try content(.glyphs(run, at: .origin)).split(separator: "\n")
        #expect(
            lines.filter { !$0.hasSuffix("rg") && !$0.hasSuffix("Td") } == [
                "BT", "/f-0-0 10 Tf", "[(a)]TJ", "/f-0-1 10 Tf", "[<0001>]TJ", "/f-0-0 10 Tf", "[(b)]TJ", "ET",
            ])
    }

    @Test func `what a font says once of a glyph is said otherwise beside it`() throws {
        let run = try text { run in
            run.text = "ab€de"
            run.clusters = [
                .init(utf8Count: 1, glyphCount: 1), .init(utf8Count: 1, glyphCount: 2),
                .init(utf8Count: 3, glyphCount: 0), .init(utf8Count: 1, glyphCount: 1),
                .init(utf8Count: 1, glyphCount: 1), .init(utf8Count: 0, glyphCount: 1),
            ]
        }
        let again = try text { run in
            run.glyphs.removeLast(5)
            run.text = "x"
            run.clusters = [.init(utf8Count: 1, glyphCount: 1)]
        }
        let shown = try content(run, again).replacing("/Span <</ActualText <FEFF", with: "{").replacing(
            ">>> BDC", with: "")
        let marks = shown.split(separator: "\n").filter { $0.hasPrefix("{") || $0 == "EMC" || $0.hasSuffix("TJ") }
        #expect(
            marks.map { String($0) }.map { $0.hasSuffix("TJ") ? "TJ" : $0 } == [
                "TJ", "{0062", "TJ", "EMC", "{20AC", "EMC", "TJ", "{", "TJ", "EMC", "{0078", "TJ", "EMC",
            ])
    }

    @Test func `a blank without a text of its own is embedded beside letters with one`() throws {
        let named = try TestFont.inter.run("x")
        var joined = try TestFont.inter.run("x ")
        joined.text = "x\u{200D}"
        joined.clusters = [.init(utf8Count: 4, glyphCount: 2)]
        let lines = try content(.glyphs(named, at: .origin), .glyphs(joined, at: .origin)).split(separator: "\n")
        #expect(lines.filter { $0.hasSuffix("TJ") }.count == 2)
        #expect(lines.contains("/Span <</ActualText <FEFF0078200D>>> BDC"))
    }

    @Test func `a run from right to left is written in the order of its text`() throws {
        let run = try TestFont.arabic.run("سلام", isRightToLeft: true)
        let shown = try content(.glyphs(run, at: .origin))
        let codes = shown.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
        #expect(codes == ["0001", "0002", "0003", "0004"])
        let start = try #require(run.glyphs.last).position.x.points
        #expect(try content(.glyphs(run, at: .origin)).contains("\n\(Int((start * 1000).rounded()) / 1000)."))
    }

    @Test func `blanks of a font that shows nothing else leave no trace`() throws {
        let run = try TestFont.inter.run("  ")
        #expect(try content(.glyphs(run, at: .origin)) == "BT\n0 0 0 rg\nET")
    }

    // MARK: Refusals

    @Test func `clusters that do not add up are refused`() throws {
        for change: (inout GlyphRun) -> Void in [
            { $0.clusters.removeLast() }, { $0.clusters = [] }, { $0.text += "s" }, { $0.glyphs.removeLast() },
            { $0.clusters[0].utf8Count = -1 }, { $0.clusters[0].glyphCount = -1 },
        ] {
            #expect {
                try content(text(change))
            } throws: { error in
                if case RenderingError.clusters = error { true } else { false }
            }
        }
    }

    @Test func `clusters that cut a character are refused`() throws {
        #expect(throws: RenderingError.clusters(text: "üb")) {
            try content(
                text {
                    $0.text = "üb"
                    $0.glyphs.removeLast(4)
                    $0.clusters = [.init(utf8Count: 1, glyphCount: 1), .init(utf8Count: 2, glyphCount: 1)]
                })
        }
    }

    @Test(arguments: [UInt32(0), 65_535, 0x0FFF_FFFF])
    func `a glyph that the font does not have is refused`(_ index: UInt32) throws {
        #expect {
            try content(text { $0.glyphs[3].index = index })
        } throws: { error in
            if case RenderingError.glyph(index: index, font: TestFont.inter.file, text: _) = error {
                true
            } else {
                false
            }
        }
    }

    @Test(arguments: [Double.nan, .infinity])
    func `a coordinate that is not a number is refused`(_ value: Double) throws {
        let path = Path.line(from: .origin, to: point(value, 0))
        #expect(throws: RenderingError.coordinate) {
            try content(.path(path, fill: nil, stroke: Stroke(color: .black, width: .points(1))))
        }
        #expect(throws: RenderingError.coordinate) { try content(text { $0.glyphs[0].position.y = .points(value) }) }
        #expect(throws: RenderingError.coordinate) { try content(text { $0.glyphs[5].position.x = .points(value) }) }
        #expect(throws: RenderingError.coordinate) { try content(text { $0.size = .points(value) }) }
    }

    @Test(arguments: [0, -5, 20_000, Double.nan])
    func `a page without an extent, or with too much, is refused`(_ width: Double) {
        #expect {
            try content(size: Size(width: .points(width), height: .points(100)))
        } throws: { error in
            if case RenderingError.size = error { true } else { false }
        }
    }
}
