import CairoRenderer
import TestSupport
import Drawing
import Geometry
import Testing

@Suite struct SVGImageTests {
    private let drawing = Drawing(
        size: Size(width: .points(40), height: .points(20)),
        shapes: [
            .group(
                [
                    .path(
                        .rectangle(Rectangle(x: .zero, y: .zero, width: .points(10), height: .points(5))),
                        fill: Color(red: 255, green: 0, blue: 0), stroke: nil)
                ], offset: Point(x: .points(2), y: .points(3)))
        ])

    @Test func `a drawing says what it shows`() throws {
        let svg = String(
            decoding: try renderSVG(drawing, title: "A <bar> & more", description: "12 of\u{1} 13"), as: UTF8.self)
        #expect(
            svg == """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40pt" \
                height="20pt" viewBox="0 0 40 20" version="1.1" role="img" aria-labelledby="title description">
                <title id="title">A &lt;bar&gt; &amp; more</title>
                <desc id="description">12 of\u{FFFD} 13</desc>
                <g>
                <path style=" stroke:none;fill-rule:nonzero;fill:rgb(100%,0%,0%);fill-opacity:1;" \
                d="M 2 3 L 12 3 L 12 8 L 2 8 Z M 2 3 "/>
                </g>
                </svg>

                """)
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
