import Concurrency

/// Deals a file out in blocks of whole rows to any number of threads, in order.
///
/// A line break ends a row unless it stands inside quotation marks, so a block ends behind the last line break before
/// which an even number of quotation marks stands, and the next block begins with none open. Only that is found out here,
/// one thread at a time; it takes a small part of the time that a thread then has for the block.
final class RowBlockDealer: Sendable {
    private struct State {
        var offset: Int
        var blockSize: Int
        var end = Ending.none
    }

    /// Why no more is dealt, beside the file's end.
    enum Ending: Sendable, Equatable {
        case none
        /// Whoever takes blocks wanted no more.
        case stopped
        /// A row is longer than any block may be, or a quotation mark stays open.
        case unreadable
        case failed(FileReadingProblem)
    }

    private let source: TableSource
    private let largestBlock: Int
    private let state: Lock<State>

    /// - Parameters:
    ///   - offset: where a row begins.
    ///   - blockSize: in bytes; a longer row makes it grow, up to `largestBlock`.
    init(_ source: TableSource, from offset: Int, blockSize: Int, largestBlock: Int = 1 << 25) {
        self.source = source
        self.largestBlock = largestBlock
        state = Lock(State(offset: offset, blockSize: max(blockSize, 1)))
    }

    var ending: Ending { state.withLock(\.end) }

    /// Deals no more; the first reason stays.
    func stop(_ reason: Ending = .stopped) {
        state.withLock { state in if state.end == .none { state.end = reason } }
    }

    /// Deals the next rows.
    ///
    /// - Returns: false when there are none, or dealing has stopped.
    func next(_ block: inout RowBlock) -> Bool {
        state.withLock { state in
            guard state.end == .none, state.offset < source.count else { return false }
            do throws(FileReadingProblem) {
                guard try fill(&block, &state) else {
                    state.end = .unreadable
                    return false
                }
            } catch {
                state.end = .failed(error)
                return false
            }
            state.offset += block.length
            return true
        }
    }

    /// - Returns: false when no row ends within the largest block.
    private func fill(_ block: inout RowBlock, _ state: inout State) throws(FileReadingProblem) -> Bool {
        block.offset = state.offset
        while true {
            let left = source.count - state.offset
            let count = min(state.blockSize, left)
            block.makeRoom(for: count + 1)
            try source.copy(count, at: state.offset, to: &block.bytes)
            if count == left { return block.endFile(at: count) }
            if block.endRow(before: count) { return true }
            if state.blockSize >= largestBlock { return false }
            state.blockSize *= 2
        }
    }
}

extension RowBlock {
    fileprivate mutating func makeRoom(for count: Int) {
        let whole = (count + 2 * FastestStripe.width) / FastestStripe.width * FastestStripe.width
        if bytes.count < whole { bytes = Array(repeating: 0, count: whole) }
    }

    /// Takes all bytes, and a line break where the file has none at its end.
    ///
    /// - Returns: false when a quotation mark stays open.
    fileprivate mutating func endFile(at count: Int) -> Bool {
        length = count
        if !isLineBreak(bytes[count - 1]) {
            bytes[count] = UInt8(ascii: "\n")
            length += 1
        }
        return !endsInsideQuotes(count)
    }

    /// Takes the rows that end within the bytes; false when there is none.
    fileprivate mutating func endRow(before count: Int) -> Bool {
        var insideQuotes = endsInsideQuotes(count)
        // A carriage return at the very end may be half a line break.
        var index = count - 1
        if bytes[index] == UInt8(ascii: "\r") { index -= 1 }
        while index >= 0 {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { insideQuotes.toggle() }
            if !insideQuotes, isLineBreak(byte) {
                length = index + 1
                return true
            }
            index -= 1
        }
        return false
    }

    /// Whether an odd number of quotation marks is among the first bytes.
    private func endsInsideQuotes(_ count: Int) -> Bool {
        let all = bytes.span
        var (offset, parity) = (0, UInt64(0))
        while offset + FastestStripe.width <= count {
            parity ^= FastestStripe(all, at: offset).equal(to: UInt8(ascii: "\""))
            offset += FastestStripe.width
        }
        let rest = (UInt64(1) << UInt64(count - offset)) - 1
        if rest != 0 { parity ^= FastestStripe(all, at: offset).equal(to: UInt8(ascii: "\"")) & rest }
        return parity.nonzeroBitCount % 2 == 1
    }
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
