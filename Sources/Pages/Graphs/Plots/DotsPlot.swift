/// Two dots a row on one scale, joined: two questions with the same options, or two waves.
public struct DotsPlot: Sendable, Hashable {
    /// One value.
    public struct Dot: Sendable, Hashable {
        /// The place on the scale, 0 to 1.
        public var share: Double
        /// As printed in the column of its series: `7`.
        public var text: String
        /// As printed after a value that is not final: `[p]`; nil for none.
        public var mark: String?

        /// A value.
        public init(share: Double, text: String, mark: String? = nil) {
            self.share = share
            self.text = text
            self.mark = mark
        }
    }

    /// One option with its values.
    public struct Row: Sendable, Hashable {
        /// What is counted.
        public var row: GraphRow
        /// The hollow dot; nil where the first series has no such option.
        public var first: Dot?
        /// The solid dot; nil where the second series has no such option.
        public var second: Dot?

        /// A row.
        public init(_ row: GraphRow, first: Dot?, second: Dot?) {
            self.row = row
            self.first = first
            self.second = second
        }
    }

    /// A number on the scale.
    public struct Tick: Sendable, Hashable {
        /// 0 to 1.
        public var share: Double
        /// As printed: `5`, `All 13`.
        public var text: String

        /// A tick.
        public init(share: Double, text: String) {
            self.share = share
            self.text = text
        }
    }

    /// From top to bottom.
    public var rows: [Row]
    /// What the hollow dot is.
    public var firstName: String
    /// What the solid dot is.
    public var secondName: String
    /// From the start of the scale; the last is that of the whole.
    public var ticks: [Tick]
    /// What is said below the rows.
    public var notes: PlotNotes

    /// Rows of two dots.
    public init(rows: [Row], firstName: String, secondName: String, ticks: [Tick], notes: PlotNotes = PlotNotes()) {
        self.rows = rows
        self.firstName = firstName
        self.secondName = secondName
        self.ticks = ticks
        self.notes = notes
    }
}
