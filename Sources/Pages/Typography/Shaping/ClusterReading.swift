import CPango

extension ShapedWord {
    /// Pango's mark for "no glyph, no width" (`PANGO_GLYPH_EMPTY`, a macro that Swift does not import).
    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
    /// Pango's mark for a character that the font lacks (`PANGO_GLYPH_UNKNOWN_FLAG`); the other bits are the character.
    private static let unknownFlag: UInt32 = 0x1000_0000
    /// The glyph of every font for what it lacks: Pango takes it for white space of other scripts (U+1680).
    private static let noGlyph: UInt32 = 0

    /// Reads Pango's glyphs, which are in visual order, into clusters in order of the text.
    ///
    /// - Parameter hasFont: whether the style may use the font; otherwise every character counts as missing.
    convenience init(_ shaped: UnsafePointer<PangoGlyphString>, hasFont: Bool, isRightToLeft: Bool) {
        let count = Int(unsafe shaped.pointee.num_glyphs)
        var (clusters, glyphs): ([Cluster], [ShapedGlyph]) = ([], [])
        clusters.reserveCapacity(count)
        glyphs.reserveCapacity(count)
        var gaps: [Gap] = []
        var position = 0
        while position < count {
            let (start, firstGlyph) = unsafe (shaped.pointee.log_clusters[position], glyphs.count)
            var width = 0
            while position < count, unsafe shaped.pointee.log_clusters[position] == start {
                let info = unsafe shaped.pointee.glyphs[position]
                position += 1
                if info.glyph == Self.emptyGlyph { continue }
                if info.glyph & Self.unknownFlag != 0 {
                    gaps.append(Gap(start: Int(start), scalar: Unicode.Scalar(info.glyph & ~Self.unknownFlag)))
                } else if !hasFont || info.glyph == Self.noGlyph {
                    gaps.append(Gap(start: Int(start), scalar: nil))
                } else {
                    glyphs.append(ShapedGlyph(info))
                    width += Int(info.geometry.width)
                }
            }
            clusters.append(
                Cluster(
                    start: Int(start), item: 0, glyphs: firstGlyph..<glyphs.count, width: width, isWhite: false))
        }
        if isRightToLeft { clusters.reverse() }
        self.init(clusters: clusters, glyphs: glyphs, gaps: gaps)
    }
}

extension ShapedGlyph {
    fileprivate init(_ info: PangoGlyphInfo) {
        self.init(
            index: info.glyph, advance: info.geometry.width, xOffset: info.geometry.x_offset,
            yOffset: info.geometry.y_offset)
    }
}

extension ParagraphShaper {
    /// Adds a word's clusters to the item added last.
    mutating func append(_ word: ShapedWord, at offset: Int, span: Int, flags: [BreakFlags]) {
        let (item, firstGlyph) = (result.items.count - 1, result.glyphs.count)
        for cluster in word.clusters {
            let start = offset + cluster.start
            result.clusters.append(
                Cluster(
                    start: start, item: item,
                    glyphs: firstGlyph + cluster.glyphs.lowerBound..<firstGlyph + cluster.glyphs.upperBound,
                    width: cluster.width, isWhite: flags[start].contains(.white)))
        }
        result.glyphs += word.glyphs
        for gap in word.gaps { noteMissing(gap.scalar, from: offset + gap.start, span) }
    }

    /// Notes a character, or the first one there, as missing from all fonts.
    private mutating func noteMissing(_ scalar: Unicode.Scalar?, from start: Int, _ span: Int) {
        let spanEnd = source.starts[span + 1]
        var offset = start
        while offset < spanEnd, let candidate = source.scalar(at: offset) {
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
