public import Drawing
public import Geometry

/// One run of a line at its place.
public struct PlacedRun: Sendable, Hashable {
    /// The glyphs.
    public var run: GlyphRun
    /// The place of the run's origin, from the line's left edge.
    public var x: Length
    /// The tag of the span that the run's text comes from.
    public var tag: Int

    /// A run at its place.
    public init(run: GlyphRun, x: Length, tag: Int) {
        self.run = run
        self.x = x
        self.tag = tag
    }
}

/// One line of a paragraph.
///
/// What is visible is between x = 0 and x = `width`. The space at the line's end is outside: behind the width, or before
/// zero in a paragraph that runs from right to left. It is drawn all the same, so that a reader of the PDF finds it.
public struct TextLine: Sendable, Hashable {
    /// In reading order, each with its own `x`.
    public var runs: [PlacedRun]
    /// Without the space at the line's end.
    public var width: Length
    /// The largest above the baseline among the runs' fonts.
    public var ascent: Length
    /// The largest below the baseline among the runs' fonts; positive.
    public var descent: Length
    /// True for the last line of the text and for a line before a forced break.
    public var endsParagraph: Bool

    /// A line from its parts.
    public init(runs: [PlacedRun], width: Length, ascent: Length, descent: Length, endsParagraph: Bool) {
        self.runs = runs
        self.width = width
        self.ascent = ascent
        self.descent = descent
        self.endsParagraph = endsParagraph
    }

    /// The text of the line, in reading order, with the space at its end.
    public var text: String { runs.map(\.run.text).joined() }
}
