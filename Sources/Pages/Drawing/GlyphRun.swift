public import Geometry

/// The font file, and the face in it, that a run of glyphs is drawn with.
public struct FontFile: Sendable, Hashable {
    public var path: String
    public var faceIndex: Int

    public init(path: String, faceIndex: Int = 0) {
        self.path = path
        self.faceIndex = faceIndex
    }
}

/// Shaped text of one font, size and colour, on one baseline; positions relative to the run's origin on the baseline.
///
/// It carries its text and how glyphs and characters belong together, so that a reader of the PDF gets the words back.
public struct GlyphRun: Sendable, Hashable {
    public struct Glyph: Sendable, Hashable {
        /// The glyph's index in the font.
        public var index: UInt32
        /// Where the glyph stands, relative to the run's origin.
        public var position: Point

        public init(index: UInt32, position: Point) {
            self.index = index
            self.position = position
        }
    }

    /// A smallest piece of text and the glyphs that show it; both count forward in storage order.
    public struct Cluster: Sendable, Hashable {
        public var utf8Count: Int
        public var glyphCount: Int

        public init(utf8Count: Int, glyphCount: Int) {
            self.utf8Count = utf8Count
            self.glyphCount = glyphCount
        }
    }

    public var font: FontFile
    public var size: Length
    public var color: Color
    /// In visual order, left to right.
    public var glyphs: [Glyph]
    /// In logical order; what the glyphs show.
    public var text: String
    /// In logical order of the text. In a right-to-left run the first cluster belongs to the last glyphs.
    public var clusters: [Cluster]
    public var isRightToLeft: Bool
    /// The advance of the whole run.
    public var width: Length

    public init(
        font: FontFile, size: Length, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster],
        isRightToLeft: Bool, width: Length
    ) {
        self.font = font
        self.size = size
        self.color = color
        self.glyphs = glyphs
        self.text = text
        self.clusters = clusters
        self.isRightToLeft = isRightToLeft
        self.width = width
    }
}
