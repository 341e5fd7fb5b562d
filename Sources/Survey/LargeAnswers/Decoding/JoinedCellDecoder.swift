import SurveyData
import Diagnostics
import TableFiles

/// A question that is answered by several options joined in one cell, of which none holds the separator: each piece is
/// looked up for itself, and no text is made of any.
struct JoinedCellDecoder {
    private let question: Int
    let column: Int
    /// The only byte of the separator, where the order of the options says nothing.
    private let splittingByte: UInt8?
    private let names: OptionNames
    private let separator: CellSeparator
    /// Words that say that the question was not put.
    private let notAsked: CellWords
    private let notAnswered: CellWords
    private var known = WordTable()
    private var short = ShortWords()
    private var pieces = CellPieces()
    /// By piece: the options of all pieces before it, a bit each that is set if they are an odd number.
    private var parities: [UInt64] = []

    /// More pieces than that are other spellings, white space and case.
    private static let mostRemembered = 4096
    private static let longestRemembered = 1024

    /// Nil when a cell has one option, an option contains the separator, or there are more options than bits.
    init?(_ context: QuestionContext, _ cell: OptionCell, column: Int) {
        guard let joinedBy = cell.joinedBy, !context.question.kind.takesOneOption else { return nil }
        separator = CellSeparator(joinedBy)
        names = OptionNames(cell.naming, of: context.question.options, separator: separator)
        guard names.mostPieces(separator) == 1, context.question.options.count <= UInt64.bitWidth else { return nil }
        question = context.index
        splittingByte = context.question.kind == .ranking ? nil : separator.singleByte
        self.column = column
        (notAsked, notAnswered) = (context.notAsked, context.notAnswered)
    }

    /// Puts the answers of the rows at hand into the batch.
    mutating func decode(_ block: borrowing RowBlock, _ cells: [BlockRows.Cell], into batch: inout StreamedBatch) {
        let place = batch.places[question]
        if let splittingByte {
            pieces.find(in: block, cells, count: batch.count, separator: splittingByte)
            lookUpPieces(block, rowCount: batch.count)
            let areKnown = takeKnown(batch.count, place, &batch.outcomes, &batch.chosen)
            if areKnown, notAsked.isEmpty, notAnswered.isEmpty { return }
        }
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if !notAsked.isEmpty, notAsked.contains(block.content(cells[row])) {
                batch.set(.notAsked, question, row)
            } else if !notAnswered.isEmpty, notAnswered.contains(block.content(cells[row])) {
                batch.set(.notAnswered, question, row)
            } else if splittingByte == nil || batch.outcomes[place.firstOutcome + row] < 0 {
                takePieces(row, block, cells[row], into: &batch)
            }
        }
    }

    private mutating func lookUpPieces(_ block: borrowing RowBlock, rowCount: Int) {
        let count = Int(pieces.firsts[rowCount])
        if parities.count <= count { parities = Array(repeating: 0, count: 2 * (count + 1)) }
        let bytes = block.bytes.span
        let (short, known, places) = (short, known, pieces.pieces)
        var parity: UInt64 = 0
        var parities = parities.mutableSpan
        for index in 0..<count {
            let (start, end) = (Int(places[index].start), Int(places[index].end))
            if end &- start <= 8 {
                parity ^= short.bit(of: ShortWords.word(bytes, from: start, length: end &- start))
            } else if let option = known.value(of: bytes, from: start, to: end) {
                parity ^= 1 &<< UInt64(truncatingIfNeeded: option)
            }
            parities[index &+ 1] = parity
        }
    }

    /// Puts down the options of all rows, counted or not, and -1 as the outcome of one with a piece that is not known
    /// or there twice.
    ///
    /// - Returns: whether there is no such row.
    private func takeKnown(
        _ count: Int, _ place: StreamedBatch.Places, _ outcomes: inout [Int32], _ chosen: inout [UInt64]
    ) -> Bool {
        var outcomes = outcomes.mutableSpan
        var chosen = chosen.mutableSpan
        let answered = Int32(truncatingIfNeeded: place.number(of: .answered))
        let notAnswered = Int32(truncatingIfNeeded: place.number(of: .notAnswered))
        var areKnown = true
        for row in 0..<count {
            let (first, behind) = (Int(pieces.firsts[row]), Int(pieces.firsts[row &+ 1]))
            let options = parities[first] ^ parities[behind]
            let isKnown = options.nonzeroBitCount == behind &- first
            outcomes[place.firstOutcome &+ row] = isKnown ? options == 0 ? notAnswered : answered : -1
            chosen[place.firstWord &+ row] = options
            areKnown = areKnown && isKnown
        }
        return areKnown
    }

    /// Takes the pieces one after the other; the row stays open when the slow path has to read it.
    private mutating func takePieces(
        _ row: Int, _ block: borrowing RowBlock, _ cell: BlockRows.Cell, into batch: inout StreamedBatch
    ) {
        batch.set(.answered, question, row)
        var (start, end) = (Int(cell.start), Int(cell.end))
        let quote = UInt8(ascii: "\"")
        if start < end, block.bytes[start] == quote { (start, end) = (start + 1, end - 1) }
        let content = block.bytes[start..<end]
        if content.contains(quote) {
            batch.fates[row] = .open
            return
        }
        var (rest, count) = (content.indices, 0)
        while let piece = separator.next(&rest, of: content) {
            guard let option = option(piece, block), batch.choose(option, at: count, question, row) else {
                batch.fates[row] = .open
                return
            }
            count += 1
        }
        if count == 0 { batch.set(.notAnswered, question, row) }
    }

    /// Nil when a piece matches no option.
    private mutating func option(_ piece: Range<Int>, _ block: borrowing RowBlock) -> Int? {
        let (start, end) = (piece.lowerBound, piece.upperBound)
        if let option = known.value(of: block.bytes.span, from: start, to: end) { return Int(option) }
        guard let option = names.index(of: block.bytes[piece]) else { return nil }
        if known.count < Self.mostRemembered, piece.count <= Self.longestRemembered {
            known.insert(Int32(truncatingIfNeeded: option), for: block.bytes.span, from: start, to: end)
            if 1...8 ~= piece.count {
                short.insert(
                    1 << UInt64(option), for: ShortWords.word(block.bytes.span, from: start, length: piece.count))
            }
        }
        return option
    }
}
