/// Reads values of PDF (ISO 32000-1, 7.3).
package struct PDFParser {
    /// Where the parser reads.
    package var scanner: PDFScanner
    /// How many arrays and dictionaries are open.
    private var depth = 0
    /// More than any file of sense nests, and few enough for the stack.
    private static let deepest = 64

    /// Reads from a position in the bytes.
    package init(_ bytes: [UInt8], at position: Int = 0) { scanner = PDFScanner(bytes, at: position) }

    /// Reads the next value.
    ///
    /// - Throws: what is wrong with the syntax, and where.
    package mutating func value() throws(PDFSyntaxError) -> PDFValue {
        scanner.skipSpace()
        switch scanner.current {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "("): return .string(literal())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "<"):
            return scanner.next == UInt8(ascii: "<") ? .dictionary(try dictionary()) : .string(hexadecimal())
        default: return try word()
        }
    }

    /// Reads the next value, which must be an integer.
    ///
    /// - Throws: what is wrong with the syntax, and where.
    package mutating func integer() throws(PDFSyntaxError) -> Int {
        guard let integer = try value().integer else { throw .unexpected("no number at \(scanner.position)") }
        return integer
    }

    private mutating func name() -> String {
        scanner.position += 1
        let run = scanner.regularRun()
        guard scanner.bytes[run].contains(UInt8(ascii: "#")) else {
            return String(decoding: scanner.bytes[run], as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var index = run.lowerBound
        while index < run.upperBound {
            let byte = scanner.bytes[index]
            if byte == UInt8(ascii: "#"), index + 2 < run.upperBound,
                let high = scanner.bytes[index + 1].hexadecimalValue,
                let low = scanner.bytes[index + 2].hexadecimalValue
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func open() throws(PDFSyntaxError) {
        depth += 1
        guard depth <= PDFParser.deepest else { throw .tooDeep(at: scanner.position) }
    }

    private mutating func array() throws(PDFSyntaxError) -> [PDFValue] {
        try open()
        defer { depth -= 1 }
        scanner.position += 1
        var values: [PDFValue] = []
        values.reserveCapacity(4)  // enough for most
        while !scanner.skip("]") { values.append(try value()) }
        return values.withoutSpareRoom
    }

    private mutating func dictionary() throws(PDFSyntaxError) -> PDFDictionary {
        try open()
        defer { depth -= 1 }
        scanner.position += 2
        var entries: [PDFDictionary.Entry] = []
        entries.reserveCapacity(6)  // as most have
        while !scanner.skip(">>") {
            let key = try key()
            entries.append(PDFDictionary.Entry(key: key, value: try value()))
        }
        return PDFDictionary(entries.withoutSpareRoom)
    }

    private mutating func key() throws(PDFSyntaxError) -> String {
        if scanner.current == UInt8(ascii: "/") { return name() }
        _ = try value()
        throw .unexpected("a key that is not a name, before \(scanner.position)")
    }

    /// A number, a reference, true, false or null.
    private mutating func word() throws(PDFSyntaxError) -> PDFValue {
        let run = scanner.regularRun()
        if let number = scanner.shortNumber(run) { return reference(to: number) ?? .integer(number) }
        let text = String(decoding: scanner.bytes[run], as: UTF8.self)
        if scanner.isPlainFraction(run) { return .real(text) }
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: break
        }
        if let integer = Int(text) { return reference(to: integer) ?? .integer(integer) }
        guard Double(text) != nil else { throw .unexpected("\"\(text)\" at \(run.lowerBound)") }
        return .real(text)
    }

    /// The reference that begins with a number, when `0 R` follows it.
    private mutating func reference(to number: Int) -> PDFValue? {
        let end = scanner.position
        if number > 0, scanner.skip("0 R"), scanner.current.map({ $0.isPDFSpace || $0.isPDFDelimiter }) ?? true {
            return .reference(PDFReference(number: number))
        }
        scanner.position = end
        return nil
    }
}

extension Array {
    /// The same elements in no more memory than they need, where much would be left over: a file has many long lists.
    fileprivate var withoutSpareRoom: [Element] {
        capacity - count > capacity / 4 && count > 4 ? copiedExactly : self
    }

    /// A copy that has no room for more elements; an array of a slice that is the whole would share the memory.
    var copiedExactly: [Element] { unsafe withUnsafeBufferPointer { unsafe Array($0) } }
}
