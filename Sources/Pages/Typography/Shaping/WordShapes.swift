import CPango
import Drawing

/// What the shape of a word depends on besides its letters.
struct WordContext: Hashable {
    private let fontAddress: UInt
    private let languageAddress: UInt
    let shaping: Shaping
    /// Whether the font is one that the style may use.
    let hasFont: Bool

    /// What it depends on besides font and language.
    struct Shaping: Hashable {
        let script: Int
        let level: UInt8
        let orientation: UInt8
        let flags: UInt8
        let hasTabularFigures: Bool
    }

    init(_ analysis: PangoAnalysis, hasTabularFigures: Bool, hasFont: Bool) {
        unsafe fontAddress = UInt(bitPattern: analysis.font)
        unsafe languageAddress = UInt(bitPattern: analysis.language)
        unsafe shaping = Shaping(
            script: Int(analysis.script), level: analysis.level, orientation: analysis.gravity, flags: analysis.flags,
            hasTabularFigures: hasTabularFigures)
        self.hasFont = hasFont
    }

    var isRightToLeft: Bool { shaping.level % 2 == 1 }
}

/// A word with the space behind it as shaped; offsets and indices count from its beginning.
final class ShapedWord: Sendable {
    /// In order of the text; which of them are white is not known here.
    let clusters: [Cluster]
    let glyphs: [ShapedGlyph]
    /// Where glyphs are missing, and for which character; nil for the first that stands there.
    let missing: [(start: Int, scalar: Unicode.Scalar?)]

    init(clusters: [Cluster], glyphs: [ShapedGlyph], missing: [(start: Int, scalar: Unicode.Scalar?)]) {
        (self.clusters, self.glyphs, self.missing) = (clusters, glyphs, missing)
    }
}

/// The words of one context, each shaped once however often it comes.
///
/// No letter joins or becomes another over a space, so that a word which begins behind one, or with the paragraph, and
/// ends with the next, or with the paragraph, has one shape wherever it stands. A mark such as a comma may kern with the
/// space behind it; what kerns with a space before it does not.
final class WordShapes {
    /// Longer ones, such as web addresses, do not come again.
    private static let mostBytes = 40
    /// Some megabytes; a report has a tenth of it.
    static let mostKept = 16_384

    private var known: [ArraySlice<UInt8>: ShapedWord] = [:]
    private let shared: SharedWordShapes?

    /// - Parameter shared: where words that are not known here are looked for.
    init(shared: SharedWordShapes?) { self.shared = shared }

    /// What is known of a word with a space or an end of the paragraph on either side.
    ///
    /// - Parameter text: UTF-8.
    subscript(text: ArraySlice<UInt8>) -> ShapedWord? {
        if let word = known[text] { return word }
        guard text.count <= Self.mostBytes, let word = shared?[text] else { return nil }
        keepHere(word, as: ArraySlice(Array(text)))
        return word
    }

    func keep(_ word: ShapedWord, as text: ArraySlice<UInt8>) {
        guard text.count <= Self.mostBytes else { return }
        let text = ArraySlice(Array(text))
        keepHere(word, as: text)
        shared?.keep(word, as: text)
    }

    private func keepHere(_ word: ShapedWord, as text: ArraySlice<UInt8>) {
        if known.count >= Self.mostKept { known.removeAll() }
        known[text] = word
    }
}
