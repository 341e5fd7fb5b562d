/// Horizontal bars, one a row, in the order given, each on a pale track to the whole.
public struct BarPlot: Sendable, Hashable {
    /// One row: what is counted, and how many.
    public struct Bar: Sendable, Hashable {
        /// What is counted.
        public var row: GraphRow
        /// The number that the bar shows; 0 draws no bar.
        public var value: Int
        /// As printed in the bar or at its end: `12`.
        public var valueText: String
        /// As printed in the column of shares: `92%`; nil where there is none.
        public var shareText: String?
        /// As printed after the share of a value that is not final: `[p]`; nil for none.
        public var mark: String?
        /// How the bar is filled.
        public var texture: Texture

        /// A row.
        public init(
            _ row: GraphRow, value: Int, valueText: String, shareText: String? = nil, mark: String? = nil,
            texture: Texture = .solid
        ) {
            self.row = row
            self.value = value
            self.valueText = valueText
            self.shareText = shareText
            self.mark = mark
            self.texture = texture
        }
    }

    /// How a value is drawn.
    public enum Form: Sendable, Hashable {
        case bars
        /// A dot at the end of a line: less ink where there are many rows.
        case lollipops
    }

    /// From top to bottom.
    public var bars: [Bar]
    /// The value that fills the space for bars: the base, or the largest value.
    public var maximum: Int
    /// What the whole track is, above its end: `All 13`; nil for none.
    public var whole: String?
    /// What is said below the bars.
    public var notes: PlotNotes
    /// How a value is drawn.
    public var form: Form

    /// Bars against a maximum.
    public init(
        bars: [Bar], maximum: Int, whole: String? = nil, notes: PlotNotes = PlotNotes(), form: Form = .bars
    ) {
        self.bars = bars
        self.maximum = maximum
        self.whole = whole
        self.notes = notes
        self.form = form
    }
}
