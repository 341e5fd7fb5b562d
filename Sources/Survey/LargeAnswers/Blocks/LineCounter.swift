/// Finds the lines of bytes in a file, in ascending order.
struct LineCounter {
    private let source: TableSource
    private var offset = 0
    private var line = 1
    private var endsInReturn = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(_ source: TableSource) { self.source = source }

    /// The number of the line that begins with a byte.
    ///
    /// - Precondition: it is not before the byte of the last call.
    mutating func line(ofByte wanted: Int) throws(FileReadingProblem) -> Int {
        while offset < wanted {
            let count = min(wanted - offset, buffer.count)
            try source.copy(count, at: offset, to: &buffer)
            for byte in buffer[..<count] {
                // The second half of CR LF begins no line.
                if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && !endsInReturn { line += 1 }
                endsInReturn = byte == UInt8(ascii: "\r")
            }
            offset += count
        }
        return line
    }
}
