internal import Drawing
internal import Geometry
internal import TextFormats

/// Text as elements of text, for pictures that are searched, copied from and read aloud.
extension SVGPainting {
    /// A group of the drawing with its words as its name.
    mutating func paintNamed(_ shape: Shape) throws(RenderingError) {
        guard case .group = shape, shape.hasGlyphs else { return try paint(shape, at: .origin) }
        body += "<g role=\"graphics-symbol img\" aria-label=\"".utf8
        body += escapedForXML(shape.words.joined(separator: ", ")).utf8
        body += "\">\n".utf8
        try paint(shape, at: .origin)
        body += "</g>\n".utf8
    }

    /// A run in the family of its font, spread over its width, so that another family takes no more room.
    mutating func paintText(_ run: GlyphRun, at origin: Point) throws(RenderingError) {
        let index = try index(of: run.font)
        let font = fonts[index]
        let place = try origin.finite
        let width = try run.width.finite
        guard width > 0, run.text.contains(where: { !$0.isWhitespace }) else { return }
        body += "<text x=\"".utf8
        // In a run from right to left, the start is at the right.
        body.append(number: run.isRightToLeft ? place.x + width : place.x, decimals: 3)
        body += "\" y=\"".utf8
        body.append(number: place.y, decimals: 3)
        body += "\" fill=\"".utf8
        body.append(run.color)
        body += "\" font-family=\"".utf8
        body += escapedForXML("'\(font.family)', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif").utf8
        body += "\" font-size=\"".utf8
        body.append(number: try run.size.finite, decimals: 3)
        body += "\" font-weight=\"\(font.weight)\" textLength=\"".utf8
        body.append(number: width, decimals: 3)
        body += "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"".utf8
        if run.isRightToLeft { body += " direction=\"rtl\" unicode-bidi=\"embed\"".utf8 }
        body += ">".utf8
        body += escapedForXML(run.text).utf8
        body += "</text>\n".utf8
    }
}

extension Shape {
    /// The texts of a shape in the order of reading.
    fileprivate var words: [String] {
        switch self {
        case .path, .picture: []
        case .glyphs(let run, _): [run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
        case .group(let shapes, _): shapes.flatMap(\.words).filter { !$0.isEmpty }
        }
    }
}
