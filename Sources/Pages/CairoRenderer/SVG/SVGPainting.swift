internal import Drawing
internal import Geometry
internal import TextFormats

/// Shapes as elements of SVG, in the order in which they are painted. A glyph's outline is written once for each font.
struct SVGPainting {
    var body: [UInt8] = []
    /// Whether text is text, and not outlines.
    var hasRealText = false
    private var outlines: [UInt8] = []
    private(set) var fonts: [OutlinedFont] = []
    private var fontIndexes: [FontFile: Int] = [:]
    /// Names of the outlines that were written; nil of a glyph that paints nothing, such as a space.
    private var names: [GlyphKey: [UInt8]?] = [:]

    private struct GlyphKey: Hashable {
        var font: Int
        var glyph: UInt32
    }

    mutating func paint(_ shape: Shape, at origin: Point) throws(RenderingError) {
        switch shape {
        case .path(let path, let fill, let stroke): try paint(path, fill: fill, stroke: stroke, at: origin)
        case .glyphs(let run, let place): try paint(run, at: origin + place)
        case .picture: throw .picture
        case .group(let shapes, let offset):
            for shape in shapes { try paint(shape, at: origin + offset) }
        }
    }

    /// The outlines and what is painted. The miter limit is that of Cairo and PDF.
    func finished() -> [UInt8] {
        let defined = outlines.isEmpty ? [] : Array("<defs>\n".utf8) + outlines + "</defs>\n".utf8
        return defined + "<g stroke-miterlimit=\"10\">\n".utf8 + body + "</g>\n".utf8
    }

    private mutating func paint(_ path: Path, fill: Color?, stroke: Stroke?, at origin: Point) throws(RenderingError) {
        guard !path.steps.isEmpty, fill != nil || stroke != nil else { return }
        body += "<path fill=\"".utf8
        if let fill { body.append(fill) } else { body += "none".utf8 }
        if let stroke {
            body += "\" stroke=\"".utf8
            body.append(stroke.color)
            body += "\" stroke-width=\"".utf8
            body.append(number: try stroke.width.finite, decimals: 3)
        }
        body += "\" d=\"".utf8
        for step in path.steps { try append(step, at: origin) }
        body += "\"/>\n".utf8
    }

    private mutating func append(_ step: Path.Step, at origin: Point) throws(RenderingError) {
        switch step {
        case .move(let point): try append("M", [point + origin])
        case .line(let point): try append("L", [point + origin])
        case .curve(let point, let first, let second):
            try append("C", [first + origin, second + origin, point + origin])
        case .close: body.append(UInt8(ascii: "Z"))
        }
    }

    private mutating func append(_ command: Unicode.Scalar, _ points: [Point]) throws(RenderingError) {
        body.append(UInt8(ascii: command))
        for (index, point) in points.enumerated() {
            if index > 0 { body.append(0x20) }
            let place = try point.finite
            body.append(number: place.x, decimals: 3)
            body.append(0x20)
            body.append(number: place.y, decimals: 3)
        }
    }

    /// Glyphs have whole units of their font as coordinates, and are scaled together.
    private mutating func paint(_ run: GlyphRun, at origin: Point) throws(RenderingError) {
        guard !run.glyphs.isEmpty else { return }
        if hasRealText { return try paintText(run, at: origin) }
        let font = try index(of: run.font)
        let scale = try run.size.finite / fonts[font].unitsPerEm
        guard scale > 0 else { return }
        let place = try origin.finite
        body += "<g fill=\"".utf8
        body.append(run.color)
        body += "\" transform=\"translate(".utf8
        body.append(number: place.x, decimals: 3)
        body.append(0x20)
        body.append(number: place.y, decimals: 3)
        body += ") scale(".utf8
        body.append(number: scale, decimals: 8)
        body += ")\">".utf8
        for glyph in run.glyphs {
            guard let name = try name(of: glyph.index, font, run) else { continue }
            let position = try glyph.position.finite
            body += "<use xlink:href=\"#".utf8
            body += name
            body += "\" x=\"".utf8
            body.append(number: position.x / scale, decimals: 0)
            if position.y != 0 {
                body += "\" y=\"".utf8
                body.append(number: position.y / scale, decimals: 0)
            }
            body += "\"/>".utf8
        }
        body += "</g>\n".utf8
    }

    mutating func index(of font: FontFile) throws(RenderingError) -> Int {
        if let index = fontIndexes[font] { return index }
        fonts.append(try OutlinedFont(font))
        fontIndexes[font] = fonts.count - 1
        return fonts.count - 1
    }

    private mutating func name(of glyph: UInt32, _ font: Int, _ run: GlyphRun) throws(RenderingError) -> [UInt8]? {
        let key = GlyphKey(font: font, glyph: glyph)
        if let name = names[key] { return name }
        let outline = try fonts[font].outline(of: glyph, in: run.text)
        let name = outline.isEmpty ? nil : Array("f\(font)g\(glyph)".utf8)
        if let name {
            outlines += "<path id=\"".utf8
            outlines += name
            outlines += "\" d=\"".utf8
            outlines += outline
            outlines += "\"/>\n".utf8
        }
        names[key] = .some(name)
        return name
    }
}
