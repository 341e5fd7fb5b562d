import TableFiles

/// Goes through the rows of one block after the other, from mark to mark and a batch at a time: the second of two steps
/// through the bytes.
struct BlockRows: ~Copyable {
    /// The range of a cell in the block, including quotation marks.
    struct Cell: Sendable {
        let start: UInt32
        let end: UInt32

        @inline(__always)
        init(start: Int, end: Int) {
            (self.start, self.end) = (UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
        }
    }

    private struct Row {
        var firstMark = 0
        var start = 0
        var end = 0
    }

    private let separator: UInt8
    private let columns: Int
    private let mostBytes: Int
    private var marks = RowMarks()
    private var nextMark = 0
    private var nextStart = 0
    private var rows = [Row](repeating: Row(), count: Self.most)

    /// So many rows that what is done for each batch does not count, and so few that all that is known of them stays in
    /// a core's own cache.
    static var most: Int { 256 }
    /// How many rows are at hand.
    private(set) var count = 0
    /// By row: whether it has as many cells as the header, and no more bytes than a row may have.
    private(set) var areRegular = [Bool](repeating: false, count: Self.most)

    /// - Parameters:
    ///   - columns: at least one.
    ///   - mostBytes: of a regular row.
    init(separator: UInt8, columns: Int, mostBytes: Int = .max) {
        self.separator = separator
        self.columns = columns
        self.mostBytes = mostBytes
    }

    /// Begins with a block.
    ///
    /// - Returns: false when the slow path has to read it, since the rows break a rule of the whole file: a quotation
    ///   mark stands where none may, a control character, bytes that are no UTF-8.
    mutating func begin(_ block: borrowing RowBlock) -> Bool {
        marks.find(in: block.bytes.span, length: block.length, separator: separator, by: FastestStripe.self)
        (nextMark, nextStart) = (0, 0)
        return marks.isWellFormed && (!marks.hasHighBytes || block.isUTF8)
    }

    /// Takes the next rows; false when there are none.
    mutating func next(in block: borrowing RowBlock) -> Bool {
        count = 0
        let bytes = block.bytes.span
        while count < Self.most, passEmptyLines(bytes) {
            let first = nextMark
            let hasRightCount = passCells(bytes)
            let end = Int(marks.offsets[nextMark])
            rows[count] = Row(firstMark: first, start: nextStart, end: end)
            areRegular[count] = hasRightCount && end &- nextStart <= mostBytes
            (nextMark, nextStart) = (nextMark &+ 1, end &+ 1)
            count &+= 1
        }
        return count > 0
    }

    /// Skips empty lines, and the second half of CR LF.
    ///
    /// - Returns: whether a row follows.
    @inline(__always)
    private mutating func passEmptyLines(_ bytes: Span<UInt8>) -> Bool {
        while nextMark < marks.count, Int(marks.offsets[nextMark]) == nextStart, bytes[nextStart] != separator {
            nextMark &+= 1
            nextStart &+= 1
        }
        return nextMark < marks.count
    }

    /// Goes to the mark that ends a row.
    ///
    /// - Returns: whether it has as many cells as the header.
    @inline(__always)
    private mutating func passCells(_ bytes: Span<UInt8>) -> Bool {
        let first = nextMark
        let last = first &+ columns &- 1
        var hasRightCount = last < marks.count && bytes[Int(marks.offsets[last])] != separator
        while hasRightCount, nextMark < last {
            hasRightCount = bytes[Int(marks.offsets[nextMark])] == separator
            nextMark &+= 1
        }
        if !hasRightCount {
            nextMark = first
            while bytes[Int(marks.offsets[nextMark])] == separator { nextMark &+= 1 }
        }
        return hasRightCount
    }

    /// Where in the block a row begins.
    func start(of row: Int) -> Int { rows[row].start }

    /// The offset of its line break.
    func end(of row: Int) -> Int { rows[row].end }

    /// Whether no cell of a row has any content. It seldom takes more than the first byte to see.
    @inline(__always)
    func isBlank(_ row: Int, in block: borrowing RowBlock) -> Bool {
        let bytes = block.bytes.span
        let (start, end) = (rows[row].start, rows[row].end)
        guard start < end, mayBeBlank(bytes[start]) else { return false }
        return isBlank(bytes, from: start, to: end)
    }

    private func mayBeBlank(_ byte: UInt8) -> Bool { byte == separator || byte == UInt8(ascii: "\"") || isSpace(byte) }

    /// Three quotation marks in a row are a cell that holds one.
    private func isBlank(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var quotes = 0
        for index in start..<end {
            guard mayBeBlank(bytes[index]) else { return false }
            quotes = bytes[index] == UInt8(ascii: "\"") ? quotes + 1 : 0
            if quotes == 3 { return false }
        }
        return true
    }

    /// A cell of a regular row.
    func cell(_ column: Int, of row: Int) -> Cell { cell(column, of: rows[row]) }

    /// The cells of one column in all rows at hand; empty ones of rows that are not regular.
    func copyCells(of column: Int, to cells: inout [Cell]) {
        if cells.count < Self.most { cells = Array(repeating: Cell(start: 0, end: 0), count: Self.most) }
        var cells = cells.mutableSpan
        for row in 0..<count {
            cells[row] = areRegular[row] ? cell(column, of: rows[row]) : Cell(start: 0, end: 0)
        }
    }

    @inline(__always)
    private func cell(_ column: Int, of row: Row) -> Cell {
        let end = Int(marks.offsets[row.firstMark &+ column])
        let start = column == 0 ? row.start : Int(marks.offsets[row.firstMark &+ column &- 1]) &+ 1
        return Cell(start: start, end: end)
    }
}
