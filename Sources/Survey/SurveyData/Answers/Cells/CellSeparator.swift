/// The separator of options in a cell.
package struct CellSeparator {
    private let bytes: [UInt8]
    /// Whether it is spaces or tabs; then any white space matches it.
    package let isWhitespace: Bool
    /// Whether it is a line break; then every kind of line break matches it, and no other white space.
    private let isLineBreak: Bool
    let text: String

    /// - Parameter text: not empty.
    package init(_ text: String) {
        self.text = text
        isLineBreak = text.utf8.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        bytes = isLineBreak ? [0x0A] : Array(text.utf8)
        isWhitespace = !isLineBreak && bytes.allSatisfy(isCellSpace)
    }

    /// The byte of a separator of one byte; nil for a longer one.
    package var singleByte: UInt8? { bytes.count == 1 ? bytes[0] : nil }

    /// The pieces between separators, without white space around them and without empty ones.
    func pieces(of cell: ArraySlice<UInt8>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var rest = cell.indices
        while let piece = next(&rest, of: cell) { pieces.append(piece) }
        return pieces
    }

    /// A text without the separators and white space at its ends.
    func cutting(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let pieces = pieces(of: bytes[...])
        guard let first = pieces.first, let last = pieces.last else { return "" }
        return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
    }

    /// Removes the next piece from the rest of a cell; nil when there is none.
    package func next(_ rest: inout Range<Int>, of cell: ArraySlice<UInt8>) -> Range<Int>? {
        var start = rest.lowerBound
        while true {
            while start < rest.upperBound, isCellSpace(cell[start]) { start += 1 }
            if start == rest.upperBound { return nil }
            let end = self.end(from: start, rest.upperBound, of: cell)
            let next = min(end + (isWhitespace ? 0 : bytes.count), rest.upperBound)
            rest = next..<rest.upperBound
            if start < end { return trimmingEnd(start..<end, of: cell) }
            start = next
        }
    }

    private func end(from start: Int, _ limit: Int, of cell: ArraySlice<UInt8>) -> Int {
        var end = start
        if isWhitespace {
            while end < limit, !isCellSpace(cell[end]) { end += 1 }
            return end
        }
        while end < limit {
            if isLineBreak, cell[end] == 0x0D { return end }
            if cell[end] == bytes[0], startsSeparator(end, limit, of: cell) { return end }
            end += 1
        }
        return limit
    }

    /// At the end of a cell, the white space of the separator may be missing.
    private func startsSeparator(_ index: Int, _ limit: Int, of cell: ArraySlice<UInt8>) -> Bool {
        for (offset, byte) in bytes.enumerated() {
            if index + offset >= limit { return bytes[offset...].allSatisfy(isCellSpace) }
            if cell[index + offset] != byte { return false }
        }
        return true
    }

    private func trimmingEnd(_ piece: Range<Int>, of cell: ArraySlice<UInt8>) -> Range<Int> {
        var end = piece.upperBound
        while end > piece.lowerBound, isCellSpace(cell[end - 1]) { end -= 1 }
        return piece.lowerBound..<end
    }
}

private func isCellSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
