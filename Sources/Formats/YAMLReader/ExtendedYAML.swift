extension YAMLNode {
    /// The node with what another lacks or writes otherwise: mappings are joined key by key, other values are replaced.
    public func extended(by other: YAMLNode) -> YAMLNode {
        guard case .mapping(let own) = content, case .mapping(let others) = other.content else { return other }
        let joined = own.map { entry in
            guard let replacement = others.first(where: { $0.key == entry.key }) else { return entry }
            return YAMLEntry(
                key: entry.key, keyPlace: replacement.keyPlace, value: entry.value.extended(by: replacement.value))
        }
        let added = others.filter { other in !own.contains { $0.key == other.key } }
        return YAMLNode(.mapping(joined + added), place: other.place)
    }
}
