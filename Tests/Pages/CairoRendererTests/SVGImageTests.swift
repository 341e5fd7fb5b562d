import CairoRenderer
import TestSupport
import Drawing
import Geometry
import Testing

@Suite struct SVGImageTests {
    private let drawing = Drawing(
        size: Size(width: .points(40), height: .points(20.25)),
        shapes: [
            .group(
                [
                    .path(
                        .rectangle(Rectangle(x: .zero, y: .zero, width: .points(10), height: .points(5))),
                        fill: Color(red: 255, green: 0, blue: 0), stroke: nil)
                ], offset: Point(x: .points(2), y: .points(3))),
            .path(
                Path([
                    .move(Point(x: .points(-0.5), y: .points(1.125))),
                    .curve(
                        Point(x: .points(5), y: .points(6.0006)), control1: Point(x: .zero, y: .points(2)),
                        control2: Point(x: .points(3), y: .points(4))),
                ]), fill: nil, stroke: Stroke(color: Color(red: 0, green: 26, blue: 255), width: .points(1.0 / 3))),
        ])

    @Test func `a drawing says what it shows`() throws {
        let svg = String(
            decoding: try renderSVG(drawing, title: "A <bar> & more", description: "12 of\u{1} 13"), as: UTF8.self)
        #expect(
            svg == """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
                width="40pt" height="20.25pt" viewBox="0 0 40 20.25" role="img" aria-labelledby="title description">
                <title id="title">A &lt;bar&gt; &amp; more</title>
                <desc id="description">12 of\u{FFFD} 13</desc>
                <g stroke-miterlimit="10">
                <path fill="#ff0000" d="M2 3L12 3L12 8L2 8Z"/>
                <path fill="none" stroke="#001aff" stroke-width="0.333" d="M-0.5 1.125C0 2 3 4 5 6.001"/>
                </g>
                </svg>

                """)
    }

    @Test func `an outline is written once for all its glyphs, in the units of the font, and a space not at all`()
        throws
    {
        var drawing = drawing
        let run = try TestFont.inter.run("1 11")
        drawing.shapes = [
            .glyphs(run, at: Point(x: .points(4), y: .points(15.5))), .glyphs(run, at: .origin),
        ]
        let svg = String(decoding: try renderSVG(drawing, title: "t", description: "d"), as: UTF8.self)
        let outlines = svg.split(separator: "\n").filter { $0.hasPrefix("<path id=") }
        #expect(outlines.count == 1)
        #expect(outlines.allSatisfy { $0.hasPrefix("<path id=\"f0g") && $0.hasSuffix("Z\"/>") && !$0.contains(".") })
        #expect(svg.ranges(of: "<use xlink:href=\"#f0g").count == 6)
        #expect(svg.contains(" transform=\"translate(4 15.5) scale(0.00"))
    }

    @Test func `what has no place is refused`() throws {
        var drawing = drawing
        drawing.shapes.append(
            .path(.line(from: .origin, to: Point(x: .points(.nan), y: .zero)), fill: .black, stroke: nil))
        #expect(throws: RenderingError.coordinate) { try renderSVG(drawing, title: "t", description: "d") }
    }

    @Test func `a glyph that the font does not have is named`() throws {
        var run = try TestFont.inter.run("1")
        run.glyphs[0].index = 60_000
        let drawing = Drawing(size: drawing.size, shapes: [.glyphs(run, at: .origin)])
        #expect(throws: RenderingError.glyph(index: 60_000, font: run.font, text: "1")) {
            try renderSVG(drawing, title: "t", description: "d")
        }
    }

    @Test func `the same drawing gives the same bytes, whatever was painted between`() throws {
        var drawing = drawing
        drawing.shapes.append(.glyphs(try TestFont.inter.run("12 (92%)"), at: Point(x: .zero, y: .points(15))))
        let first = try renderSVG(drawing, title: "t", description: "d")
        _ = try renderPNG(drawing, pixelsPerInch: 72)
        #expect(try renderSVG(drawing, title: "t", description: "d") == first)
        #expect(!String(decoding: first, as: UTF8.self).contains("surface"))
    }
}
