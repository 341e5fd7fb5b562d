public import Geometry

/// The measures of a face at a size, upwards from the baseline save for the descent, which goes down from it.
public struct FontMetrics: Sendable, Hashable {
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
