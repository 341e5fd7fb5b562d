internal import PDFSyntax

/// A tree from strings to objects (ISO 32000-1, 7.9.6), of one level.
enum NameTree {
    struct Entry {
        var key: PDFValue
        var value: PDFValue

        /// What readers sort and search by.
        fileprivate var bytes: [UInt8] {
            if case .string(let bytes) = key { bytes } else { [] }
        }
    }

    static func root(_ entries: [Entry]) -> PDFDictionary {
        let sorted = entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        return ["Names": .array(sorted.flatMap { [$0.key, $0.value] })]
    }
}
