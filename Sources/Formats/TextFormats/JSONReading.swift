/// Why bytes are not JSON.
public struct JSONProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The offset of the byte at which reading stopped, from 0.
    public var offset: Int
    /// What is wrong there.
    public var message: String

    /// `byte 12: expected ":"`; bytes are counted from 1.
    public var description: String { "byte \(offset + 1): \(message)" }
}

/// Reads a JSON text (RFC 8259) in UTF-8.
///
/// A number without a fraction or an exponent that fits an `Int` becomes `.integer`, any other `.number` with the
/// digits as written. Values may be nested 200 deep.
///
/// - Throws: `JSONProblem` at the first fault: a syntax error, a name that occurs twice in an object, invalid UTF-8,
///   nesting that is too deep, or text after the value.
public func readJSON(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    return try reader.document()
}

private struct JSONReader {
    let bytes: [UInt8]
    var index = 0
    var depth = 0
    /// Deeper nesting could exhaust the stack.
    static let deepest = 200

    init(bytes: [UInt8]) { self.bytes = bytes }

    var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    func problem(_ message: String) -> JSONProblem { JSONProblem(offset: index, message: message) }

    mutating func document() throws(JSONProblem) -> JSONValue {
        let value = try value()
        skipSpace()
        guard byte == nil else { throw problem("expected the end of the text") }
        return value
    }

    mutating func value() throws(JSONProblem) -> JSONValue {
        skipSpace()
        guard let byte else { throw problem("expected a value, found the end of the text") }
        switch byte {
        case UInt8(ascii: "{"): return .object(try nested { reader throws(JSONProblem) in try reader.object() })
        case UInt8(ascii: "["): return .array(try nested { reader throws(JSONProblem) in try reader.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw problem("expected a value")
        }
    }

    mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: wanted) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ wanted: Unicode.Scalar) throws(JSONProblem) {
        guard take(wanted) else { throw problem("expected \"\(wanted)\"") }
    }

    mutating func nested<Value>(
        _ read: (inout JSONReader) throws(JSONProblem) -> Value
    ) throws(JSONProblem) -> Value {
        guard depth < Self.deepest else { throw problem("values are nested more than \(Self.deepest) deep") }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    mutating func object() throws(JSONProblem) -> JSONObject {
        try expect("{")
        var object = JSONObject()
        // A few names are compared faster than they are looked up; many are not.
        let fewNames = 16
        var names: Set<String> = []
        skipSpace()
        if take("}") { return object }
        repeat {
            skipSpace()
            let start = index
            let name = try string()
            if object.members.count == fewNames { names = Set(object.members.map(\.name)) }
            let isNew = object.members.count < fewNames ? object[name] == nil : names.insert(name).inserted
            guard isNew else { throw JSONProblem(offset: start, message: "the name \"\(name)\" occurs twice") }
            skipSpace()
            try expect(":")
            object.appendNew(name, try value())
            skipSpace()
        } while take(",")
        try expect("}")
        object.giveUpSpareRoom()
        return object
    }

    mutating func array() throws(JSONProblem) -> [JSONValue] {
        try expect("[")
        var items: [JSONValue] = []
        skipSpace()
        if take("]") { return items }
        repeat {
            items.append(try value())
            skipSpace()
        } while take(",")
        try expect("]")
        return items
    }

    mutating func word(_ word: String, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw problem("expected a value") }
        index += word.utf8.count
        return value
    }
}

extension JSONReader {
    fileprivate mutating func number() throws(JSONProblem) -> JSONValue {
        let start = index
        _ = take("-")
        let isZero = byte == UInt8(ascii: "0")
        let whole = try digits()
        guard !isZero || whole == 1 else {
            throw JSONProblem(offset: start, message: "the number begins with a zero")
        }
        var isWhole = true
        if take(".") {
            isWhole = false
            _ = try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            _ = try digits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        return .number(text)
    }

    /// Skips one digit or more; returns how many.
    private mutating func digits() throws(JSONProblem) -> Int {
        let start = index
        while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
        guard index > start else { throw problem("expected a digit") }
        return index - start
    }
}

extension JSONReader {
    fileprivate mutating func string() throws(JSONProblem) -> String {
        let start = index
        try expect("\"")
        skipPlainBytes()
        if byte == UInt8(ascii: "\"") {
            let plain = bytes[(start + 1)..<index]
            index += 1
            // ASCII is always valid, and made into a string without a check.
            if plain.allSatisfy({ $0 < 0x80 }) { return String(decoding: plain, as: UTF8.self) }
            return try valid(String(validating: plain, as: UTF8.self), from: start)
        }
        var text = Array(bytes[(start + 1)..<index])
        while let byte, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw problem("a control character in a string must be escaped") }
            if byte == UInt8(ascii: "\\") {
                text += String(try escape()).utf8
            } else {
                text.append(byte)
                index += 1
            }
        }
        guard take("\"") else { throw JSONProblem(offset: start, message: "the string does not end") }
        return try valid(String(validating: text, as: UTF8.self), from: start)
    }

    /// Passes the bytes of a string up to the first that ends it, begins an escape or is a control character.
    private mutating func skipPlainBytes() {
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
            bytes[index] != UInt8(ascii: "\\")
        { index += 1 }
    }

    private func valid(_ string: String?, from start: Int) throws(JSONProblem) -> String {
        guard let string else {
            throw JSONProblem(offset: start, message: "the string is not valid UTF-8")
        }
        return string
    }

    private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
        let start = index
        index += 1
        let letter = byte
        index += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint(from: start)
        default: throw JSONProblem(offset: start, message: "unknown escape")
        }
    }

    /// Reads the digits after `\u`, and a second `\u` where the first is half of a pair.
    private mutating func codePoint(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\"), take("u") else {
            throw JSONProblem(offset: start, message: "half of a surrogate pair")
        }
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((UInt32(first) - 0xD800) << 10) + UInt32(second) - 0xDC00)
        else { throw JSONProblem(offset: start, message: "half of a surrogate pair") }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(JSONProblem) -> UInt16 {
        let digits = bytes[min(index, bytes.count)...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw problem("expected four hexadecimal digits") }
        index += 4
        return unit
    }
}
