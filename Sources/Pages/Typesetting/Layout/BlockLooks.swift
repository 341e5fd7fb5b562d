public import Geometry

/// How blocks look that are set apart or side by side.
public struct BlockLooks: Sendable, Hashable {
    /// Above and below each.
    public var spaceAround: Length
    /// Behind a box.
    public var box: GroundLook
    /// Behind each card; its bar is above.
    public var cards: GroundLook
    /// Between cards, beside and below one another.
    public var cardGap: Length
    /// Behind a band.
    public var band: GroundLook
    /// Between columns.
    public var columnGap: Length
    /// Dates and the line beside them.
    public var timeline: EntryLook
    /// Names of fields.
    public var fields: EntryLook
    /// The line of a rule.
    public var rule: RuleLook
    /// Behind each key figure; its bar is above.
    public var keyFigures: GroundLook
    /// Between key figures.
    public var keyFigureGap: Length
    /// Behind a pull quote.
    public var pullQuote: GroundLook
}

/// What is behind and around blocks.
public struct GroundLook: Sendable, Hashable {
    /// Behind the blocks; white where only the paper is.
    public var background: Color
    /// The lines around them; nil for none.
    public var frame: Color?
    /// A thick line at one edge; nil for none.
    public var bar: Color?
    /// The thickness of the bar.
    public var barWidth: Length
    /// Between the edges and the blocks.
    public var padding: Length

    /// The thickness of a frame's lines.
    static let frameWidth = Length.points(0.75)

    /// Whether only the paper is behind the blocks, so that their edges are those of the text around them.
    var isOpen: Bool { background == .white && frame == nil }
}

/// Entries with a label beside each.
public struct EntryLook: Sendable, Hashable {
    /// The width of the column of labels.
    public var labelWidth: Length
    /// Between label and text.
    public var gap: Length
    /// The colour of a line with a dot for each entry; nil for none.
    public var line: Color?
}

/// A line across the text.
public struct RuleLook: Sendable, Hashable {
    /// Its colour.
    public var color: Color
    /// Its thickness.
    public var width: Length
}

/// The column beside the text, for keywords and side notes.
public struct MarginColumn: Sendable, Hashable {
    /// On which side of the text the column is.
    public enum Side: String, Sendable, CaseIterable {
        /// Where lines begin.
        case start
        /// Where lines end.
        case end
    }

    /// The width of the column.
    public var width: Length
    /// Between the column and the text.
    public var gap: Length
    /// Where it is.
    public var side: Side

    /// A column from its measures.
    public init(width: Length, gap: Length, side: Side) {
        self.width = width
        self.gap = gap
        self.side = side
    }
}
