public import Geometry

/// The metrics of a face at a size.
public struct FontMetrics: Sendable, Hashable {
    /// The height above the baseline that the font reserves (`hhea` or `OS/2`).
    public var ascent: Length
    /// Positive.
    public var descent: Length
    /// Height of a flat capital; nil when the font does not say.
    public var capHeight: Length?
    /// Height of a flat lower-case letter; nil when the font does not say.
    public var xHeight: Length?

    /// Metrics from their parts.
    public init(ascent: Length, descent: Length, capHeight: Length? = nil, xHeight: Length? = nil) {
        self.ascent = ascent
        self.descent = descent
        self.capHeight = capHeight
        self.xHeight = xHeight
    }
}
