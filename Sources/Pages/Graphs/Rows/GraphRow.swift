public import Geometry

/// What a row of a graph is about: the words and the colour in front of its marks.
public struct GraphRow: Sendable, Hashable {
    /// A short name in its own column: `SDG 8`.
    public var label: String?
    /// What is counted, in full.
    public var title: String
    /// The official colour of what is counted, shown as a small square.
    public var swatch: Color?
    /// The number in the square: `8`.
    public var swatchText: String?
    /// True for the group that the graph's title speaks of.
    public var isHighlighted: Bool

    /// A row.
    public init(
        label: String? = nil, title: String, swatch: Color? = nil, swatchText: String? = nil,
        isHighlighted: Bool = false
    ) {
        self.label = label
        self.title = title
        self.swatch = swatch
        self.swatchText = swatchText
        self.isHighlighted = isHighlighted
    }

    /// In reading order.
    var words: [String] { [swatchText, label, title].compactMap(\.self) }
}
