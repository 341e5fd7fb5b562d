/// Tells in which lines of a file ever later bytes stand.
struct LineCounter {
    private let source: TableSource
    private var offset = 0
    private var line = 1
    private var endsInReturn = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(_ source: TableSource) { self.source = source }

    /// The number of the line in which a byte stands that begins a line.
    ///
    /// - Precondition: it does not stand before the one asked for last.
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
