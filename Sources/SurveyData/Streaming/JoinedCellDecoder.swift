import TableFiles

/// A question that is answered by several options joined in one cell, of which none holds the separator: each piece is
/// looked up for itself, and no text is made of any.
struct JoinedCellDecoder {
    private let question: Int
    let column: Int
    private let names: OptionNames
    private let separator: CellSeparator
    /// Words that say that the question was not put.
    private let notAsked: [[UInt8]]
    private var pieces = WordTable()
    /// The options of the row at hand, a bit each.
    private var chosen: UInt64 = 0

    /// More pieces than that are other spellings, white space and case.
    private static let mostRemembered = 4096
    private static let longestRemembered = 1024

    /// Nil when a cell holds one option, an option holds the separator, or there are more options than bits.
    init?(_ context: QuestionContext, _ cell: OptionCell, column: Int, notAsked: [[UInt8]]) {
        guard let joinedBy = cell.joinedBy, !context.question.kind.takesOneOption else { return nil }
        separator = CellSeparator(joinedBy)
        names = OptionNames(cell.naming, of: context.question.options, separator: separator)
        guard names.mostPieces(separator) == 1, context.question.options.count <= UInt64.bitWidth else { return nil }
        question = context.index
        self.column = column
        self.notAsked = notAsked
    }

    /// Puts the answers of the rows at hand into the batch.
    mutating func decode(_ block: borrowing RowBlock, _ cells: [BlockRows.Cell], into batch: inout StreamedBatch) {
        for row in 0..<batch.count where batch.fates[row] == .counted {
            let first = batch.nextOption
            if !notAsked.isEmpty, isNotAsked(block.content(cells[row])) {
                batch[question, row] = StreamedBatch.Answer(kind: .notAsked)
            } else if !take(cells[row], of: block, into: &batch) {
                batch.removeOptions(from: first)
                batch.fates[row] = .open
            } else if batch.nextOption == first {
                batch[question, row] = StreamedBatch.Answer(kind: .notAnswered)
            } else {
                batch.endOptions(of: question, row, from: first)
            }
        }
    }

    private func isNotAsked(_ content: ArraySlice<UInt8>) -> Bool {
        notAsked.contains(where: content.elementsEqual)
    }

    /// Appends the options of a cell; false when the careful reader has to judge.
    @inline(__always)
    private mutating func take(
        _ cell: BlockRows.Cell, of block: borrowing RowBlock, into batch: inout StreamedBatch
    ) -> Bool {
        var (start, end) = (cell.start, cell.end)
        if start < end, block.bytes[start] == UInt8(ascii: "\"") {
            (start, end) = (start + 1, end - 1)
            if block.bytes[start..<end].contains(UInt8(ascii: "\"")) { return false }
        }
        chosen = 0
        return separator.isWhitespace
            ? takeSpaced(block, from: start, to: end, into: &batch)
            : takeJoined(block, from: start, to: end, into: &batch)
    }

    @inline(__always)
    private mutating func takeSpaced(
        _ block: borrowing RowBlock, from start: Int, to end: Int, into batch: inout StreamedBatch
    ) -> Bool {
        let bytes = block.bytes.span
        var start = start
        while start < end {
            let next = min(end, bytes.endOfCode(from: start, to: end))
            if next > start, !take(block, bytes, from: start, to: next, into: &batch) { return false }
            start = next &+ 1
        }
        return true
    }

    private mutating func takeJoined(
        _ block: borrowing RowBlock, from start: Int, to end: Int, into batch: inout StreamedBatch
    ) -> Bool {
        let content = block.bytes[start..<end]
        var rest = content.indices
        while let piece = separator.next(&rest, of: content) {
            let span = block.bytes.span
            if !take(block, span, from: piece.lowerBound, to: piece.upperBound, into: &batch) { return false }
        }
        return true
    }

    /// False when the piece is no option, or one that was chosen already.
    @inline(__always)
    private mutating func take(
        _ block: borrowing RowBlock, _ bytes: Span<UInt8>, from start: Int, to end: Int, into batch: inout StreamedBatch
    ) -> Bool {
        guard let option = pieces.value(of: bytes, from: start, to: end) ?? lookUp(block, from: start, to: end) else {
            return false
        }
        let bit = 1 &<< UInt64(truncatingIfNeeded: option)
        if chosen & bit != 0 { return false }
        chosen |= bit
        batch.append(option)
        return true
    }

    private mutating func lookUp(_ block: borrowing RowBlock, from start: Int, to end: Int) -> Int32? {
        guard let option = names.index(of: block.bytes[start..<end]) else { return nil }
        let value = Int32(truncatingIfNeeded: option)
        if pieces.count < Self.mostRemembered, end - start <= Self.longestRemembered {
            pieces.insert(value, for: block.bytes.span, from: start, to: end)
        }
        return value
    }
}

extension Span<UInt8> {
    /// Where the next white space stands, or any place behind the cell.
    ///
    /// - Precondition: no other control characters are among the bytes, and seven bytes stand behind the cell.
    @inline(__always)
    fileprivate func endOfCode(from start: Int, to end: Int) -> Int {
        var start = start
        while start < end {
            let word = word(at: start)
            // The lowest byte that is below "!" sets its highest bit; what borrows do to those above it does not matter.
            let spaces = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
            if spaces != 0 { return start &+ spaces.trailingZeroBitCount &>> 3 }
            start &+= 8
        }
        return start
    }
}
