/// A JSON text in the making; the members of an object keep their order, so that the same values give the same bytes.
public indirect enum JSONValue: Sendable {
    case object([(String, JSONValue)])
    case array([JSONValue])
    case string(String)
    case integer(Int)
    /// A decimal number, written as it stands: `0.923077`.
    case number(String)
    case boolean(Bool)
    case null

    /// The JSON text (RFC 8259), without a line break at its end.
    ///
    /// - Parameter indent: spaces a level, each member in a line of its own; 0 puts everything into one line.
    public func text(indent: Int = 2) -> String {
        var text = ""
        write(to: &text, JSONLayout(indent: indent, level: 0))
        return text
    }
}

extension JSONValue {
    private func write(to text: inout String, _ layout: JSONLayout) {
        switch self {
        case .object(let members):
            writeList(members, between: ("{", "}"), to: &text, layout) { member, text, inner in
                text += quotedForJSON(member.0) + (layout.indent > 0 ? ": " : ":")
                member.1.write(to: &text, inner)
            }
        case .array(let items):
            writeList(items, between: ("[", "]"), to: &text, layout) { item, text, inner in
                item.write(to: &text, inner)
            }
        case .string(let string): text += quotedForJSON(string)
        case .integer(let integer): text += String(integer)
        case .number(let number): text += number
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .null: text += "null"
        }
    }

    private func writeList<Item>(
        _ items: [Item], between marks: (String, String), to text: inout String, _ layout: JSONLayout,
        write: (Item, inout String, JSONLayout) -> Void
    ) {
        text += marks.0
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            text += layout.inner.lineBreak
            write(item, &text, layout.inner)
        }
        if !items.isEmpty { text += layout.lineBreak }
        text += marks.1
    }
}

private struct JSONLayout {
    var indent: Int
    var level: Int

    var inner: JSONLayout { JSONLayout(indent: indent, level: level + 1) }
    var lineBreak: String { indent > 0 ? "\n" + String(repeating: " ", count: indent * level) : "" }
}

/// A text in quotation marks: `"`, `\` and the control characters escaped (RFC 8259, 7), all else as it stands.
private func quotedForJSON(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        case "\u{0}"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}
