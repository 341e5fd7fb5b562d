internal import PDFSyntax

extension PDFValue {
    /// A text string (ISO 32000-1, 7.9.2.2): UTF-16 after its mark, otherwise taken for Latin-1.
    var text: String? {
        guard case .string(let bytes) = self else { return nil }
        guard bytes.starts(with: [0xFE, 0xFF]) else {
            if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}

extension PDFFile {
    /// The value of a dictionary for a key, references followed.
    func entry(_ key: String, of entries: PDFDictionary) -> PDFValue { resolved(entries[key]) }

    /// One value, or the values of an array.
    func values(_ value: PDFValue?) -> [PDFValue] {
        switch resolved(value) {
        case .null: []
        case .array(let values): values
        default: value.map { [$0] } ?? []
        }
    }

    /// The keys and values of a name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7), in order.
    ///
    /// - Parameter key: `Names` or `Nums`.
    func leaves(of tree: PDFValue?, _ key: String) -> [(key: PDFValue, value: PDFValue)] {
        var leaves: [(key: PDFValue, value: PDFValue)] = []
        var visited: Set<Int> = []
        collectLeaves(tree, key, depth: 0, &visited, into: &leaves)
        return leaves
    }

    private func collectLeaves(
        _ node: PDFValue?, _ key: String, depth: Int, _ visited: inout Set<Int>,
        into leaves: inout [(key: PDFValue, value: PDFValue)]
    ) {
        if let number = node?.reference?.number, !visited.insert(number).inserted { return }
        guard depth < 32, let entries = resolved(node).dictionary else { return }
        let pairs = entry(key, of: entries).array ?? []
        for index in stride(from: 0, to: pairs.count - 1, by: 2) { leaves.append((pairs[index], pairs[index + 1])) }
        for kid in entry("Kids", of: entries).array ?? [] {
            collectLeaves(kid, key, depth: depth + 1, &visited, into: &leaves)
        }
    }
}
