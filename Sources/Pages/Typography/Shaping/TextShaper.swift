import CPango
public import Diagnostics
import Drawing

/// Turns styled text into measured glyphs, with one set of opened fonts.
///
/// Each thread makes its own, and gets the same glyphs as any other. Those of one font set may share a cache.
public struct TextShaper {
    private let library: FontLibrary
    private let cache: ShapeCache
    private let keepsParagraphs: Bool

    /// Opens every font of the set.
    ///
    /// - Parameter cache: shared with shapers of the same set on other threads.
    /// - Throws: every font that cannot be opened and every fault of the set, at once.
    public init(fonts: FontSet, cache: ShapeCache = ShapeCache()) throws(ReportError) {
        self.init(fonts: try RegisteredFonts(fonts), cache: cache)
    }

    /// Opens fonts that were read before.
    ///
    /// - Parameter cache: shared with shapers of the same fonts on other threads.
    public init(fonts: RegisteredFonts, cache: ShapeCache) {
        self.init(library: FontLibrary(fonts: fonts), cache: cache, keepsParagraphs: false)
    }

    private init(library: FontLibrary, cache: ShapeCache, keepsParagraphs: Bool) {
        (self.library, self.cache, self.keepsParagraphs) = (library, cache, keepsParagraphs)
    }

    /// This shaper, keeping every paragraph that it shapes for the thread that will need it.
    public var workingAhead: TextShaper { TextShaper(library: library, cache: cache, keepsParagraphs: true) }

    /// Frees the paragraphs that were kept for another thread.
    public func forgetParagraphs() { cache.forgetParagraphs() }

    /// Shapes a paragraph; spans follow one another without a gap.
    ///
    /// A character that no font has is left out and listed in `ShapedText.missing`.
    ///
    /// - Parameter language: BCP 47; it decides forms of letters and where lines may break.
    public func shape(_ spans: [TextSpan], language: String) -> ShapedText {
        let text = ShapeCache.Text(spans: spans, language: language)
        if let known = cache.text(text) {
            if keepsParagraphs { cache.keep(known, of: text, evenLong: true) }
            return known
        }
        let source = ParagraphSource(spans)
        let flags = BreakFlags.read(source.bytes, language: language)
        var shaper = ParagraphShaper(library: library, cache: cache, source: source, language: language)
        shaper.shape(flags: flags)
        let shaped = ShapedText(paragraph: shaper.result, pieces: LinePieces(shaper.result, flags: flags))
        cache.keep(shaped, of: text, evenLong: keepsParagraphs)
        return shaped
    }

    /// The metrics of the face that a style is set in.
    ///
    /// A style whose family the set lacks has those of the set's first family.
    public func metrics(of style: TextStyle) -> FontMetrics { library.metrics(of: style) }
}
