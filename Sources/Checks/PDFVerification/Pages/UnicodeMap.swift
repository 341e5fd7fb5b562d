internal import PDFSyntax

/// The text of each character code of a font (`ToUnicode`, ISO 32000-1, 9.10.3).
struct UnicodeMap {
    /// Of codes of one byte, once there are any.
    private var short: [String?] = []
    private var long: [Int: String] = [:]
    /// More than any font maps.
    private let effort = Effort(1 << 20)

    private(set) subscript(_ code: Int) -> String? {
        get { code < 256 ? (short.isEmpty ? nil : short[code]) : long[code] }
        set {
            guard code < 256 else {
                long[code] = newValue
                return
            }
            if short.isEmpty { short = Array(repeating: nil, count: 256) }
            short[code] = newValue
        }
    }

    init(_ bytes: [UInt8]) {
        var parser = PDFParser(bytes)
        while parser.scanner.position < bytes.count {
            if parser.scanner.skip("beginbfchar") {
                readCharacters(&parser)
            } else if parser.scanner.skip("beginbfrange") {
                readRanges(&parser)
            } else {
                skipToken(&parser.scanner)
            }
        }
    }

    private func skipToken(_ scanner: inout PDFScanner) {
        scanner.skipSpace()
        if scanner.regularRun().isEmpty { scanner.position += 1 }
    }

    private mutating func readCharacters(_ parser: inout PDFParser) {
        while !parser.scanner.skip("endbfchar") {
            guard let code = number(&parser), let text = UnicodeMap.value(&parser)?.bytes else { return }
            self[code] = UnicodeMap.text(text)
        }
    }

    private mutating func readRanges(_ parser: inout PDFParser) {
        while !parser.scanner.skip("endbfrange") {
            guard let first = number(&parser), let last = number(&parser), let target = UnicodeMap.value(&parser),
                first <= last
            else { return }
            switch target {
            case _ where !effort.spend(last - first): return
            case .array(let values):
                for (code, value) in zip(first...last, values) { self[code] = value.bytes.map(UnicodeMap.text) }
            case .string(var bytes):
                for code in first...last {
                    self[code] = UnicodeMap.text(bytes)
                    if let end = bytes.popLast() { bytes.append(end &+ 1) }
                }
            default: return
            }
        }
    }

    /// A code of one or two bytes.
    private func number(_ parser: inout PDFParser) -> Int? {
        guard let bytes = UnicodeMap.value(&parser)?.bytes, (1...2).contains(bytes.count) else { return nil }
        return bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func value(_ parser: inout PDFParser) -> PDFValue? {
        do throws(PDFSyntaxError) { return try parser.value() } catch { return nil }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        if bytes.count == 2, let scalar = Unicode.Scalar(UInt16(bytes[0]) << 8 | UInt16(bytes[1])) {
            return String(scalar)
        }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
