/// Walks over the tokens of PDF syntax (ISO 32000-1, 7.2).
package struct PDFScanner {
    /// All bytes.
    package let bytes: [UInt8]
    /// The offset of the next byte.
    package var position: Int

    /// Reads from a position in the bytes.
    package init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = min(max(0, position), bytes.count)
    }

    /// The byte at the position, or nil at the end.
    @inlinable package var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The byte after the current one; nil at the end.
    @inlinable package var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    @inlinable @inline(__always)
    /// Skips white space and comments (ISO 32000-1, 7.2).
    package mutating func skipSpace() {
        var end = position
        while end < bytes.count {
            if bytes[end].isPDFSpace {
                end += 1
            } else if bytes[end] == UInt8(ascii: "%") {
                while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            } else {
                break
            }
        }
        position = end
    }

    /// Passes regular characters; the range is empty when there are none.
    @inlinable @inline(__always)
    package mutating func regularRun() -> Range<Int> {
        let start = position
        var end = start
        while end < bytes.count, bytes[end].isPDFRegular { end += 1 }
        position = end
        return start..<end
    }

    /// The letters of an operator as one number, the first highest; 0 of more than three, which no operator has.
    @inlinable package func operatorCode(_ run: Range<Int>) -> UInt32 {
        guard run.count <= 3 else { return 0 }
        var code: UInt32 = 0
        for index in run { code = code << 8 | UInt32(bytes[index]) }
        return code
    }

    /// Passes a literal string from its opening parenthesis.
    @inlinable package mutating func skipLiteral() {
        var depth = 0
        var end = position
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): end += 1
            default: break
            }
            end += 1
            if depth == 0 { break }
        }
        position = min(end, bytes.count)
    }

    /// Passes a hexadecimal string from its opening bracket.
    package mutating func skipHexadecimal() {
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
        position = min(end + 1, bytes.count)
    }

    /// The whole number that up to nine digits make.
    package func shortNumber(_ run: Range<Int>) -> Int? {
        guard (1...9).contains(run.count) else { return nil }
        var number = 0
        for index in run {
            let digit = Int(bytes[index]) - 0x30
            guard (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// Whether digits with one point among them follow, with or without a sign.
    package func isPlainFraction(_ run: Range<Int>) -> Bool {
        var (digits, points) = (0, 0)
        for index in run {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"): guard index == run.lowerBound else { return false }
            default: return false
            }
        }
        return digits > 0 && points == 1
    }

    /// Passes a keyword if it follows.
    package mutating func skip(_ keyword: StaticString) -> Bool {
        skipSpace()
        let count = keyword.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        let start = position
        let isHere = keyword.withUTF8Buffer { letters in
            for index in 0..<count where unsafe letters[index] != bytes[start + index] { return false }
            return true
        }
        guard isHere else { return false }
        position += count
        return true
    }
}

extension UInt8 {
    /// NUL, tab, line feed, form feed, carriage return, space.
    @inlinable package var isPDFSpace: Bool {
        switch self {
        case 0x20, 0x0A, 0x0D, 0x09, 0x0C, 0x00: true
        default: false
        }
    }

    /// Whether the byte is a delimiter (ISO 32000-1, 7.2.2).
    @inlinable package var isPDFDelimiter: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// Neither space nor delimiter.
    @inlinable package var isPDFRegular: Bool {
        // A bit for each space and delimiter below 64, and for those below 128.
        let others: UInt64 = self < 64 ? 0x5000_8321_0000_3601 : 0x2800_0000_2800_0000
        return self > 127 || others >> UInt64(self & 63) & 1 == 0
    }

    /// A digit, point or sign.
    @inlinable package var isInPlainNumber: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
        default: false
        }
    }

    /// The value of a hexadecimal digit, 0 to 15; nil for any other byte.
    @inlinable package var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
