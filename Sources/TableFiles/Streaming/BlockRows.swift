/// Goes through the rows of one block after the other, from mark to mark and a batch at a time: the second of two steps
/// through the bytes.
package struct BlockRows: ~Copyable {
    /// Where the raw text of a cell stands in the block, quotation marks and all.
    package struct Cell {
        package var start: Int
        package var end: Int
    }

    private struct Row {
        var firstMark = 0
        var start = 0
        var end = 0
        var hasRightCount = false
    }

    private let separator: UInt8
    private let columns: Int
    private var marks = RowMarks()
    private var nextMark = 0
    private var nextStart = 0
    private var rows = [Row](repeating: Row(), count: Self.most)

    /// So many rows that what is done for each batch does not count, and so few that all that is known of them stays in a
    /// core's own cache.
    package static let most = 256
    /// How many rows are at hand.
    package private(set) var count = 0

    /// - Parameter columns: at least one.
    package init(separator: UInt8, columns: Int) {
        self.separator = separator
        self.columns = columns
    }

    /// Begins with a block.
    ///
    /// - Returns: false when the careful reader has to judge, since the rows break a rule of the whole file: a quotation mark
    ///   stands where none may, a control character, bytes that are no UTF-8.
    package mutating func begin(_ block: borrowing RowBlock) -> Bool {
        marks.find(in: block.bytes.span, length: block.length, separator: separator, by: FastestStripe.self)
        (nextMark, nextStart) = (0, 0)
        return marks.isWellFormed && (!marks.hasHighBytes || block.isUTF8)
    }

    /// Takes the next rows; false when there are none.
    package mutating func next(in block: borrowing RowBlock) -> Bool {
        count = 0
        while count < Self.most, let row = nextRow(in: block.bytes.span) {
            rows[count] = row
            count &+= 1
        }
        return count > 0
    }

    @inline(__always)
    private mutating func nextRow(in bytes: Span<UInt8>) -> Row? {
        let markCount = marks.count
        // Empty lines are passed over; so is the second half of CR LF.
        while nextMark < markCount, Int(marks.offsets[nextMark]) == nextStart, bytes[nextStart] != separator {
            nextMark &+= 1
            nextStart &+= 1
        }
        guard nextMark < markCount else { return nil }
        var row = Row(firstMark: nextMark, start: nextStart)
        let last = nextMark &+ columns &- 1
        var hasRightCount = last < markCount && bytes[Int(marks.offsets[last])] != separator
        while hasRightCount, nextMark < last {
            hasRightCount = bytes[Int(marks.offsets[nextMark])] == separator
            nextMark &+= 1
        }
        if !hasRightCount {
            nextMark = row.firstMark
            while bytes[Int(marks.offsets[nextMark])] == separator { nextMark &+= 1 }
        }
        row.hasRightCount = hasRightCount
        row.end = Int(marks.offsets[nextMark])
        (nextMark, nextStart) = (nextMark &+ 1, row.end &+ 1)
        return row
    }

    /// Where in the block a row begins.
    package func start(of row: Int) -> Int { rows[row].start }

    /// Where its line break stands.
    package func end(of row: Int) -> Int { rows[row].end }

    /// Whether it has as many cells as the header.
    package func hasRightCount(_ row: Int) -> Bool { rows[row].hasRightCount }

    /// A cell of a row.
    ///
    /// - Precondition: the row has as many cells as the header.
    package func cell(_ column: Int, of row: Int) -> Cell { cell(column, of: rows[row]) }

    /// The cells of one column in all rows at hand; those of a row that has not as many as the header are of no use.
    package func copyCells(of column: Int, to cells: inout [Cell]) {
        if cells.count < Self.most { cells = Array(repeating: Cell(start: 0, end: 0), count: Self.most) }
        for row in 0..<count where rows[row].hasRightCount { cells[row] = cell(column, of: rows[row]) }
    }

    @inline(__always)
    private func cell(_ column: Int, of row: Row) -> Cell {
        let end = Int(marks.offsets[row.firstMark &+ column])
        let start = column == 0 ? row.start : Int(marks.offsets[row.firstMark &+ column &- 1]) &+ 1
        return Cell(start: start, end: end)
    }
}
