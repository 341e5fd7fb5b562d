/// The bytes of a data file of SPSS, read from the beginning; nothing is read past their end.
struct SPSSBytes {
    let bytes: [UInt8]
    private(set) var position = 0
    let isBigEndian: Bool

    init(_ bytes: [UInt8], isBigEndian: Bool) {
        self.bytes = bytes
        self.isBigEndian = isBigEndian
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func integer() throws(SPSSFault) -> Int {
        Int(Int32(truncatingIfNeeded: number(try take(1, of: 4))))
    }

    /// An integer of eight bytes.
    mutating func long() throws(SPSSFault) -> Int { Int(Int64(bitPattern: number(try take(1, of: 8)))) }

    /// An integer that is not negative.
    mutating func count() throws(SPSSFault) -> Int {
        let number = try integer()
        guard number >= 0 else { throw .broken("a count of \(number) at byte \(position - 4)") }
        return number
    }

    /// So many parts of a size.
    mutating func take(_ count: Int, of size: Int) throws(SPSSFault) -> ArraySlice<UInt8> {
        let (length, overflows) = count.multipliedReportingOverflow(by: size)
        guard !overflows, length >= 0, length <= bytes.count - position else {
            throw .broken("the record at byte \(position) goes past the end of the file")
        }
        defer { position += length }
        return bytes[position..<(position + length)]
    }

    mutating func skip(_ count: Int, of size: Int) throws(SPSSFault) { _ = try take(count, of: size) }

    /// Text behind its length.
    mutating func text() throws(SPSSFault) -> ArraySlice<UInt8> { try take(try count(), of: 1) }

    mutating func move(to position: Int) throws(SPSSFault) {
        guard position >= 0, position <= bytes.count else {
            throw .broken("it refers to the byte \(position) behind its end")
        }
        self.position = position
    }

    /// The bytes of a field in the order of the file, as a number.
    func number(_ field: ArraySlice<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        if isBigEndian {
            for byte in field { number = number << 8 | UInt64(byte) }
        } else {
            for byte in field.reversed() { number = number << 8 | UInt64(byte) }
        }
        return number
    }

    func double(_ field: ArraySlice<UInt8>) -> Double { Double(bitPattern: number(field)) }
}
