/// Some whole rows of a delimited file, as many as fit into a buffer.
struct RowBlock: ~Copyable {
    /// Where in the file they begin.
    var offset = 0
    /// How many bytes they are; the last row ends in a line break, if need be one added to the file's end.
    var length = 0
    /// Holds more than the rows: their number rounded up to whole stripes, and what was read of the next row.
    var bytes: [UInt8] = []

    init() {}

    var isUTF8: Bool {
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(0..<length))
            return true
        } catch {
            return false
        }
    }
}
