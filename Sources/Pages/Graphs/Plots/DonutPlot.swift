/// A donut chart: up to four parts of a whole, each named beside the ring.
public struct DonutPlot: Sendable, Hashable {
    /// One part of the whole.
    public struct Part: Sendable, Hashable {
        /// The name of the part, printed beside the ring.
        public var title: String
        /// A part of zero is named and not drawn.
        public var value: Int
        /// As printed with the title: `9 (69%)`.
        public var valueText: String
        /// How the part is filled; a hatched one is hollow, because lines cannot be told on a ring.
        public var texture: Texture

        /// A part.
        public init(title: String, value: Int, valueText: String, texture: Texture = .solid) {
            self.title = title
            self.texture = texture
            self.value = value
            self.valueText = valueText
        }
    }

    /// Clockwise from the top, one to four.
    public var parts: [Part]
    /// The words in the middle of the ring: `13 mechanisms`.
    public var centre: String?

    /// What is said below the ring.
    public var notes: PlotNotes

    /// A ring of parts.
    public init(parts: [Part], centre: String? = nil, notes: PlotNotes = PlotNotes()) {
        self.parts = parts
        self.notes = notes
        self.centre = centre
    }
}
