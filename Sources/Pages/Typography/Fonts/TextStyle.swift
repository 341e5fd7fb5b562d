public import Geometry

/// How a text looks.
public struct TextStyle: Sendable, Hashable {
    /// A name of the font set; the set's first family stands in for one that it lacks.
    public var family: String
    public var size: Length
    public var weight: FontWeight
    public var isItalic: Bool
    public var color: Color
    /// Figures of one width, so that numbers stand under one another (OpenType `tnum`).
    public var tabularFigures: Bool

    /// A style; regular, upright and with proportional figures when nothing else is said.
    public init(
        family: String, size: Length, weight: FontWeight = .regular, isItalic: Bool = false, color: Color,
        tabularFigures: Bool = false
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
        self.color = color
        self.tabularFigures = tabularFigures
    }
}

/// A piece of a paragraph in one style.
public struct TextSpan: Sendable, Hashable {
    /// A line feed in it forces a new line; it is drawn as a space.
    public var text: String
    public var style: TextStyle
    /// The caller's own number for the inline that the text comes from.
    public var tag: Int

    /// A span; the tag comes back with each run of its glyphs.
    public init(text: String, style: TextStyle, tag: Int = 0) {
        self.text = text
        self.style = style
        self.tag = tag
    }
}
