/// What stands before an operator of a content stream, as far as it is more than numbers.
package struct ContentOperands {
    /// Where they begin.
    package var start = 0
    /// The last name, without its slash; empty when there is none.
    package var name: Range<Int> = 0..<0
    /// The strings, with their brackets.
    package var strings: [Range<Int>] = []

    package init() {}

    fileprivate mutating func begin(at position: Int) {
        start = position
        name = 0..<0
        strings.removeAll(keepingCapacity: true)
    }
}

extension PDFScanner {
    /// Passes operands up to and with the next operator of a content stream; nil at its end.
    package mutating func nextOperator(_ operands: inout ContentOperands) -> Range<Int>? {
        operands.begin(at: position)
        while true {
            skipSpace()
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
            case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: ")"):
                position += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                _ = regularRun()
            default: return regularRun()
            }
        }
    }
}
