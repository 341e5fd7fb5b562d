public import Geometry

/// How a text looks.
public struct TextStyle: Sendable, Hashable {
    /// A family of the font set; the set's first family replaces one that it lacks.
    public var family: String
    /// The type size.
    public var size: Length
    /// The weight; the nearest one of the family is used.
    public var weight: FontWeight
    /// Whether the face is italic; a family without an italic gives its upright face.
    public var isItalic: Bool
    /// The colour of the glyphs.
    public var color: Color
    /// Whether all digits have the same width, so that numbers align in columns (OpenType `tnum`).
    public var tabularDigits: Bool

    /// A style from its parts; by default regular, upright and with proportional digits.
    public init(
        family: String, size: Length, weight: FontWeight = .regular, isItalic: Bool = false, color: Color,
        tabularDigits: Bool = false
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
        self.color = color
        self.tabularDigits = tabularDigits
    }
}

/// A piece of a paragraph in one style.
public struct TextSpan: Sendable, Hashable {
    /// A line feed in it forces a new line; it is drawn as a space.
    public var text: String
    /// How the piece looks.
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
