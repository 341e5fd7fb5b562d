/// Goes through the rows of one block after the other, from mark to mark: the second of two steps through the bytes.
package struct BlockRows: ~Copyable {
    private let separator: UInt8
    private let columns: Int
    private var marks = RowMarks()
    private var nextMark = 0
    private var nextStart = 0
    private var firstMark = 0

    /// Where in the block the row at hand begins.
    package private(set) var start = 0
    /// Where its line break stands.
    package private(set) var end = 0
    /// Whether it has as many cells as the header.
    package private(set) var hasRightCount = false

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

    /// Takes the next row; false when there is none.
    @inline(__always)
    package mutating func next(in bytes: Span<UInt8>) -> Bool {
        let count = marks.count
        // Empty lines are passed over; so is the second half of CR LF.
        while nextMark < count, Int(marks.offsets[nextMark]) == nextStart, bytes[nextStart] != separator {
            nextMark &+= 1
            nextStart &+= 1
        }
        guard nextMark < count else { return false }
        (start, firstMark) = (nextStart, nextMark)
        let last = nextMark &+ columns &- 1
        hasRightCount = last < count && bytes[Int(marks.offsets[last])] != separator
        while hasRightCount, nextMark < last {
            hasRightCount = bytes[Int(marks.offsets[nextMark])] == separator
            nextMark &+= 1
        }
        if !hasRightCount {
            nextMark = firstMark
            while bytes[Int(marks.offsets[nextMark])] == separator { nextMark &+= 1 }
        }
        end = Int(marks.offsets[nextMark])
        (nextMark, nextStart) = (nextMark &+ 1, end &+ 1)
        return true
    }

    /// Where the raw text of a cell stands, quotation marks and all.
    ///
    /// - Precondition: the row has as many cells as the header.
    @inline(__always)
    package func cell(_ column: Int) -> (start: Int, end: Int) {
        let end = Int(marks.offsets[firstMark &+ column])
        return (column == 0 ? start : Int(marks.offsets[firstMark &+ column &- 1]) &+ 1, end)
    }
}
