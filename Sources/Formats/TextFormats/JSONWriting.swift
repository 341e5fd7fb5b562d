extension JSONValue {
    /// The value as JSON text (RFC 8259), without a line break at its end.
    ///
    /// - Parameter indent: spaces of indentation per level, with one member or item per line; 0 writes a single line.
    public func text(indent: Int = 2) -> String { String(decoding: bytes(indent: indent), as: UTF8.self) }

    /// The same text as ``text(indent:)`` in UTF-8.
    public func bytes(indent: Int = 2) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, Layout(indent: indent, level: 0))
        return bytes
    }

    private struct Layout {
        var indent: Int
        var level: Int

        var inner: Layout { Layout(indent: indent, level: level + 1) }

        func addLineBreak(to bytes: inout [UInt8]) {
            guard indent > 0 else { return }
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
        }
    }

    private func write(to bytes: inout [UInt8], _ layout: Layout) {
        switch self {
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            writeList(object.members, to: &bytes, layout) { member, bytes in
                appendQuoted(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if layout.indent > 0 { bytes.append(UInt8(ascii: " ")) }
                member.value.write(to: &bytes, layout.inner)
            }
            bytes.append(UInt8(ascii: "}"))
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            writeList(items, to: &bytes, layout) { item, bytes in item.write(to: &bytes, layout.inner) }
            bytes.append(UInt8(ascii: "]"))
        case .string(let string): appendQuoted(string, to: &bytes)
        case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
        case .number(let number): bytes.append(contentsOf: number.utf8)
        case .boolean(let boolean): bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        }
    }

    private func writeList<Item>(
        _ items: [Item], to bytes: inout [UInt8], _ layout: Layout, write: (Item, inout [UInt8]) -> Void
    ) {
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            layout.inner.addLineBreak(to: &bytes)
            write(item, &bytes)
        }
        if !items.isEmpty { layout.addLineBreak(to: &bytes) }
    }
}

/// Appends a quoted string: `"`, `\` and the control characters U+0000 to U+001F are escaped (RFC 8259, 7).
private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    guard !isPlain else {
        bytes.append(contentsOf: text.utf8)
        return
    }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20: bytes.append(contentsOf: ("\\u" + String(byte, radix: 16).paddedWithZeros(to: 4)).utf8)
        default: bytes.append(byte)
        }
    }
}
