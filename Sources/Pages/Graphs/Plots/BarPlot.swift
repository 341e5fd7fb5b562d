public import Geometry

/// Horizontal bars, one a row, in the order given.
public struct BarPlot: Sendable, Hashable {
    /// One row: what is counted, and how many.
    public struct Bar: Sendable, Hashable {
        /// A short name in its own column: `SDG 8`.
        public var label: String?
        /// What is counted, in full.
        public var title: String
        /// The number that the bar shows; 0 draws no bar.
        public var value: Int
        /// As printed at the bar's end: `12 (92%)`.
        public var valueText: String
        /// The official colour of what is counted, shown as a small square.
        public var swatch: Color?
        /// The number in the square: `8`.
        public var swatchText: String?
        /// True for the group that the graph's title speaks of.
        public var isHighlighted: Bool

        /// A row.
        public init(
            label: String? = nil, title: String, value: Int, valueText: String, swatch: Color? = nil,
            swatchText: String? = nil, isHighlighted: Bool = false
        ) {
            self.label = label
            self.title = title
            self.value = value
            self.valueText = valueText
            self.swatch = swatch
            self.swatchText = swatchText
            self.isHighlighted = isHighlighted
        }
    }

    /// From top to bottom.
    public var bars: [Bar]
    /// The value that fills the space for bars: the base, or the largest value.
    public var maximum: Int

    /// Bars against a maximum.
    public init(bars: [Bar], maximum: Int) {
        self.bars = bars
        self.maximum = maximum
    }
}
