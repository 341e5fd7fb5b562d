public import Diagnostics

/// Reads a mapping key by key. Records missing keys and values of the wrong kind, and at the end unknown keys.
///
/// A method without `optional` in its name records a missing key; null counts as missing. Each returns nil, or an empty
/// list, after it has recorded a problem.
public struct YAMLFields {
    /// What the mapping describes, as messages begin: `a document`, or `question "sdg_priority"` once the id is known.
    public var what: String
    /// The place of the mapping.
    public let place: Place
    private let entries: [String: YAMLEntry]
    private var read: Set<String> = []

    /// - Parameter what: see ``what``.
    /// - Returns: nil, with the problem recorded, when the node is not a mapping.
    public init?(_ node: YAMLNode, of what: String, into diagnostics: inout DiagnosticList) {
        guard case .mapping(let entries) = node.content else {
            let message = "\(what) is \(described(node)), expected a mapping of keys to values"
            diagnostics.add(Diagnostic("wrong-type", at: node.place, message))
            return nil
        }
        self.what = what
        place = node.place
        self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a key's value, or of the mapping when the key is missing.
    public func place(of key: String) -> Place { entries[key]?.value.place ?? place }

    /// Whether the key is there with a value that is not null.
    public func has(_ key: String) -> Bool { entries[key].map { !$0.value.isNull } ?? false }

    /// Whether the key is there without a value.
    public func isEmpty(_ key: String) -> Bool { entries[key].map(\.value.isNull) ?? false }

    /// The value of a key that may be missing; the key counts as read.
    public mutating func optionalValue(_ key: String) -> YAMLNode? {
        read.insert(key)
        return has(key) ? entries[key]?.value : nil
    }

    /// The value of a key.
    public mutating func value(_ key: String, into diagnostics: inout DiagnosticList) -> YAMLNode? {
        let value = optionalValue(key)
        if value == nil {
            diagnostics.add(
                Diagnostic("missing-key", at: entries[key]?.value.place ?? place, "\(what) has no \"\(key)\""))
        }
        return value
    }

    /// Records every key that was not read, with the nearest known key as a hint.
    public func finish(into diagnostics: inout DiagnosticList) {
        let unread = entries.values.filter { !read.contains($0.key) }
        let mostTold = 100
        for entry in unread.sorted(by: { $0.keyPlace < $1.keyPlace }).prefix(mostTold) {
            diagnostics.add(
                "unknown-key", at: entry.keyPlace, "\(what) has no key \(quoted(entry.key))",
                hint: nearestNameHint(to: entry.key, among: read))
        }
    }
}

/// A value as a message names it: the text itself in quotation marks, else its kind.
func described(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar where node.isNull: "empty"
    case .scalar(let text, _): quoted(text)
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
}
