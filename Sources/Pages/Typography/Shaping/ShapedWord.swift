import CPango
import Drawing
import Geometry

/// What the shape of a word depends on besides its letters.
struct WordContext: Hashable, Sendable {
    let font: FontFile
    let size: Length
    /// BCP 47, as Pango writes it.
    let language: String
    let hasTabularDigits: Bool
    private let script: Int32
    private let level: UInt8
    private let gravity: UInt8
    private let flags: UInt8

    init(_ analysis: PangoAnalysis, font: FontFile, style: TextStyle) {
        self.font = font
        size = style.size
        language = unsafe pango_language_to_string(analysis.language).map { unsafe String(cString: $0) } ?? ""
        hasTabularDigits = style.tabularDigits
        unsafe (script, level) = (Int32(analysis.script), analysis.level)
        unsafe (gravity, flags) = (analysis.gravity, analysis.flags)
    }

    /// Paths of fonts are long, and a report has few fonts: a hash of their lengths is enough.
    func hash(into hasher: inout Hasher) {
        hasher.combine(font.path.utf8.count)
        hasher.combine(size)
        hasher.combine(script)
        hasher.combine(level)
    }
}

/// A word with the space behind it, as a range of a paragraph's bytes.
struct WordPlace {
    let bytes: Range<Int>
    /// Whether the cache may keep it: its shape does not depend on its neighbours, and it is short.
    let isKept: Bool

    /// - Parameter standsAlone: whether a space or an end of the paragraph is on either side of it.
    init(_ bytes: Range<Int>, standsAlone: Bool) {
        self.bytes = bytes
        isKept = standsAlone && bytes.count <= ShapeCache.longestWord
    }
}

/// A shaped word and where it is.
struct PlacedWord {
    let place: WordPlace
    let word: ShapedWord
}

/// A word with the space behind it, shaped; offsets and indices count from its beginning.
///
/// A class, so that tables and lists of words hold one reference each.
final class ShapedWord: Sendable {
    /// A character without a glyph.
    struct Gap: Sendable {
        /// The first byte of its cluster.
        let start: Int
        /// nil for the first character of the cluster.
        let scalar: Unicode.Scalar?
    }

    /// In order of the text. Whether a cluster is white space is not known here.
    let clusters: [Cluster]
    let glyphs: [ShapedGlyph]
    let gaps: [Gap]

    init(clusters: [Cluster], glyphs: [ShapedGlyph], gaps: [Gap]) {
        (self.clusters, self.glyphs, self.gaps) = (clusters, glyphs, gaps)
    }
}
