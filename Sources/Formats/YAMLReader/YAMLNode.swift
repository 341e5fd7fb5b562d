public import Diagnostics

/// A value in a YAML file, with its place.
public struct YAMLNode: Sendable {
    /// What a value is; a scalar stays text, so that the country code `no` does not turn into a truth value.
    public enum Content: Sendable {
        /// Plain scalars are those without quotation marks; a block scalar (`|`, `>`) is not plain.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the file, each key once.
        case mapping([YAMLEntry])
    }

    /// What the node contains.
    public let content: Content
    /// The first character of the value.
    public let place: Place

    /// A node with its place.
    public init(_ content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// Whether there is no value: nothing after the colon, `~` or `null` (YAML 1.2.2, 10.2.1.1).
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null"].contains(text)
    }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
    /// The text of the key.
    public let key: String
    /// Where the key begins.
    public let keyPlace: Place
    /// The value.
    public let value: YAMLNode

    /// A key with its place and value.
    public init(key: String, keyPlace: Place, value: YAMLNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}
