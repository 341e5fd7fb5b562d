internal import PDFSyntax

/// The files that an edition was made from, as its attached list has them: JSON with `path` and `sha256`.
struct InputList {
    private(set) var checksums: [(path: String, checksum: String)] = []
    private var path: String?
    private var checksum: String?

    /// Nil when the bytes are no JSON.
    init?(_ bytes: [UInt8]) {
        var reading = JSONReading(bytes)
        guard let list = reading.document() else { return nil }
        collect(list)
    }

    private mutating func collect(_ value: JSONReading.Value) {
        switch value {
        case .object(let members):
            if case .string(let path)? = members["path"], case .string(let checksum)? = members["sha256"] {
                checksums.append((path, checksum))
            }
            for (_, member) in members.sorted(by: { $0.key < $1.key }) { collect(member) }
        case .array(let values): for value in values { collect(value) }
        case .string, .other: break
        }
    }
}

/// Reads JSON (RFC 8259) as far as lists of inputs need it: numbers and literals are passed over.
struct JSONReading {
    enum Value {
        case object([String: Value])
        case array([Value])
        case string(String)
        case other
    }

    private var scanner: PDFScanner
    private var depth = 0

    private static let deepest = 64

    init(_ bytes: [UInt8]) { scanner = PDFScanner(bytes) }

    mutating func document() -> Value? {
        guard let value = value() else { return nil }
        skipSpace()
        return scanner.current == nil ? value : nil
    }

    private mutating func value() -> Value? {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth <= JSONReading.deepest, let byte = scanner.current else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map(Value.string)
        default: return word()
        }
    }

    private mutating func object() -> Value? {
        scanner.position += 1
        var members: [String: Value] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard scanner.current == UInt8(ascii: "\""), let key = string(), take(":"), let value = value() else {
                return nil
            }
            members[key] = value
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array() -> Value? {
        scanner.position += 1
        var values: [Value] = []
        if take("]") { return .array(values) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .array(values) : nil
    }

    private mutating func string() -> String? {
        scanner.position += 1
        var bytes: [UInt8] = []
        while let byte = scanner.current {
            scanner.position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escaped = scanner.current else { return nil }
            scanner.position += 1
            guard escaped != UInt8(ascii: "u") else {
                guard let character = unicodeEscape() else { return nil }
                bytes += Array(String(character).utf8)
                continue
            }
            let short: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
            bytes.append(short[escaped] ?? escaped)
        }
        return nil
    }

    private mutating func unicodeEscape() -> Character? {
        let end = min(scanner.position + 4, scanner.bytes.count)
        let digits = scanner.bytes[scanner.position..<end].compactMap(\.hexadecimalValue)
        guard digits.count == 4 else { return nil }
        scanner.position = end
        return Character(Unicode.Scalar(digits.reduce(UInt16(0)) { $0 << 4 | UInt16($1) }) ?? "\u{FFFD}")
    }

    /// A number, true, false or null.
    private mutating func word() -> Value? {
        let start = scanner.position
        while let byte = scanner.current, "+-.".utf8.contains(byte) || Unicode.Scalar(byte).isLetterOrDigit {
            scanner.position += 1
        }
        return scanner.position > start ? .other : nil
    }

    private mutating func skipSpace() {
        while let byte = scanner.current, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { scanner.position += 1 }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let byte = scanner.current, UInt32(byte) == mark.value else { return false }
        scanner.position += 1
        return true
    }
}

extension Unicode.Scalar {
    var isLetterOrDigit: Bool { isASCII && (isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)) }
}
