import Drawing
import Geometry

/// A smallest piece of text that glyphs show together; clusters stand in order of the text.
struct Cluster: Sendable {
    /// First byte in the drawn text; the cluster ends where the next begins.
    var start: Int
    /// Index of the item that it belongs to.
    var item: Int
    /// Its glyphs in visual order.
    var glyphs: Range<Int>
    /// The advance, in 1/1024 pt, so that sums are exact.
    var width: Int
    /// White space: not counted at a line's end.
    var isWhite: Bool
}

/// One glyph; lengths in 1/1024 pt.
struct ShapedGlyph: Sendable {
    var index: UInt32
    var advance: Int
    var xOffset: Int
    /// Downwards.
    var yOffset: Int
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

    /// Where a cluster's text ends.
    func end(ofCluster index: Int) -> Int { index + 1 < clusters.count ? clusters[index + 1].start : text.count }
}
