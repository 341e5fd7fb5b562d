/// A strip with a cell for each respondent, in a group for each answer: a single choice of a small base.
public struct StripPlot: Sendable, Hashable {
    /// One answer, with those who gave it.
    public struct Part: Sendable, Hashable {
        /// The answer, above its cells.
        public var title: String
        /// How many cells it has; an answer of none is named below the strip.
        public var count: Int
        /// As printed below the cells: `9 of 13 (69%)`.
        public var valueText: String
        /// True for the answer that the graph's title speaks of.
        public var isHighlighted: Bool
        /// How the cells are filled.
        public var texture: Texture

        /// An answer.
        public init(
            title: String, count: Int, valueText: String, isHighlighted: Bool = false, texture: Texture = .solid
        ) {
            self.title = title
            self.count = count
            self.valueText = valueText
            self.isHighlighted = isHighlighted
            self.texture = texture
        }
    }

    /// In reading order.
    public var parts: [Part]
    /// What is said below the strip.
    public var notes: PlotNotes

    /// A strip of answers.
    public init(parts: [Part], notes: PlotNotes = PlotNotes()) {
        self.parts = parts
        self.notes = notes
    }
}
