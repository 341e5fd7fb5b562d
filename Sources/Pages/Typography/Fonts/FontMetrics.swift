public import Geometry

/// The metrics of a face at a size.
public struct FontMetrics: Sendable, Hashable {
    /// The height above the baseline that the font reserves (`hhea` or `OS/2`).
    public var ascent: Length
    /// The depth below the baseline that the font reserves; positive.
    public var descent: Length
    /// The height of a flat capital above the baseline; nil when the font does not give it.
    public var capHeight: Length?
    /// The height of a flat lower-case letter above the baseline; nil when the font does not give it.
    public var xHeight: Length?

    /// Metrics from their parts.
    public init(ascent: Length, descent: Length, capHeight: Length? = nil, xHeight: Length? = nil) {
        self.ascent = ascent
        self.descent = descent
        self.capHeight = capHeight
        self.xHeight = xHeight
    }
}
