public import Diagnostics

/// Turns styled text into measured glyphs: the owner of one set of opened fonts.
///
/// Not to be shared: a thread makes its own, and gets the same glyphs as any other.
public final class TextShaper {
    /// Opens every font of the set.
    ///
    /// - Throws: every font that cannot be opened and every fault of the set, at once.
    public init(fonts: FontSet) throws(ReportError) {}

    /// Shapes a paragraph; spans follow one another without a gap.
    ///
    /// - Parameter language: BCP 47; chooses forms of letters and where lines may break.
    public func shape(_ spans: [TextSpan], language: String) -> ShapedText { ShapedText() }

    /// The measures of the face that a style is set in.
    public func metrics(of style: TextStyle) -> FontMetrics { FontMetrics(ascent: .zero, descent: .zero) }
}
