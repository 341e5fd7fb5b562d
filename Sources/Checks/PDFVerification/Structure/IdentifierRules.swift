internal import PDFSyntax

extension Inspection {
    /// Every identifier of an element is unique, and the structure's tree of identifiers leads to the element
    /// (ISO 32000-1, 14.7.2, tables 322 and 323).
    mutating func checkIdentifiers() {
        let root = file.entry("StructTreeRoot", of: catalog).dictionary ?? [:]
        var listed: [[UInt8]: PDFValue] = [:]
        var last: [UInt8]?
        for (key, value) in file.leaves(of: root["IDTree"], "Names") {
            guard let id = file.resolved(key).bytes else { continue }
            if let last, !last.lexicographicallyPrecedes(id) {
                findings.fail(
                    .format("7.9.6"), "the identifiers of elements are not in order at \"\(shown(id))\" (IDTree)")
            }
            last = id
            listed[id] = value
        }
        var found: Set<[UInt8]> = []
        for index in elements.indices {
            guard let id = file.entry("ID", of: elements[index].entries).bytes else { continue }
            if !found.insert(id).inserted {
                if elements[index].role != "Note" {
                    fail(index, .format("14.7.2"), "has the identifier \"\(shown(id))\" of another element (ID)")
                }
            } else if listed[id]?.reference?.number != elements[index].object {
                fail(
                    index, .format("14.7.2"), "has the identifier \"\(shown(id))\", which does not lead to it (IDTree)")
            }
        }
        for id in listed.keys.filter({ !found.contains($0) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            findings.fail(.format("14.7.2"), "no element has the identifier \"\(shown(id))\" (IDTree)")
        }
    }
}
