/// The pieces of the cells of one column, separated by a single byte, in all rows of the batch.
struct CellPieces {
    /// Of all rows one after the other; more than those of the rows at hand.
    private(set) var pieces: [BlockRows.Cell] = []
    /// By row: which of the pieces is its first; behind the last row, how many pieces there are.
    private(set) var firsts = [Int32](repeating: 0, count: BlockRows.most + 1)

    /// So many pieces are written at once: few cells have more, so that it is seldom guessed wrong how often that is
    /// done.
    private static let writtenAtOnce = 8

    init() {}

    /// Finds the pieces of cells. Nothing is behind a separator at the end of a cell.
    ///
    /// Of adjacent separators, and of one at the beginning of a cell, one is part of a piece. The quotation marks
    /// around a cell are not.
    mutating func find(
        in block: borrowing RowBlock, _ cells: [BlockRows.Cell], count: Int, separator: UInt8
    ) {
        // No cell has more pieces than half its bytes and one, and none of these is written behind the last.
        makeRoom(for: (0..<count).reduce(Self.writtenAtOnce) { $0 + Int(cells[$1].end &- cells[$1].start) / 2 + 1 })
        writeAll(block, cells[..<count], separator, to: &pieces, &firsts)
    }

    private mutating func makeRoom(for count: Int) {
        if pieces.count < count { pieces = Array(repeating: BlockRows.Cell(start: 0, end: 0), count: 2 * count) }
    }
}

private func writeAll(
    _ block: borrowing RowBlock, _ cells: ArraySlice<BlockRows.Cell>, _ separator: UInt8,
    to pieces: inout [BlockRows.Cell], _ firsts: inout [Int32]
) {
    let bytes = block.bytes.span
    var pieces = pieces.mutableSpan
    var firsts = firsts.mutableSpan
    var place = 0
    for row in cells.indices {
        firsts[row] = Int32(truncatingIfNeeded: place)
        var (start, end) = (Int(cells[row].start), Int(cells[row].end))
        if end &- start >= 2, bytes[start] == UInt8(ascii: "\"") { (start, end) = (start &+ 1, end &- 1) }
        place = writePieces(bytes, from: start, to: end, separator, to: &pieces, at: place)
    }
    firsts[cells.endIndex] = Int32(truncatingIfNeeded: place)
}

/// - Returns: the place behind what was written.
@inline(__always)
private func writePieces(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ separator: UInt8,
    to pieces: inout MutableSpan<BlockRows.Cell>, at first: Int
) -> Int {
    var (offset, next, place) = (start, start, first)
    var behindSeparator: UInt64 = 1
    while true {
        let left = end &- offset
        var ends = FastestStripe(bytes, at: offset).equal(to: separator)
        if left < FastestStripe.width {
            let last = 1 &<< UInt64(truncatingIfNeeded: left)
            ends = ends & (last &- 1) | last
        }
        let filled = ends & ~(ends &<< 1 | behindSeparator)
        write(filled, from: offset, next: next, to: &pieces, at: place)
        place &+= filled.nonzeroBitCount
        if left < FastestStripe.width { return place }
        if filled != 0 { next = Int(pieces[place &- 1].end) &+ 1 }
        behindSeparator = ends &>> 63
        offset &+= FastestStripe.width
    }
}

/// Writes the pieces that end at set bits, eight at a time; what is written too much the next cell overwrites.
@inline(__always)
private func write(
    _ ends: UInt64, from offset: Int, next: Int, to pieces: inout MutableSpan<BlockRows.Cell>, at place: Int
) {
    var (rest, next, place) = (ends, next, place)
    while rest != 0 {
        for _ in 0..<2 {
            writeOne(&rest, from: offset, &next, to: &pieces, at: place)
            writeOne(&rest, from: offset, &next, to: &pieces, at: place &+ 1)
            writeOne(&rest, from: offset, &next, to: &pieces, at: place &+ 2)
            writeOne(&rest, from: offset, &next, to: &pieces, at: place &+ 3)
            place &+= 4
        }
    }
}

@inline(__always)
private func writeOne(
    _ rest: inout UInt64, from offset: Int, _ next: inout Int, to pieces: inout MutableSpan<BlockRows.Cell>,
    at place: Int
) {
    let end = offset &+ rest.trailingZeroBitCount
    unsafe pieces[unchecked: place] = BlockRows.Cell(start: next, end: end)
    next = end &+ 1
    rest &= rest &- 1
}
