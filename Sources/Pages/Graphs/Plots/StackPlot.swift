/// Parts of a whole side by side in a bar, one bar a row: answers in per cent, or a scale around its middle.
public struct StackPlot: Sendable, Hashable {
    /// One answer's part of a row.
    public struct Part: Sendable, Hashable {
        /// Of the row's whole, 0 to 1.
        public var share: Double
        /// As printed in the part, or above it where it has no room.
        public var text: String
        /// How the part is filled.
        public var texture: Texture

        /// A part.
        public init(share: Double, text: String, texture: Texture = .solid) {
            self.share = share
            self.text = text
            self.texture = texture
        }
    }

    /// One bar.
    public struct Row: Sendable, Hashable {
        /// What the bar is of.
        public var row: GraphRow
        /// One for each answer, in the order of `names`.
        public var parts: [Part]
        /// Printed behind the bar, as those who do not know are; nil for none.
        public var outside: String?

        /// A row.
        public init(_ row: GraphRow, parts: [Part], outside: String? = nil) {
            self.row = row
            self.parts = parts
            self.outside = outside
        }
    }

    /// How bars are placed.
    public enum Form: Sendable, Hashable {
        /// Each begins at the same side and fills the width.
        case whole
        /// The lower half of the answers is on one side of a line, the upper half on the other; a middle answer is on both.
        case diverging
    }

    /// From top to bottom.
    public var rows: [Row]
    /// The answers, the lowest first.
    public var names: [String]
    /// What stands behind the bars: `Don't know`; nil for nothing.
    public var outsideName: String?
    /// How bars are placed.
    public var form: Form
    /// What is said below the bars.
    public var notes: PlotNotes

    /// Bars of parts.
    public init(
        rows: [Row], names: [String], outsideName: String? = nil, form: Form, notes: PlotNotes = PlotNotes()
    ) {
        self.rows = rows
        self.names = names
        self.outsideName = outsideName
        self.form = form
        self.notes = notes
    }
}
