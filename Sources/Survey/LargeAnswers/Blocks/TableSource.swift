/// The bytes of a table: in memory, or in a file that is read in pieces.
package enum TableSource: Sendable {
    case memory([UInt8])
    case file(OpenFile)

    /// How many bytes there are.
    package var count: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// Copies bytes to the beginning of a buffer.
    ///
    /// - Precondition: the buffer and the rest of the source have at least that many.
    func copy(_ count: Int, at offset: Int, to buffer: inout [UInt8]) throws(FileReadingProblem) {
        switch self {
        case .memory(let bytes): buffer.replaceSubrange(0..<count, with: bytes[offset..<offset + count])
        case .file(let file): try file.read(count, at: offset, into: &buffer)
        }
    }

    /// Fills a buffer with the bytes from an offset on.
    ///
    /// - Precondition: the source has as many.
    package func read(at offset: Int, into buffer: inout [UInt8]) throws(FileReadingProblem) {
        try copy(buffer.count, at: offset, to: &buffer)
    }

    /// Goes through all bytes in pieces.
    package func forEachPiece(_ body: (ArraySlice<UInt8>) -> Void) throws(FileReadingProblem) {
        let longest = 1 << 18
        var buffer = [UInt8](repeating: 0, count: min(longest, count))
        var offset = 0
        while offset < count {
            let length = min(buffer.count, count - offset)
            try copy(length, at: offset, to: &buffer)
            body(buffer[..<length])
            offset += length
        }
    }

    /// All bytes at once.
    package func all() throws(FileReadingProblem) -> [UInt8] {
        if case .memory(let bytes) = self { return bytes }
        var bytes = [UInt8](repeating: 0, count: count)
        try copy(count, at: 0, to: &bytes)
        return bytes
    }
}
