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
    /// A glyph at its place. Stored small: a long document has millions of them.
    public struct Glyph: Sendable, Hashable {
        /// The glyph's index in the font.
        public var index: UInt32
        /// In points. Marks rise and fall by a few points, which this holds to far less than fonts state.
        private var storedY: Float
        private var x: Length

        /// The place of the glyph's origin, relative to the run's origin.
        public var position: Point {
            get { Point(x: x, y: .points(Double(storedY))) }
            set { (x, storedY) = (newValue.x, Float(newValue.y.points)) }
        }

        /// A glyph from its index and place.
        public init(index: UInt32, position: Point) {
            self.index = index
            (x, storedY) = (position.x, Float(position.y.points))
        }
    }

    /// The smallest piece of text that glyphs show together, and these glyphs; both count forward in storage order.
    public struct Cluster: Sendable, Hashable {
        private var bytes: Int32
        private var glyphs: Int32

        /// How many bytes of the text it has, in UTF-8.
        public var utf8Count: Int {
            get { Int(bytes) }
            set { bytes = Int32(clamping: newValue) }
        }
        /// How many glyphs show it; 0 for a character that shows nothing.
        public var glyphCount: Int {
            get { Int(glyphs) }
            set { glyphs = Int32(clamping: newValue) }
        }

        /// A cluster from its counts.
        public init(utf8Count: Int, glyphCount: Int) {
            (bytes, glyphs) = (Int32(clamping: utf8Count), Int32(clamping: glyphCount))
        }

        /// One byte, one glyph.
        fileprivate static let plain = Cluster(utf8Count: 1, glyphCount: 1)
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
    public var clusters: [Cluster] {
        get { otherClusters ?? Array(repeating: .plain, count: text.utf8.count) }
        set { otherClusters = newValue }
    }
    /// Nil where each byte of the text is a cluster of one glyph, as most are.
    private var otherClusters: [Cluster]?
    /// Whether the text reads from right to left.
    public var isRightToLeft: Bool
    /// The advance of the whole run.
    public var width: Length

    /// Whether each byte of the text is a cluster of one glyph: then nobody need go through the clusters.
    public var isPlain: Bool { otherClusters == nil && glyphs.count == text.utf8.count }

    /// A run from its parts.
    ///
    /// - Parameter clusters: nil where each byte of the text is a cluster of one glyph.
    public init(
        font: FontFile, size: Length, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster]?,
        isRightToLeft: Bool, width: Length
    ) {
        self.font = font
        self.size = size
        self.color = color
        self.glyphs = glyphs
        self.text = text
        otherClusters = clusters
        self.isRightToLeft = isRightToLeft
        self.width = width
    }
}
