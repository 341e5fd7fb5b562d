public import Diagnostics
public import YAMLReader

/// The layout that a layout's file extends: what the file does not write is as there.
public struct LayoutBase: Sendable {
    /// The name of the other layout's file, without `.yaml`.
    public let name: String
    /// Where it is named.
    public let place: Place

    /// Takes the key `extends` away from a layout's file; nil when it has none.
    public init?(removedFrom yaml: inout YAMLNode) {
        guard case .mapping(let entries) = yaml.content, let entry = entries.first(where: { $0.key == "extends" }),
            case .scalar(let name, _) = entry.value.content
        else { return nil }
        (self.name, place) = (name, entry.value.place)
        yaml = YAMLNode(.mapping(entries.filter { $0.key != "extends" }), place: yaml.place)
    }
}
