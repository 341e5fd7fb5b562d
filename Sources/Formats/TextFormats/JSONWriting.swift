extension JSONValue {
    /// The value as JSON text (RFC 8259), without a line break at its end.
    ///
    /// - Parameter indent: spaces of indentation per level, with one member or item per line; 0 writes a single line.
    public func text(indent: Int = 2) -> String {
        var text = ""
        write(to: &text, Layout(indent: indent, level: 0))
        return text
    }

    private struct Layout {
        var indent: Int
        var level: Int

        var inner: Layout { Layout(indent: indent, level: level + 1) }
        var lineBreak: String { indent > 0 ? "\n" + String(repeating: " ", count: indent * level) : "" }
        var colon: String { indent > 0 ? ": " : ":" }
    }

    private func write(to text: inout String, _ layout: Layout) {
        switch self {
        case .object(let object):
            text += "{"
            writeList(object.members, to: &text, layout) { member, text in
                text += quotedForJSON(member.name) + layout.colon
                member.value.write(to: &text, layout.inner)
            }
            text += "}"
        case .array(let items):
            text += "["
            writeList(items, to: &text, layout) { item, text in item.write(to: &text, layout.inner) }
            text += "]"
        case .string(let string): text += quotedForJSON(string)
        case .integer(let integer): text += String(integer)
        case .number(let number): text += number
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .null: text += "null"
        }
    }

    private func writeList<Item>(
        _ items: [Item], to text: inout String, _ layout: Layout, write: (Item, inout String) -> Void
    ) {
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            text += layout.inner.lineBreak
            write(item, &text)
        }
        if !items.isEmpty { text += layout.lineBreak }
    }
}

/// A quoted string: `"`, `\` and the control characters U+0000 to U+001F are escaped (RFC 8259, 7).
private func quotedForJSON(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        case "\u{0}"..."\u{1F}": quoted += "\\u" + String(scalar.value, radix: 16).paddedWithZeros(to: 4)
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
