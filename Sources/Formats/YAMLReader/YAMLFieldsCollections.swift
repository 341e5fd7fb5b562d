public import Diagnostics

extension YAMLFields {
    /// A list of texts, or one text that stands for a list of one.
    public mutating func strings(_ key: String, into diagnostics: inout DiagnosticList) -> [String] {
        value(key, into: &diagnostics).map { strings(of: $0, key, into: &diagnostics) } ?? []
    }

    /// A list of texts or one text; an empty list when the key is missing.
    public mutating func optionalStrings(_ key: String, into diagnostics: inout DiagnosticList) -> [String] {
        optionalValue(key).map { strings(of: $0, key, into: &diagnostics) } ?? []
    }

    /// The items of a list.
    public mutating func list(_ key: String, into diagnostics: inout DiagnosticList) -> [YAMLNode] {
        value(key, into: &diagnostics).map { items(of: $0, key, into: &diagnostics) } ?? []
    }

    /// The items of a list; none when the key is missing.
    public mutating func optionalList(_ key: String, into diagnostics: inout DiagnosticList) -> [YAMLNode] {
        optionalValue(key).map { items(of: $0, key, into: &diagnostics) } ?? []
    }

    /// A mapping, to be read with ``YAMLFields`` of its own or, where its keys are free, entry by entry.
    public mutating func mapping(_ key: String, into diagnostics: inout DiagnosticList) -> YAMLNode? {
        value(key, into: &diagnostics).flatMap { mapping(of: $0, key, into: &diagnostics) }
    }

    /// A mapping that may be missing.
    public mutating func optionalMapping(_ key: String, into diagnostics: inout DiagnosticList) -> YAMLNode? {
        optionalValue(key).flatMap { mapping(of: $0, key, into: &diagnostics) }
    }
}

extension YAMLFields {
    private func strings(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> [String] {
        switch node.content {
        case .scalar(let text, _): return [text]
        case .sequence(let items): return items.compactMap { string(item: $0, key, into: &diagnostics) }
        case .mapping:
            addWrongType(key, node, expected: "a text or a list of texts", into: &diagnostics)
            return []
        }
    }

    private func string(item: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> String? {
        if case .scalar(let text, _) = item.content, !item.isNull { return text }
        let message = "an item of \"\(key)\" is \(described(item)), expected a text"
        diagnostics.add(Diagnostic("wrong-type", at: item.place, message))
        return nil
    }

    private func items(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> [YAMLNode] {
        if case .sequence(let items) = node.content { return items }
        addWrongType(key, node, expected: "a list", into: &diagnostics)
        return []
    }

    private func mapping(of node: YAMLNode, _ key: String, into diagnostics: inout DiagnosticList) -> YAMLNode? {
        if case .mapping = node.content { return node }
        addWrongType(key, node, expected: "a mapping of keys to values", into: &diagnostics)
        return nil
    }
}
