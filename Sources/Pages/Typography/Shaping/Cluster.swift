import Drawing
import Geometry

/// The smallest piece of text that glyphs show together. Clusters are in the order of the text.
///
/// Stored small: a long document has a hundred thousand of them.
struct Cluster: Sendable {
    private let storedStart: Int32
    private let storedItem: Int32
    private let firstGlyph: Int32
    private let endOfGlyphs: Int32
    private let storedWidth: Int32
    /// White space: not counted at a line's end.
    let isWhite: Bool

    /// - Parameters:
    ///   - start: first byte in the drawn text; the cluster ends where the next begins.
    ///   - item: index of the item that it belongs to.
    ///   - glyphs: its glyphs in visual order.
    ///   - width: the advance, in 1/1024 pt, so that sums are exact.
    init(start: Int, item: Int, glyphs: Range<Int>, width: Int, isWhite: Bool) {
        (storedStart, storedItem, storedWidth) = (Int32(start), Int32(item), Int32(width))
        (firstGlyph, endOfGlyphs) = (Int32(glyphs.lowerBound), Int32(glyphs.upperBound))
        self.isWhite = isWhite
    }

    /// First byte in the drawn text; the cluster ends where the next begins.
    var start: Int { Int(storedStart) }
    /// Index of the item that it belongs to.
    var item: Int { Int(storedItem) }
    /// Its glyphs in visual order.
    var glyphs: Range<Int> { Int(firstGlyph)..<Int(endOfGlyphs) }
    /// The advance, in 1/1024 pt.
    var width: Int { Int(storedWidth) }
}

/// One glyph; lengths in 1/1024 pt.
struct ShapedGlyph: Sendable {
    var index: UInt32
    var advance: Int32
    var xOffset: Int32
    /// Downwards.
    var yOffset: Int32
}

/// What all clusters of a stretch of text share: one span, one font, one direction.
struct ShapedItem: Sendable {
    var font: FontFile
    var size: Length
    var color: Color
    var tag: Int
    /// The embedding level (UAX 9): odd runs from right to left.
    var level: Int
    var ascent: Length
    var descent: Length
    /// The glyph that shows where a word goes on in the next line; nil where the font has none.
    var hyphen: ShapedGlyph?
}

/// A paragraph's glyphs with the text that they show.
struct ShapedParagraph: Sendable {
    var text: [UInt8] = []
    var clusters: [Cluster] = []
    var glyphs: [ShapedGlyph] = []
    var items: [ShapedItem] = []
    var missing: [MissingCharacter] = []
    /// 0 or 1.
    var baseLevel = 0

    /// Whether a cluster is a space that a justified line stretches: U+0020 or U+00A0, but not one of a fixed width.
    func isStretchable(_ cluster: Int) -> Bool {
        let (start, end) = (clusters[cluster].start, end(ofCluster: cluster))
        if end == start + 1 { return text[start] == 0x20 }
        return end == start + 2 && text[start] == 0xC2 && text[start + 1] == 0xA0
    }

    /// Where a cluster's text ends.
    func end(ofCluster index: Int) -> Int { index + 1 < clusters.count ? clusters[index + 1].start : text.count }
}
