import CPango
public import Diagnostics
import Drawing

/// Turns styled text into measured glyphs: the owner of one set of opened fonts.
///
/// Not to be shared: a thread makes its own, and gets the same glyphs as any other.
public final class TextShaper {
    private let library: FontLibrary
    private var shapedLines: [ShortLine: ShapedText] = [:]
    private var measures: [TextStyle: FontMetrics] = [:]

    /// Opens every font of the set.
    ///
    /// - Parameter words: shared with shapers of the same set on other threads.
    /// - Throws: every font that cannot be opened and every fault of the set, at once.
    public init(fonts: FontSet, words: SharedWords = SharedWords()) throws(ReportError) {
        library = try FontLibrary(fonts: fonts, words: words)
    }

    /// Shapes a paragraph; spans follow one another without a gap.
    ///
    /// A character that no font has is left out and told in `ShapedText.missing`.
    ///
    /// - Parameter language: BCP 47; chooses forms of letters and where lines may break.
    public func shape(_ spans: [TextSpan], language: String) -> ShapedText {
        guard let line = ShortLine(spans, language: language) else { return shapeAnew(spans, language: language) }
        if let shaped = shapedLines[line] { return shaped }
        let shaped = shapeAnew(spans, language: language)
        if shapedLines.count >= ShortLine.mostKept { shapedLines.removeAll() }
        shapedLines[line] = shaped
        return shaped
    }

    private func shapeAnew(_ spans: [TextSpan], language: String) -> ShapedText {
        let source = ParagraphSource(spans)
        let flags = BreakFlags.read(source.bytes, language: language)
        var shaper = ParagraphShaper(library: library, source: source, language: language)
        shaper.shape(flags: flags)
        let pieces = LinePieces(shaper.result, flags: flags)
        return ShapedText(paragraph: shaper.result, pieces: pieces)
    }

    /// The measures of the face that a style is set in.
    ///
    /// A style whose family the set lacks has those of the set's first family.
    public func metrics(of style: TextStyle) -> FontMetrics {
        if let known = measures[style] { return known }
        let measured = measure(style)
        measures[style] = measured
        return measured
    }

    private func measure(_ style: TextStyle) -> FontMetrics {
        let own = Array(library.fonts(for: style).files.prefix(1))
        let description = unsafe library.makeDescription(files: own, style: style)
        defer { unsafe pango_font_description_free(description) }
        guard let font = unsafe pango_context_load_font(library.context, description) else {
            preconditionFailure("a font opened before cannot be loaded")
        }
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
        return unsafe fontMetrics(of: font)
    }
}

/// A line that comes again and again, such as a running header, a list's bullet or a table's figure: shaped once.
private struct ShortLine: Hashable {
    /// What running headers and labels of options need; paragraphs, which do not come again, are longer.
    static let mostBytes = 80
    /// Some ten megabytes; a report has a tenth of it.
    static let mostKept = 4096

    let span: TextSpan
    let language: String

    init?(_ spans: [TextSpan], language: String) {
        guard spans.count == 1, spans[0].text.utf8.count <= Self.mostBytes else { return nil }
        span = spans[0]
        self.language = language
    }
}
