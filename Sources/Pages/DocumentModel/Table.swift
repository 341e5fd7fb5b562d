public import Diagnostics

/// Rows of cells under a row of column heads.
public struct Table: Sendable, Hashable {
    /// Where the lines of a column are: words at the start, numbers at the end.
    public enum Alignment: Sendable, Hashable { case start, center, end }

    /// The name by which links find it; nil when none does.
    public var id: String?
    /// The words above the table.
    public var caption: [Inline]
    /// The question as asked, where the table gives its results; empty otherwise.
    public var question: String
    /// For each column.
    public var alignments: [Alignment]
    /// Heads above the heads of several columns, from where reading begins; they do not overlap, and the first column has none.
    public var spans: [HeadSpan]
    /// The words above each column.
    public var head: [[Inline]]
    /// The cells of each row, from where reading begins; a row may be shorter than the head.
    public var rows: [[[Inline]]]
    /// The base of the numbers, as printed below the table; empty without a note.
    public var note: ComputedText
    /// The words of the table with its columns as rows; nil when it cannot be turned.
    public var turned: TurnedHeads?
    /// Where the report places the table.
    public var place: Place

    /// A head above the heads of several columns.
    public struct HeadSpan: Sendable, Hashable {
        /// The words of the head.
        public var title: [Inline]
        /// The columns that it heads, each an index of `Table.head`.
        public var columns: Range<Int>

        /// A head from its parts.
        public init(title: [Inline], columns: Range<Int>) {
            self.title = title
            self.columns = columns
        }
    }

    /// The words that only the turned table has: its columns become rows, and its rows columns.
    public struct TurnedHeads: Sendable, Hashable {
        /// The head of the first column.
        public var corner: [Inline]
        /// The first cell of each row, for each column of the table but its first.
        public var rows: [[Inline]]
        /// The note below the table.
        public var note: ComputedText

        /// The words from their parts.
        public init(corner: [Inline], rows: [[Inline]], note: ComputedText) {
            self.corner = corner
            self.rows = rows
            self.note = note
        }
    }

    /// A table from its parts.
    public init(
        id: String? = nil, caption: [Inline], question: String = "", alignments: [Alignment], spans: [HeadSpan] = [],
        head: [[Inline]], rows: [[[Inline]]], note: ComputedText, turned: TurnedHeads? = nil, place: Place
    ) {
        self.id = id
        self.caption = caption
        self.question = question
        self.alignments = alignments
        self.spans = spans
        self.head = head
        self.rows = rows
        self.note = note
        self.turned = turned
        self.place = place
    }
}

extension Table {
    /// The table with its columns as rows; nil when it cannot be turned.
    public var turnedAround: Table? {
        guard let turned, turned.rows.count == head.count - 1 else { return nil }
        var table = self
        table.spans = []
        table.head = [turned.corner] + rows.map { $0.first ?? [] }
        table.alignments = [.start] + rows.map { _ in .end }
        table.rows = turned.rows.enumerated().map { index, head in
            [head] + rows.map { index + 1 < $0.count ? $0[index + 1] : [] }
        }
        table.note = turned.note
        table.turned = nil
        return table
    }

    /// The first column and those of a range.
    public func part(of columns: Range<Int>) -> Table {
        func part<Item>(_ items: [Item]) -> [Item] {
            Array(items.prefix(1)) + items[columns.clamped(to: items.indices)]
        }
        var table = self
        table.head = part(head)
        table.alignments = part(alignments)
        table.rows = rows.map(part)
        table.spans = spans.compactMap { span in
            let shared = span.columns.clamped(to: columns)
            guard !shared.isEmpty else { return nil }
            let first = shared.lowerBound - columns.lowerBound + 1
            return HeadSpan(title: span.title, columns: first..<first + shared.count)
        }
        return table
    }

    /// Every stretch of words that the table may print, its note apart.
    var texts: [[Inline]] { [caption] + spans.map(\.title) + head + rows.flatMap(\.self) }

    mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        caption.changeStatistics(change)
        for column in head.indices { head[column].changeStatistics(change) }
        for row in rows.indices {
            for column in rows[row].indices { rows[row][column].changeStatistics(change) }
        }
        note.changeStatistics(change)
        turned?.note.changeStatistics(change)
    }
}
