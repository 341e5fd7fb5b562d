/// The operands of an operator of a content stream, as far as it is more than numbers.
package struct ContentOperands {
    /// Where they begin.
    package var start = 0
    /// The last name, without its slash; empty when there is none.
    package var name: Range<Int> = 0..<0
    /// The strings, with their brackets.
    package var strings: [Range<Int>] = []

    /// No operands.
    package init() {}

    fileprivate mutating func begin(at position: Int) {
        start = position
        name = 0..<0
        if !strings.isEmpty { strings.removeAll(keepingCapacity: true) }
    }
}

extension PDFScanner {
    /// Passes operands up to and with the next operator of a content stream; nil at its end.
    package mutating func nextOperator(_ operands: inout ContentOperands) -> Range<Int>? {
        operands.begin(at: position)
        while true {
            skipNumbers()
            guard let byte = current else { return nil }
            let start = position
            switch byte {
            case UInt8(ascii: "("):
                skipLiteral()
                operands.strings.append(start..<position)
            case UInt8(ascii: "<"):
                if next == UInt8(ascii: "<") {
                    position += 2
                } else {
                    skipHexadecimal()
                    operands.strings.append(start..<position)
                }
            case UInt8(ascii: "/"):
                position += 1
                operands.name = regularRun()
            case UInt8(ascii: "%"): skipSpace()
            default: return regularRun()
            }
        }
    }

    /// Passes space, numbers and brackets.
    @inline(__always)
    private mutating func skipNumbers() {
        var end = position
        while end < bytes.count {
            if bytes[end].isPassedWithNumbers {
                end += 1
            } else if end > position, bytes[end - 1].isInPlainNumber, bytes[end].isPDFRegular {
                // What is stuck to a number is part of it.
                repeat { end += 1 } while end < bytes.count && bytes[end].isPDFRegular
            } else {
                break
            }
        }
        position = end
    }
}

extension UInt8 {
    /// Space, a digit, point or sign, or a bracket that opens neither string nor dictionary.
    fileprivate var isPassedWithNumbers: Bool {
        // A bit for each of them below 64, and for those below 128.
        let passed: UInt64 = self < 64 ? 0x43FF_6A01_0000_3601 : 0x2800_0000_2800_0000
        return self < 128 && passed >> UInt64(self & 63) & 1 == 1
    }
}
