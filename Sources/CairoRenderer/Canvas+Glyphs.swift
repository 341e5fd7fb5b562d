internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
    /// Shows a run of glyphs as a picture, whatever text they stand for.
    func paint(_ run: GlyphRun, at origin: Point) throws(RenderingError) {
        guard !run.glyphs.isEmpty else { return }
        let face = try use(run.font, size: try run.size.finite)
        var glyphs: [cairo_glyph_t] = []
        glyphs.reserveCapacity(run.glyphs.count)
        for glyph in run.glyphs {
            glyphs.append(try face.glyph(glyph.index, at: origin + glyph.position, for: run.text))
        }
        use(run.color)
        unsafe cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        try unsafe cairo_status(context).check()
    }

    /// Shows each glyph of a specimen at one place, with its text, so that Cairo writes down what it stands for.
    func paint(_ specimen: FontSpecimen, at origin: Point) throws(RenderingError) {
        let size = 10.0  // of no weight: a font is embedded without one
        let face = try use(specimen.font, size: size)
        var (glyphs, clusters, text): ([cairo_glyph_t], [cairo_text_cluster_t], String) = ([], [], "")
        for glyph in specimen.glyphs {
            glyphs.append(try face.glyph(glyph.index, at: origin, for: glyph.text ?? ""))
            guard let own = glyph.text else { continue }
            text += own
            clusters.append(cairo_text_cluster_t(num_bytes: Int32(own.utf8.count), num_glyphs: 1))
        }
        let (named, nameless) = (Array(glyphs.prefix(clusters.count)), Array(glyphs.dropFirst(clusters.count)))
        unsafe cairo_show_text_glyphs(
            context, text, Int32(text.utf8.count), named, Int32(named.count), clusters, Int32(clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
        unsafe cairo_show_glyphs(context, nameless, Int32(nameless.count))
        try unsafe cairo_status(context).check()
    }
}

extension FontFace {
    /// A glyph for Cairo; never the font's "missing glyph".
    ///
    /// - Parameter text: what it stands for, for messages.
    fileprivate func glyph(_ index: UInt32, at place: Point, for text: String) throws(RenderingError) -> cairo_glyph_t {
        guard index > 0, index < glyphCount else { throw .glyph(index: index, font: font, text: text) }
        let (x, y) = try place.finite
        return cairo_glyph_t(index: UInt(index), x: x, y: y)
    }
}
