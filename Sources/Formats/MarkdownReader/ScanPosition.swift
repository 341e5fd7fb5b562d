import Diagnostics

/// The line that a scan has reached, and how far its columns were counted.
struct ScanPosition {
    private let file: String
    private(set) var line: Int
    /// The offset of the line's first byte.
    private(set) var lineStart: Int
    /// The column of the byte at `counted`.
    private var column: Int
    private var counted: Int

    init(_ start: Place, offset: Int) {
        file = start.file
        line = start.line ?? 1
        column = start.column ?? 1
        (lineStart, counted) = (offset, offset)
    }

    mutating func beginLine(at offset: Int) {
        line += 1
        column = 1
        (lineStart, counted) = (offset, offset)
    }

    /// The place of a byte in the line, none before the one that was asked for last.
    mutating func place(ofByte offset: Int, in source: ArraySlice<UInt8>) -> Place {
        // Columns are characters, and several bytes may make one.
        let passed = source[counted..<offset]
        column += passed.allSatisfy { $0 < 0x80 } ? passed.count : String(decoding: passed, as: UTF8.self).count
        counted = offset
        return Place(file: file, line: line, column: column)
    }
}
