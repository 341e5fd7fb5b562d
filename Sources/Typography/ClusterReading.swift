import CPango
import Geometry

extension ParagraphShaper {
    /// Pango's mark for "no glyph, no width" (`PANGO_GLYPH_EMPTY`, a macro that Swift does not import).
    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
    /// Pango's mark for a character that the font lacks (`PANGO_GLYPH_UNKNOWN_FLAG`); the other bits are the character.
    private static let unknownFlag: UInt32 = 0x1000_0000

    /// Reads the glyphs of the item added last, which stand in visual order, into clusters in order of the text.
    mutating func appendClusters(
        _ glyphs: UnsafeMutablePointer<PangoGlyphString>, offset: Int, span: Int, hasFont: Bool, flags: [BreakFlags]
    ) {
        let item = result.items.count - 1
        var clusters: [Cluster] = []
        for position in 0..<Int(unsafe glyphs.pointee.num_glyphs) {
            let start = offset + Int(unsafe glyphs.pointee.log_clusters[position])
            var cluster =
                clusters.last?.start == start
                ? clusters.removeLast()
                : Cluster(
                    start: start, item: item, glyphs: result.glyphs.count..<result.glyphs.count, width: 0,
                    isWhite: flags[start].contains(.white))
            if let glyph = drawnGlyph(unsafe glyphs.pointee.glyphs[position], hasFont, at: start, span) {
                result.glyphs.append(glyph)
                cluster.width += glyph.advance
                cluster.glyphs = cluster.glyphs.lowerBound..<result.glyphs.count
            }
            clusters.append(cluster)
        }
        if result.items[item].level % 2 == 1 { clusters.reverse() }
        result.clusters += clusters
    }

    /// The glyph to draw; nil when there is none, which is noted where it should not be so.
    private mutating func drawnGlyph(_ info: PangoGlyphInfo, _ hasFont: Bool, at start: Int, _ span: Int)
        -> ShapedGlyph?
    {
        guard info.glyph != Self.emptyGlyph else { return nil }
        guard info.glyph & Self.unknownFlag == 0 else {
            noteMissing(Unicode.Scalar(info.glyph & ~Self.unknownFlag), from: start, span)
            return nil
        }
        guard hasFont else {
            noteMissing(nil, from: start, span)
            return nil
        }
        return ShapedGlyph(
            index: info.glyph, advance: Int(info.geometry.width), xOffset: Int(info.geometry.x_offset),
            yOffset: Int(info.geometry.y_offset))
    }

    /// Notes a character, or the first that stands there, as missing from all fonts.
    private mutating func noteMissing(_ scalar: Unicode.Scalar?, from start: Int, _ span: Int) {
        let spanEnd = source.starts[span + 1]
        var offset = start
        for candidate in String(decoding: source.bytes[start..<spanEnd], as: UTF8.self).unicodeScalars {
            if scalar == nil || scalar == candidate {
                let tag = source.spans[span].tag
                result.missing.append(
                    MissingCharacter(scalar: candidate, tag: tag, offset: offset - source.starts[span]))
                return
            }
            offset += UTF8.width(candidate)
        }
    }
}
