public import Geometry

/// The font file, and the face in it, that a run of glyphs is drawn with.
public struct FontFile: Sendable, Hashable {
    /// The path of the file, absolute or relative to the process.
    public var path: String
    /// The face in a collection, counted from 0; 0 in a file of one face.
    public var faceIndex: Int

    /// A face of a font file.
    public init(path: String, faceIndex: Int = 0) {
        self.path = path
        self.faceIndex = faceIndex
    }
}

/// Shaped text of one font, size and colour, on one baseline; positions relative to the run's origin on the baseline.
///
/// It carries its text and how glyphs and characters belong together, so that a reader of the PDF gets the words back.
public struct GlyphRun: Sendable, Hashable {
    /// A glyph at its place.
    public struct Glyph: Sendable, Hashable {
        /// The glyph's index in the font.
        public var index: UInt32
        /// The place of the glyph's origin, relative to the run's origin.
        public var position: Point

        /// A glyph from its index and place.
        public init(index: UInt32, position: Point) {
            self.index = index
            self.position = position
        }
    }

    /// The smallest piece of text that glyphs show together, and these glyphs; both count forward in storage order.
    public struct Cluster: Sendable, Hashable {
        /// How many bytes of the text it has, in UTF-8.
        public var utf8Count: Int
        /// How many glyphs show it; 0 for a character that shows nothing.
        public var glyphCount: Int

        /// A cluster from its counts.
        public init(utf8Count: Int, glyphCount: Int) {
            self.utf8Count = utf8Count
            self.glyphCount = glyphCount
        }
    }

    /// The font of all glyphs.
    public var font: FontFile
    /// The type size.
    public var size: Length
    /// The colour of all glyphs.
    public var color: Color
    /// In visual order, left to right.
    public var glyphs: [Glyph]
    /// In logical order; what the glyphs show.
    public var text: String
    /// In logical order of the text. In a right-to-left run the first cluster belongs to the last glyphs.
    public var clusters: [Cluster]
    /// Whether the text reads from right to left.
    public var isRightToLeft: Bool
    /// The advance of the whole run.
    public var width: Length

    /// A run from its parts.
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
