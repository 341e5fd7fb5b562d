/// Writes a YAML file line by line.
struct YAMLPage {
    /// What is written so far.
    private(set) var text = ""
    private var depth = 0

    /// In characters. Longer comments are truncated, since they quote what anyone may have written.
    private static let longestComment = 300

    /// A comment on a line of its own.
    mutating func comment(_ words: String) { add("# " + commentText(words)) }

    mutating func blankLine() { text += "\n" }

    /// A key with a text.
    mutating func entry(_ key: String, _ value: String, note: String? = nil) {
        add(keyText(key) + yamlText(value) + noteText(note))
    }

    /// A key with a value that is already YAML: a number, `yes`, a list in brackets.
    mutating func entry(_ key: String, written value: String, note: String? = nil) {
        add(keyText(key) + value + noteText(note))
    }

    /// A key whose value follows on the next lines, indented.
    mutating func entry(_ key: String, note: String? = nil, _ body: (inout YAMLPage) -> Void) {
        var head = keyText(key)
        if head.last == " " { head.removeLast() }
        add(head + noteText(note))
        indent(body)
    }

    /// An item of a list of mappings; its first line begins with the dash.
    mutating func item(_ body: (inout YAMLPage) -> Void) {
        var inner = YAMLPage()
        inner.depth = depth + 1
        body(&inner)
        let dash = String(repeating: "  ", count: depth) + "- "
        text += dash + inner.text.dropFirst(dash.count)
    }

    /// An item of a list on one line.
    mutating func item(written value: String, note: String? = nil) { add("- " + value + noteText(note)) }

    /// A line that takes effect when a person removes the comment mark.
    mutating func undecided(_ line: String) { add("# " + line) }

    private mutating func indent(_ body: (inout YAMLPage) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    private mutating func add(_ line: String) {
        text += String(repeating: "  ", count: depth) + line + "\n"
    }

    /// A long key is written as an explicit key (YAML 1.2.2, 8.2.2): an implicit key may have at most 1024 characters.
    private func keyText(_ key: String) -> String {
        let written = yamlText(key)
        let longestSimpleKey = 500
        if written.unicodeScalars.count <= longestSimpleKey { return written + ": " }
        return "? " + written + "\n" + String(repeating: "  ", count: depth) + ": "
    }

    private func noteText(_ note: String?) -> String { note.map { "   # " + commentText($0) } ?? "" }

    private func commentText(_ words: String) -> String {
        var plain = ""
        for scalar in words.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned, .privateUse:
                plain += " "
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain.count > Self.longestComment ? plain.prefix(Self.longestComment) + "…" : plain
    }
}

/// A mapping on one line, its values already YAML: `{ code: yes, title: Yes }`.
func yamlFlow(_ entries: [(key: String, value: String)]) -> String {
    "{ " + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
}

/// A list of texts on one line.
func yamlFlow(_ texts: [String]) -> String { "[" + texts.map(yamlText).joined(separator: ", ") + "]" }
