internal import PDFSyntax

extension Inspection {
    /// Reads the named places (ISO 32000-1, 12.3.2.3), each of which must lie on a page.
    mutating func readDestinations() {
        let names = file.entry("Names", of: catalog).dictionary ?? [:]
        var last: [UInt8]?
        for (key, value) in file.leaves(of: names["Dests"], "Names") {
            guard let name = file.resolved(key).bytes else { continue }
            if let last, !last.lexicographicallyPrecedes(name) {
                findings.fail(.format("7.9.6"), "the named places are not in order at \"\(shown(name))\"")
            }
            last = name
            destinations[name] = value
            if pageIndex(of: value) == nil {
                findings.fail(.format("12.3.2"), "the place \"\(shown(name))\" lies on no page")
            }
        }
    }

    /// The index of the page on which a place lies: `[page /XYZ ...]`, in a dictionary or not.
    func pageIndex(of value: PDFValue) -> Int? {
        var place = file.resolved(value)
        if let inner = place.dictionary?["D"] { place = file.resolved(inner) }
        guard let parts = place.array, parts.count >= 2, parts[1].name != nil else { return nil }
        return parts[0].reference.flatMap { pageIndexes[$0.number] }
    }

    mutating func checkDestination(_ value: PDFValue, page: Int?, object: Int?, of what: String) {
        switch file.resolved(value) {
        case .string(let name):
            if destinations[name] == nil {
                findings.fail(
                    .format("12.3.2.3"), page: page.map { $0 + 1 }, object: object,
                    "\(what) leads to \"\(shown(name))\", which is nowhere")
            }
        case let place:
            if pageIndex(of: place) == nil {
                findings.fail(
                    .format("12.3.2.2"), page: page.map { $0 + 1 }, object: object, "\(what) leads to no page")
            }
        }
    }

    func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(60), as: UTF8.self) }

    /// The bookmarks: one tree, every title said, every place there.
    mutating func checkOutline() {
        let hasHeadings = elements.contains { $0.role.count == 2 && $0.role.hasPrefix("H") }
        guard let root = file.entry("Outlines", of: catalog).dictionary else {
            if hasHeadings {
                findings.fail(.accessible("7.17"), "the document has headings, but no bookmarks (Outlines)")
            }
            return
        }
        var visited: Set<Int> = []
        let count = checkBookmarks(under: root, number: catalog["Outlines"]?.reference?.number, depth: 0, &visited)
        if count == 0 { findings.fail(.format("12.3.3"), "the bookmarks are empty") }
    }

    /// - Returns: how many bookmarks are directly under the entry.
    private mutating func checkBookmarks(
        under parent: PDFDictionary, number: Int?, depth: Int, _ visited: inout Set<Int>
    ) -> Int {
        var next = parent["First"]
        var previous: PDFValue?
        var count = 0
        while let value = next, let object = value.reference?.number {
            guard depth < 32, visited.insert(object).inserted, let item = file.resolved(value).dictionary else {
                findings.fail(.format("12.3.3"), object: object, "the bookmarks lead in a circle, too deep, or nowhere")
                return count
            }
            count += 1
            if item["Prev"] != previous || item["Parent"]?.reference?.number != number {
                findings.fail(.format("12.3.3"), object: object, "a bookmark does not lead back to those around it")
            }
            checkBookmark(item, object)
            let below = checkBookmarks(under: item, number: object, depth: depth + 1, &visited)
            if (item["Count"] != nil) != (below > 0) {
                findings.fail(
                    .format("12.3.3"), object: object, "a bookmark does not state how many it contains (Count)")
            }
            previous = value
            next = item["Next"]
        }
        if parent["Last"] != previous {
            findings.fail(.format("12.3.3"), object: number, "the bookmarks do not end where they say (Last)")
        }
        return count
    }

    private mutating func checkBookmark(_ item: PDFDictionary, _ object: Int) {
        if file.entry("Title", of: item).text?.allSatisfy(\.isWhitespace) ?? true {
            findings.fail(.format("12.3.3"), object: object, "a bookmark has no title")
        }
        let action = file.entry("A", of: item).dictionary ?? [:]
        checkDestination(item["Dest"] ?? action["D"] ?? .null, page: nil, object: object, of: "a bookmark")
    }
}
