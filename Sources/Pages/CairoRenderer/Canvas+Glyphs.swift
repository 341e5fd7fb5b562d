internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
    /// Shows a run of glyphs as a picture, whatever their text is.
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

    /// Shows each glyph of a specimen at one place, with its text, so that Cairo records the text.
    ///
    /// - Returns: false, and nothing is painted, when all of them are blanks.
    func paint(_ specimen: FontSpecimen, at origin: Point) throws(RenderingError) -> Bool {
        let size = 10.0  // of no weight: a font is embedded without one
        let face = try use(specimen.font, size: size)
        var (glyphs, clusters, text): ([cairo_glyph_t], [cairo_text_cluster_t], String) = ([], [], "")
        for glyph in specimen.glyphs {
            glyphs.append(try face.glyph(glyph.index, at: origin, for: glyph.text ?? ""))
            guard let own = glyph.text else { continue }
            text += own
            clusters.append(cairo_text_cluster_t(num_bytes: Int32(own.utf8.count), num_glyphs: 1))
        }
        let nameless = glyphs.count - clusters.count
        if nameless > 0 {
            text += "?"
            clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: Int32(nameless)))
        }
        var extents = cairo_text_extents_t()
        unsafe cairo_glyph_extents(context, glyphs, Int32(glyphs.count), &extents)
        guard extents.width > 0, extents.height > 0 else { return false }
        unsafe cairo_show_text_glyphs(
            context, text, Int32(text.utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            cairo_text_cluster_flags_t(rawValue: 0))
        try unsafe cairo_status(context).check()
        return true
    }
}

extension FontFace {
    /// A glyph for Cairo; never the font's "missing glyph".
    ///
    /// - Parameter text: what it shows, for messages.
    fileprivate func glyph(_ index: UInt32, at place: Point, for text: String) throws(RenderingError) -> cairo_glyph_t {
        guard index > 0, index < glyphCount else { throw .glyph(index: index, font: font, text: text) }
        let place = try place.finite
        return cairo_glyph_t(index: UInt(index), x: place.x, y: place.y)
    }
}
