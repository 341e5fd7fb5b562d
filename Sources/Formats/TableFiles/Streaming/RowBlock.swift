/// Some whole rows of a delimited file, as many as fit into a buffer.
package struct RowBlock: ~Copyable {
    /// Where in the file they begin.
    package internal(set) var offset = 0
    /// How many bytes they are; the last row ends in a line break, if need be one added to the file's end.
    package internal(set) var length = 0
    /// Holds more than the rows: their number rounded up to whole stripes, and what was read of the next row.
    package internal(set) var bytes: [UInt8] = []

    package init() {}

    var isUTF8: Bool {
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(0..<length))
            return true
        } catch {
            return false
        }
    }
}
