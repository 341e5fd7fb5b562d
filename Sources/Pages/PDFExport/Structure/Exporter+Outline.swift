internal import DocumentModel
internal import Geometry
internal import PDFSyntax
internal import Typesetting

extension Exporter {
    /// Writes the bookmarks; nil when there are none.
    mutating func writeOutline() throws(ExportError) -> PDFReference? {
        let items = document.outline
        guard !items.isEmpty else { return nil }
        let nesting = OutlineNesting(levels: items.map(\.level))
        let root = store.reserve()
        let references = store.reserve(items.count)
        for (index, item) in items.enumerated() {
            guard document.destinations[item.destination] != nil else {
                throw .unknownDestination(item.destination, from: item.title)
            }
            var entries = ends(of: nesting.children[index], references)
            if !nesting.children[index].isEmpty { entries["Count"] = .integer(-nesting.children[index].count) }
            entries["Title"] = .text(item.title)
            entries["Dest"] = .bytes(item.destination)
            let parent = nesting.parents[index]
            entries["Parent"] = .reference(parent.map { references[$0] } ?? root)
            let siblings = parent.map { nesting.children[$0] } ?? nesting.top
            let position = nesting.positions[index]
            if position > 0 { entries["Prev"] = .reference(references[siblings[position - 1]]) }
            if position + 1 < siblings.count { entries["Next"] = .reference(references[siblings[position + 1]]) }
            store.set(references[index], to: entries)
        }
        var entries = ends(of: nesting.top, references)
        entries["Type"] = .name("Outlines")
        entries["Count"] = .integer(nesting.top.count)
        store.set(root, to: entries)
        return root
    }

    private func ends(of children: [Int], _ references: [PDFReference]) -> PDFDictionary {
        guard let first = children.first, let last = children.last else { return [:] }
        return ["First": .reference(references[first]), "Last": .reference(references[last])]
    }

    /// The named places that links and bookmarks lead to.
    func destinations() throws(ExportError) -> [NameTree.Entry] {
        var entries: [NameTree.Entry] = []
        for (name, destination) in document.destinations.sorted(by: { $0.key < $1.key }) {
            guard pages.indices.contains(destination.page) else {
                throw .unknownPage(destination: name, page: destination.page)
            }
            let height = document.pages[destination.page].size.height
            let place: [PDFValue] = [
                .reference(pages[destination.page]), .name("XYZ"), .points(destination.point.x.points),
                .points((height - destination.point.y).points), .null,
            ]
            entries.append(NameTree.Entry(key: .bytes(name), value: .array(place)))
        }
        return entries
    }
}

/// The nesting of bookmarks, from their levels: each is under the last one before it of a lower level.
struct OutlineNesting {
    private(set) var parents: [Int?] = []
    private(set) var children: [[Int]]
    private(set) var top: [Int] = []
    /// Of each among its siblings.
    private(set) var positions: [Int] = []

    init(levels: [Int]) {
        children = Array(repeating: [], count: levels.count)
        var open: [Int] = []
        for (index, level) in levels.enumerated() {
            while let last = open.last, levels[last] >= level { open.removeLast() }
            parents.append(open.last)
            positions.append(open.last.map { children[$0].count } ?? top.count)
            if let parent = open.last { children[parent].append(index) } else { top.append(index) }
            open.append(index)
        }
    }
}
