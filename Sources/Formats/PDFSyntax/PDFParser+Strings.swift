extension PDFParser {
    /// A string between parentheses, with its escapes undone (ISO 32000-1, 7.3.4.2).
    package mutating func literal() -> [UInt8] {
        let start = scanner.position + 1
        scanner.skipLiteral()
        let end = max(start, min(scanner.position, scanner.bytes.count) - 1)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        var index = start
        while index < end {
            let byte = scanner.bytes[index]
            index += 1
            if byte == UInt8(ascii: "\\"), index < end {
                appendEscape(at: &index, before: end, to: &bytes)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private func appendEscape(at index: inout Int, before end: Int, to bytes: inout [UInt8]) {
        let byte = scanner.bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case 0x0A: break  // the line goes on
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var code = Int(byte - UInt8(ascii: "0"))
            let last = min(end, index + 2)
            while index < last, let digit = scanner.bytes[index].hexadecimalValue, digit < 8 {
                code = code * 8 + Int(digit)
                index += 1
            }
            bytes.append(UInt8(code & 0xFF))
        default: bytes.append(byte)
        }
    }

    /// A string between angle brackets; a missing last digit counts as 0.
    package mutating func hexadecimal() -> [UInt8] {
        let start = scanner.position + 1
        scanner.skipHexadecimal()
        let end = max(start, min(scanner.position, scanner.bytes.count) - 1)
        var bytes: [UInt8] = []
        bytes.reserveCapacity((end - start + 1) / 2)
        var high: UInt8?
        for index in start..<end {
            guard let digit = scanner.bytes[index].hexadecimalValue else { continue }
            if let first = high { bytes.append(first << 4 | digit) }
            high = high == nil ? digit : nil
        }
        if let high { bytes.append(high << 4) }
        return bytes
    }
}
