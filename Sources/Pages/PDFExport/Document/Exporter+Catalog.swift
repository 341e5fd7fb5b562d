internal import Dates
internal import DocumentModel
internal import PDFSyntax
internal import Typesetting
internal import Typography

extension Exporter {
    /// Writes the catalog: references to all other parts, and the properties of the document.
    mutating func writeCatalog(attachments: [WrittenAttachment]) throws -> PDFReference {
        let metadata = Properties(document.metadata)
        let packet = store.add(
            .stream(["Type": .name("Metadata"), "Subtype": .name("XML")], Array(metadata.packet.utf8)))
        var entries: PDFDictionary = [
            "Type": .name("Catalog"), "Pages": .reference(pageTree), "Lang": .text(metadata.language),
            "MarkInfo": .dictionary(["Marked": .boolean(true)]), "StructTreeRoot": .reference(structureRoot),
            "ViewerPreferences": .dictionary(viewerPreferences), "Metadata": .reference(packet),
            "OutputIntents": .array([.dictionary(try writeOutputIntent())]),
            "PageLabels": .dictionary(pageLabels(document.pages.map(\.label))),
        ]
        if let outline = try writeOutline() {
            entries["Outlines"] = .reference(outline)
            entries["PageMode"] = .name("UseOutlines")
        }
        let names = try self.names(attachments)
        if !names.isEmpty { entries["Names"] = .dictionary(names) }
        if !attachments.isEmpty { entries["AF"] = .references(attachments.map(\.specification)) }
        return store.add(entries)
    }

    /// Writes the properties in their older form, which must say the same as the metadata packet.
    mutating func writeInfo() -> PDFReference {
        let properties = Properties(document.metadata)
        var entries: PDFDictionary = [
            "Title": .text(properties.title), "Author": .text(properties.author),
            "Creator": .text(properties.producer), "Producer": .text(properties.producer),
            "CreationDate": .bytes(properties.date.pdf), "ModDate": .bytes(properties.date.pdf),
        ]
        if let summary = properties.summary { entries["Subject"] = .text(summary) }
        if !properties.keywords.isEmpty { entries["Keywords"] = .text(properties.keywordLine) }
        return store.add(entries)
    }

    /// The title in the window, and the direction in which pages follow one another (ISO 32000-1, table 150).
    private var viewerPreferences: PDFDictionary {
        var preferences: PDFDictionary = ["DisplayDocTitle": .boolean(true)]
        if isRightToLeft(language: document.metadata.language) { preferences["Direction"] = .name("R2L") }
        return preferences
    }

    private func names(_ attachments: [WrittenAttachment]) throws -> PDFDictionary {
        var names: PDFDictionary = [:]
        let places = try destinations()
        if !places.isEmpty { names["Dests"] = .dictionary(NameTree.root(places)) }
        let files = attachments.map {
            NameTree.Entry(key: .text($0.name), value: .reference($0.specification))
        }
        if !files.isEmpty { names["EmbeddedFiles"] = .dictionary(NameTree.root(files)) }
        return names
    }

    /// Writes the output intent: the colour space of all numbers on the pages (ISO 19005-3, 6.2.3).
    private mutating func writeOutputIntent() throws -> PDFDictionary {
        let profile = try store.addPacked(["N": .integer(3)], colorProfile())
        return [
            "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "DestOutputProfile": .reference(profile),
            "OutputConditionIdentifier": .text("sRGB"), "Info": .text("sRGB IEC61966-2.1"),
            "RegistryName": .text("http://www.color.org"),
        ]
    }
}
