import CairoRenderer
import TestSupport
import Drawing
import Geometry
import Testing

@Suite struct PDFPagesTests {
    private let size = Size(width: .points(200), height: .points(100))

    private func page(_ shapes: Shape...) -> PageDrawing {
        PageDrawing(size: size, drawings: [(drawing: Drawing(size: size, shapes: shapes), origin: .origin)])
    }

    private func text(_ change: (inout GlyphRun) -> Void) throws -> PageDrawing {
        var run = try TestFont.inter.run("Office")
        change(&run)
        return page(.glyphs(run, at: Point(x: .zero, y: .points(20))))
    }

    @Test func `the same pages give the same bytes, also on many threads and when Cairo forgets old fonts`()
        async throws
    {
        let page = try text { _ in }
        let expected = try renderPDFPages([page])
        #expect(expected.starts(with: "%PDF-1.5".utf8))
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            // Cairo keeps 256 unused fonts; each render opens one of its own.
            for _ in 1...600 { group.addTask { try renderPDFPages([page]) } }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(others == [expected])
    }

    @Test func `a font that is not there is named`() throws {
        let font = FontFile(path: "/nowhere/None.otf")
        #expect(throws: RenderingError.font(font, reason: "FreeType cannot open it (error 1)")) {
            try renderPDFPages([text { $0.font = font }])
        }
        let face = FontFile(path: TestFont.inter.file.path, faceIndex: 9)
        #expect(throws: RenderingError.self) { try renderPDFPages([text { $0.font = face }]) }
    }

    @Test(arguments: [UInt32(0), 1_000_000, 0x0FFF_FFFF])
    func `a glyph that the font does not have is refused`(_ index: UInt32) throws {
        #expect(throws: RenderingError.glyph(index: index, font: TestFont.inter.file, text: "Office")) {
            try renderPDFPages([text { $0.glyphs[3].index = index }])
        }
    }

    @Test func `clusters that do not add up are refused`() throws {
        for change: (inout GlyphRun) -> Void in [
            { $0.clusters.removeLast() }, { $0.clusters = [] }, { $0.text += "s" }, { $0.glyphs.removeLast() },
        ] {
            #expect {
                try renderPDFPages([text(change)])
            } throws: { error in
                if case RenderingError.clusters = error { true } else { false }
            }
        }
    }

    @Test func `clusters that cut a character are refused`() throws {
        #expect(throws: RenderingError.clusters(text: "üb")) {
            try renderPDFPages([
                text {
                    $0.text = "üb"
                    $0.glyphs.removeLast(4)
                    $0.clusters = [.init(utf8Count: 1, glyphCount: 1), .init(utf8Count: 2, glyphCount: 1)]
                }
            ])
        }
    }

    @Test(arguments: [Double.nan, .infinity])
    func `a coordinate that is no number is refused`(_ value: Double) throws {
        let path = Path.line(from: .origin, to: Point(x: .points(value), y: .zero))
        let stroke = Stroke(color: .black, width: .points(1))
        #expect(throws: RenderingError.coordinate) {
            try renderPDFPages([page(.path(path, fill: nil, stroke: stroke))])
        }
        #expect(throws: RenderingError.coordinate) {
            try renderPDFPages([text { $0.glyphs[0].position.y = .points(value) }])
        }
    }

    @Test(arguments: [0, -5, 20_000, Double.nan])
    func `a page without an extent, or with too much, is refused`(_ width: Double) {
        let size = Size(width: .points(width), height: .points(100))
        #expect {
            try renderPDFPages([PageDrawing(size: size, drawings: [])])
        } throws: { error in
            if case RenderingError.size = error { true } else { false }
        }
    }

    @Test func `an error says what is wrong`() {
        let font = FontFile(path: "a.otf", faceIndex: 1)
        #expect("\(RenderingError.font(font, reason: "broken"))" == "font a.otf, face 1: broken")
        #expect(
            "\(RenderingError.glyph(index: 7, font: font, text: "x"))" == "font a.otf has no glyph 7, wanted for \"x\"")
        #expect(
            "\(RenderingError.clusters(text: "x"))" == "the clusters of \"x\" do not add up to its text and its glyphs")
    }
}
