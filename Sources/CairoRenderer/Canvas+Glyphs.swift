internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
    /// Shows a run with its text, so that Cairo writes down which characters its glyphs stand for.
    func paint(_ run: GlyphRun, at origin: Point) throws(RenderingError) {
        guard !run.glyphs.isEmpty else { return }
        let face = try use(run.font, size: try run.size.finite)
        let glyphs = try placed(run, at: origin, glyphCount: face.glyphCount)
        let clusters = try checkedClusters(of: run)
        use(run.color)
        let direction: UInt32 = run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0
        unsafe cairo_show_text_glyphs(
            context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: direction))
        let status = unsafe cairo_status(context)
        if status == CAIRO_STATUS_INVALID_CLUSTERS { throw .clusters(text: run.text) }
        try status.check()
    }

    private func placed(_ run: GlyphRun, at origin: Point, glyphCount: Int) throws(RenderingError) -> [cairo_glyph_t] {
        var glyphs: [cairo_glyph_t] = []
        glyphs.reserveCapacity(run.glyphs.count)
        for glyph in run.glyphs {
            guard glyph.index > 0, glyph.index < glyphCount else {
                throw .glyph(index: glyph.index, font: run.font, text: run.text)
            }
            let place = try (origin + glyph.position).finite
            glyphs.append(cairo_glyph_t(index: UInt(glyph.index), x: place.x, y: place.y))
        }
        return glyphs
    }

    /// Cairo would drop the text of a run without clusters, and finds only at the page's end that they do not add up.
    private func checkedClusters(of run: GlyphRun) throws(RenderingError) -> [cairo_text_cluster_t] {
        var (bytes, glyphs) = (0, 0)
        var clusters: [cairo_text_cluster_t] = []
        clusters.reserveCapacity(run.clusters.count)
        for cluster in run.clusters {
            bytes += cluster.utf8Count
            glyphs += cluster.glyphCount
            clusters.append(
                cairo_text_cluster_t(num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount)))
        }
        guard bytes == run.text.utf8.count, glyphs == run.glyphs.count else { throw .clusters(text: run.text) }
        return clusters
    }
}
