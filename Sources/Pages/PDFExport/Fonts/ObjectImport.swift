internal import PDFSyntax

/// Copies the objects that pages use, mainly fonts, from Cairo's file into ours: each object once.
struct ObjectImport {
    private let source: PaintedFile
    private var copies: [PDFReference: PDFReference] = [:]

    init(from source: PaintedFile) { self.source = source }

    mutating func copy(_ value: PDFValue, into store: inout ObjectStore) throws -> PDFValue {
        switch value {
        case .null, .boolean, .integer, .real, .name, .string: return value
        case .array(let values):
            var copied: [PDFValue] = []
            for value in values { copied.append(try copy(value, into: &store)) }
            return .array(copied)
        case .dictionary(let entries): return .dictionary(try copy(entries, into: &store))
        case .stream(let entries, let bytes): return .stream(try copy(entries, into: &store), bytes)
        case .reference(let reference): return .reference(try copy(reference, into: &store))
        }
    }

    private mutating func copy(_ reference: PDFReference, into store: inout ObjectStore) throws
        -> PDFReference
    {
        if let copied = copies[reference] { return copied }
        let copied = store.reserve()
        copies[reference] = copied
        store.set(copied, to: try copy(source.object(reference), into: &store))
        return copied
    }

    private mutating func copy(_ entries: PDFDictionary, into store: inout ObjectStore) throws
        -> PDFDictionary
    {
        var copied: PDFDictionary = [:]
        // The keys' order decides the new numbers.
        for entry in entries { copied[entry.key] = try copy(entry.value, into: &store) }
        if entries["Subtype"] == .name("CIDFontType2") {
            copied["CIDToGIDMap"] = .name("Identity")  // ISO 19005-3, 6.2.11.3.2
        }
        return copied
    }
}
