public import Diagnostics

extension YAMLFields {
    /// A text that must be there and not be empty.
    public mutating func string(_ key: String, into diagnostics: inout DiagnosticList) -> String? {
        guard let node = value(key, into: &diagnostics), let text = text(of: node, key, into: &diagnostics) else {
            return nil
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            diagnostics.add(Diagnostic("empty-text", at: node.place, "\"\(key)\" of \(what) is an empty text"))
            return nil
        }
        return text
    }

    /// A text that may be missing, or empty.
    public mutating func optionalString(_ key: String, into diagnostics: inout DiagnosticList) -> String? {
        optionalValue(key).flatMap { text(of: $0, key, into: &diagnostics) }
    }

    /// A whole number in decimal figures.
    public mutating func integer(_ key: String, into diagnostics: inout DiagnosticList) -> Int? {
        value(key, into: &diagnostics).flatMap { integer(of: $0, key, into: &diagnostics) }
    }

    /// A whole number that may be missing.
    public mutating func optionalInteger(_ key: String, into diagnostics: inout DiagnosticList) -> Int? {
        optionalValue(key).flatMap { integer(of: $0, key, into: &diagnostics) }
    }

    /// A decimal number such as `10.5`; the point is the decimal mark whatever the locale.
    public mutating func number(_ key: String, into diagnostics: inout DiagnosticList) -> Double? {
        value(key, into: &diagnostics).flatMap { number(of: $0, key, into: &diagnostics) }
    }

    /// `true` or `false` (YAML 1.2.2, 10.2.1.2); `absent` when the key is missing or of the wrong kind.
    public mutating func boolean(_ key: String, default absent: Bool, into diagnostics: inout DiagnosticList) -> Bool {
        guard let node = optionalValue(key) else { return absent }
        switch node.content {
        case .scalar("yes", isPlain: true), .scalar("true", isPlain: true): return true
        case .scalar("no", isPlain: true), .scalar("false", isPlain: true): return false
        case .scalar, .sequence, .mapping:
            addWrongType(key, node, expected: "yes or no", into: &diagnostics)
            return absent
        }
    }

    /// One of several names.
    public mutating func oneOf(_ key: String, _ names: [String], into diagnostics: inout DiagnosticList) -> String? {
        value(key, into: &diagnostics).flatMap { name(of: $0, key, names, into: &diagnostics) }
    }

    /// One of several names, or none.
    public mutating func optionalOneOf(
        _ key: String, _ names: [String], into diagnostics: inout DiagnosticList
    ) -> String? {
        optionalValue(key).flatMap { name(of: $0, key, names, into: &diagnostics) }
    }
}

extension YAMLFields {
    func addWrongType(_ key: String, _ node: YAMLNode, expected: String, into diagnostics: inout DiagnosticList) {
        let message = "\"\(key)\" is \(described(node)), expected \(expected)"
        diagnostics.add(Diagnostic("wrong-type", at: node.place, message))
    }

    private func text(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> String? {
        if case .scalar(let text, _) = node.content { return text }
        addWrongType(key, node, expected: "a text", into: &diagnostics)
        return nil
    }

    private func integer(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> Int? {
        if case .scalar(let text, isPlain: true) = node.content, let number = Int(text) { return number }
        addWrongType(key, node, expected: "a whole number", into: &diagnostics)
        return nil
    }

    private func number(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> Double? {
        let figures = "0123456789+-.eE"
        if case .scalar(let text, isPlain: true) = node.content, text.allSatisfy({ figures.contains($0) }),
            let number = Double(text), number.isFinite
        {
            return number
        }
        addWrongType(key, node, expected: "a number", into: &diagnostics)
        return nil
    }

    private func name(
        of node: YAMLNode, _ key: String, _ names: [String], into diagnostics: inout DiagnosticList
    ) -> String? {
        guard let text = text(of: node, key, into: &diagnostics) else { return nil }
        if names.contains(text) { return text }
        diagnostics.add(
            "unknown-name", at: node.place, "\"\(key)\" cannot be \(quoted(text))",
            hint: nearestNameHint(to: text, among: names))
        return nil
    }
}
