internal import Geometry
internal import PDFSyntax
internal import Typesetting

extension Exporter {
    /// Writes the pages: Cairo's content with our roles, its fonts, our links.
    mutating func writePages(from source: PaintedFile) throws {
        let painted = try source.pages()
        guard painted.count == pages.count else {
            throw ExportError.unexpectedSource("\(painted.count) pages instead of \(pages.count)")
        }
        var resources = ObjectImport(from: source)
        for index in painted.indices {
            let content = try taggedContent(of: painted[index], in: source, page: index)
            var entries: PDFDictionary = [
                "Type": .name("Page"), "Parent": .reference(pageTree), "Contents": .reference(content),
                "MediaBox": mediaBox(of: document.pages[index].size), "Tabs": .name("S"),
                "StructParents": .integer(index),
            ]
            for key in ["Resources", "Group"] {
                if let value = painted[index][key] { entries[key] = try resources.copy(value, into: &store) }
            }
            let links = try writeLinks(ofPage: index)
            if !links.isEmpty { entries["Annots"] = .references(links) }
            store.set(pages[index], to: entries)
        }
        let tree: PDFDictionary = [
            "Type": .name("Pages"), "Count": .integer(pages.count), "Kids": .references(pages),
        ]
        store.set(pageTree, to: tree)
    }

    private mutating func taggedContent(of page: PDFDictionary, in source: PaintedFile, page index: Int)
        throws -> PDFReference
    {
        guard let reference = page["Contents"]?.reference,
            case .stream(let entries, let packed) = try source.object(reference),
            entries["Filter"] == .name("FlateDecode")
        else { throw ExportError.unexpectedSource("page \(index + 1) has no single packed content") }
        let content = try tagged(inflated(packed), with: plan.tags[index], page: index + 1)
        return try store.addPacked([:], content)
    }

    private func mediaBox(of size: Size) -> PDFValue {
        .array([.integer(0), .integer(0), .points(size.width.points), .points(size.height.points)])
    }

    /// A rectangle of a page as PDF has it: from the lower left corner, y upwards.
    func box(_ rectangle: Rectangle, onPage index: Int) -> PDFValue {
        let height = document.pages[index].size.height
        return .array(
            [rectangle.left, height - rectangle.bottom, rectangle.right, height - rectangle.top].map {
                .points($0.points)
            })
    }
}
