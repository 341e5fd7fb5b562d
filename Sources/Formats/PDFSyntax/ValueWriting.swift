import TextFormats

extension Array<UInt8> {
    /// Appends a value as it is written in a file (ISO 32000-1, 7.3).
    package mutating func append(_ value: PDFValue) throws(PDFSyntaxError) {
        switch value {
        case .null: self += "null".utf8
        case .boolean(let flag): self += (flag ? "true" : "false").utf8
        case .integer(let number): append(integer: number)
        case .real(let text): self += text.utf8
        case .name(let name): try append(name: name)
        case .string(let bytes): try append(string: bytes)
        case .array(let values): try append(values)
        case .dictionary(let entries): try append(entries)
        case .stream(var entries, let bytes):
            entries["Length"] = .integer(bytes.count)
            try append(entries)
            self += "\nstream\n".utf8
            self += bytes
            self += "\nendstream".utf8
        case .reference(let reference):
            append(integer: reference.number)
            self += " 0 R".utf8
        }
    }

    private mutating func append(_ values: [PDFValue]) throws(PDFSyntaxError) {
        append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { append(0x20) }
            try append(value)
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func append(_ entries: PDFDictionary) throws(PDFSyntaxError) {
        self += "<<".utf8
        for entry in entries {
            try append(name: entry.key)
            append(0x20)
            try append(entry.value)
        }
        self += ">>".utf8
    }

    private mutating func append(name: String) throws(PDFSyntaxError) {
        guard name.utf8.count <= 127 else { throw .tooLong(start: String(name.prefix(40))) }
        append(UInt8(ascii: "/"))
        if name.utf8.allSatisfy(\.isPlainInName) {
            self += name.utf8
            return
        }
        for byte in name.utf8 {
            if byte.isPlainInName {
                append(byte)
            } else {
                append(UInt8(ascii: "#"))
                appendHexadecimal(byte)
            }
        }
    }

    /// Printable ASCII is written between parentheses, all else in hexadecimal digits: nothing in it can end it early.
    private mutating func append(string bytes: [UInt8]) throws(PDFSyntaxError) {
        guard bytes.count <= 32_767 else { throw .tooLong(start: String(decoding: bytes.prefix(40), as: UTF8.self)) }
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            append(UInt8(ascii: "<"))
            for byte in bytes { appendHexadecimal(byte) }
            append(UInt8(ascii: ">"))
            return
        }
        append(UInt8(ascii: "("))
        for byte in bytes {
            let escaped =
                byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\")
            if escaped { append(UInt8(ascii: "\\")) }
            append(byte)
        }
        append(UInt8(ascii: ")"))
    }

    /// Appends a byte as two hexadecimal digits in upper case.
    package mutating func appendHexadecimal(_ byte: UInt8) {
        append((byte >> 4).hexadecimalDigit)
        append((byte & 15).hexadecimalDigit)
    }
}

extension UInt8 {
    /// Regular, printable ASCII, and not the sign of an escape.
    fileprivate var isPlainInName: Bool {
        isPDFRegular && (0x21...0x7E).contains(self) && self != UInt8(ascii: "#")
    }

    fileprivate var hexadecimalDigit: UInt8 {
        self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10
    }
}
