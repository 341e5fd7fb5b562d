import Diagnostics

/// The encoding of a file's texts, read into UTF-8.
struct SPSSEncoding {
    /// Nil for UTF-8.
    private let conversion: EncodingConversion?

    /// By the record that names it, or by the older one that has a number; a file with neither should be in ASCII.
    init(_ records: SPSSRecords, _ bytes: SPSSBytes, file: String) throws(SPSSFault) {
        let name = try Self.name(records, bytes)
        if ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) {
            conversion = nil
            return
        }
        guard Self.known.contains(where: { name.hasPrefix($0) }), name.utf8.allSatisfy(Self.isOfName),
            let conversion = EncodingConversion(from: name)
        else {
            throw .unreadable(
                Diagnostic(
                    "unknown-encoding", at: Place(file: file), "the file's texts are in the encoding \(quoted(name))",
                    hint: "save it in Unicode"))
        }
        self.conversion = conversion
    }

    /// What SPSS writes; the rest of iconv's many encodings is not for the files of strangers.
    private static let known = [
        "WINDOWS-12", "CP12", "ISO-8859-", "ISO8859-", "KOI8-", "CP437", "CP85", "CP86", "CP874", "CP932", "CP936",
        "CP949",
        "CP950", "SHIFT_JIS", "GBK", "GB18030", "GB2312", "BIG5", "EUC-", "MACINTOSH", "TIS-620",
    ]

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }

    private static func name(_ records: SPSSRecords, _ bytes: SPSSBytes) throws(SPSSFault) -> String {
        if let name = records.extensions[20]?.first { return String(decoding: name, as: UTF8.self).uppercased() }
        guard let numbers = records.extensions[3]?.first else { return "UTF-8" }
        guard numbers.count == 32 else { throw .broken("a record of \(numbers.count) bytes about its numbers") }
        let code = Int(Int32(truncatingIfNeeded: bytes.number(numbers.suffix(4))))
        switch code {
        case 65_001: return "UTF-8"
        // ASCII by their number, but often more than that.
        case 2, 3, 20_127: return "WINDOWS-1252"
        case 28_591...28_605: return "ISO-8859-\(code - 28_590)"
        case 51_932: return "EUC-JP"
        case 51_949: return "EUC-KR"
        case 54_936: return "GB18030"
        default: return "CP\(code)"
        }
    }

    /// The text of a value without the spaces and zeros that fill its field; nil when it is not in the encoding.
    func text(_ field: some Collection<UInt8>) -> String? { decoded(Self.unfilled(field.filter { $0 != 0 })) }

    /// The text of a value that the file names, which is not refused for a character.
    func value(_ field: ArraySlice<UInt8>) -> String {
        text(field) ?? String(decoding: field.filter { $0 != 0 }, as: UTF8.self)
    }

    /// The text of a name or label, without what fills the end of its field; it is not refused for a character.
    func label(_ field: ArraySlice<UInt8>) -> String {
        let content = Self.unfilled(Array(field))
        return decoded(content) ?? String(decoding: content, as: UTF8.self)
    }

    private static func unfilled(_ field: [UInt8]) -> [UInt8] {
        var content = field
        while let last = content.last, last == UInt8(ascii: " ") || last == 0 { content.removeLast() }
        return content
    }

    private func decoded(_ content: [UInt8]) -> String? {
        var content = content
        if let conversion {
            let (converted, invalid) = conversion.converted(content)
            guard invalid == nil else { return nil }
            content = converted
        } else {
            content.removeLast(halfCharacter(content))
        }
        return String(validating: content, as: UTF8.self)
    }

    /// How many bytes at the end begin a character of UTF-8 that the end of the field cut off, as SPSS itself does.
    private func halfCharacter(_ content: [UInt8]) -> Int {
        for length in 1...3 where length <= content.count {
            let byte = content[content.count - length]
            if byte & 0xC0 == 0x80 { continue }
            let whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return whole > length ? length : 0
        }
        return 0
    }
}
