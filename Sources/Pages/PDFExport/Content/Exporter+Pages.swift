internal import Geometry
internal import PDFSyntax
internal import Typesetting

extension Exporter {
    /// Writes the pages: their content, their links, and the fonts that all of them share. Frees what each page paints.
    mutating func writePages(in fonts: EmbeddedFonts) throws {
        let pictures = EmbeddedPictures(of: document)
        let resources = try fonts.write(into: &store, pictures: pictures.write(into: &store))
        for index in pages.indices {
            let size = document.pages[index].size
            var content = try PageContent(of: size, fonts: fonts, pictures: pictures)
            for (mark, tag) in zip(document.pages[index].marks, plan.tags[index]) { try content.paint(mark, tag: tag) }
            document.pages[index].marks = []
            var entries: PDFDictionary = [
                "Type": .name("Page"), "Parent": .reference(pageTree), "Resources": .reference(resources),
                "Contents": .reference(try store.addPacked([:], content.bytes)), "MediaBox": mediaBox(of: size),
                "Tabs": .name("S"), "StructParents": .integer(index),
            ]
            let links = try writeLinks(ofPage: index)
            if !links.isEmpty { entries["Annots"] = .references(links) }
            store.set(pages[index], to: entries)
        }
        let tree: PDFDictionary = [
            "Type": .name("Pages"), "Count": .integer(pages.count), "Kids": .references(pages),
        ]
        store.set(pageTree, to: tree)
    }

    private func mediaBox(of size: Size) -> PDFValue {
        .array([.integer(0), .integer(0), .points(size.width.points), .points(size.height.points)])
    }

    /// A rectangle of a page in PDF coordinates: from the lower left corner, y upwards.
    func box(_ rectangle: Rectangle, onPage index: Int) -> PDFValue {
        let height = document.pages[index].size.height
        return .array(
            [rectangle.left, height - rectangle.bottom, rectangle.right, height - rectangle.top].map {
                .points($0.points)
            })
    }
}
