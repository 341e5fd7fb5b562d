import Diagnostics

/// The bytes of a data file of SPSS, read from the beginning; nothing is read past their end.
struct SPSSBytes {
    private let bytes: [UInt8]
    private var position = 0
    private let isBigEndian: Bool

    /// The order of the bytes shows in the number of the layout, which is 2 or 3.
    init(_ bytes: [UInt8]) throws(SPSSLayoutError) {
        self.bytes = bytes
        guard bytes.count >= 176 else { throw .fault("it ends within its header") }
        let layout = Array(bytes[64..<68])
        guard [[2, 0, 0, 0], [3, 0, 0, 0], [0, 0, 0, 2], [0, 0, 0, 3]].contains(layout) else {
            throw .fault("the number of its layout is unknown")
        }
        isBigEndian = layout[0] == 0
    }

    var isThirdForm: Bool { bytes[3] == UInt8(ascii: "3") }

    mutating func integer() throws(SPSSLayoutError) -> Int { Int(Int32(truncatingIfNeeded: try unsigned(4))) }

    mutating func count() throws(SPSSLayoutError) -> Int {
        let number = try integer()
        guard number >= 0 else { throw .fault("a count of \(number) at byte \(position - 4)") }
        return number
    }

    mutating func skip(_ count: Int, of size: Int) throws(SPSSLayoutError) { _ = try self.bytes(count, of: size) }

    mutating func bytes(_ count: Int, of size: Int) throws(SPSSLayoutError) -> ArraySlice<UInt8> {
        let (length, overflows) = count.multipliedReportingOverflow(by: size)
        guard !overflows, length >= 0, length <= bytes.count - position else {
            throw .fault("the record at byte \(position) goes past the end of the file")
        }
        defer { position += length }
        return bytes[position..<(position + length)]
    }

    private mutating func unsigned(_ size: Int) throws(SPSSLayoutError) -> UInt64 {
        let field = try bytes(1, of: size)
        var number: UInt64 = 0
        for byte in isBigEndian ? Array(field) : field.reversed() { number = number << 8 | UInt64(byte) }
        return number
    }

    private mutating func long() throws(SPSSLayoutError) -> Int { Int(Int64(bitPattern: try unsigned(8))) }
}

extension SPSSBytes {
    /// - Returns: whether it is a variable, not the continuation of a string before it.
    mutating func variable(isFirst: Bool) throws(SPSSLayoutError) -> Bool {
        let (type, hasLabel, missing) = (try integer(), try integer(), try integer())
        guard (-1...255).contains(type), !(isFirst && type == -1) else {
            throw .fault("a variable of the unknown type \(type)")
        }
        guard hasLabel == 0 || hasLabel == 1, [-3, -2, 0, 1, 2, 3].contains(missing) else {
            throw .fault("the variable at byte \(position - 12) is damaged")
        }
        try skip(1, of: 16)
        let longestLabel = 1 << 16
        if hasLabel == 1 {
            let length = try count()
            guard length <= longestLabel else { throw .fault("a label of \(length) bytes") }
            try skip((length + 3) / 4, of: 4)
        }
        try skip(abs(missing), of: 8)
        return type >= 0
    }

    /// The record of values and labels, and the one behind it that names their variables.
    mutating func valueLabels() throws(SPSSLayoutError) {
        for _ in 0..<(try count()) {
            try skip(1, of: 8)
            let length = Int(try bytes(1, of: 1).first ?? 0)
            try skip(1, of: (length + 8) / 8 * 8 - 1)
        }
        guard try integer() == 4 else { throw .fault("value labels without variables") }
        try skip(try count(), of: 4)
    }

    /// Name, width of the values, and pairs of value and label, each text behind its length; again and again.
    func checkLongLabels(_ content: ArraySlice<UInt8>) throws(SPSSLayoutError) {
        var rest = within(content)
        while !rest.isAtEnd {
            try rest.text()
            _ = try rest.integer()
            for _ in 0..<(try rest.count()) {
                try rest.text()
                try rest.text()
            }
        }
    }

    /// Name, how many values, their length, and the values; again and again.
    func checkLongMissing(_ content: ArraySlice<UInt8>) throws(SPSSLayoutError) {
        var rest = within(content)
        while !rest.isAtEnd {
            try rest.text()
            let values = Int(try rest.bytes(1, of: 1).first ?? 0)
            guard (1...3).contains(values), try rest.integer() == 8 else {
                throw .fault("missing values of a long string")
            }
            try rest.skip(values, of: 8)
        }
    }

    /// Where the blocks of cases stand that zlib compressed, and how long they become.
    mutating func checkBlocks(_ limits: TableLimits, _ place: Place) throws(SPSSLayoutError) {
        let start = position
        let (header, trailer, length) = (try long(), try long(), try long())
        guard header == start, trailer > start, length >= 24, trailer <= bytes.count, length <= bytes.count - trailer
        else { throw .fault("the list of its compressed blocks is damaged") }
        position = trailer
        try skip(1, of: 20)
        let blocks = try count()
        guard blocks == (length - 24) / 24 else { throw .fault("the number of its compressed blocks is wrong") }
        var rest = limits.decompressedBytes
        for _ in 0..<blocks {
            let (_, offset, large, small) = (try long(), try long(), try count(), try count())
            guard offset >= start, offset <= bytes.count, small <= bytes.count - offset else {
                throw .fault("a compressed block goes past the end of the file")
            }
            rest -= large
            guard rest >= 0 else { throw .limit(limits.decompressedTooLarge(at: place)) }
        }
    }

    private var isAtEnd: Bool { position == bytes.count }

    private func within(_ content: ArraySlice<UInt8>) -> SPSSBytes {
        SPSSBytes(bytes: Array(content), isBigEndian: isBigEndian)
    }

    private init(bytes: [UInt8], isBigEndian: Bool) {
        self.bytes = bytes
        self.isBigEndian = isBigEndian
    }

    private mutating func text() throws(SPSSLayoutError) { try skip(try count(), of: 1) }
}
