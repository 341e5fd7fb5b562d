internal import DocumentModel

/// The file specification of an attachment.
struct WrittenAttachment {
    var name: String
    var specification: PDFReference
    var element: StructureTree.ID?
}

extension Exporter {
    /// Writes attachments as associated files (ISO 19005-3, 6.8 and annex E), in the order of their names.
    mutating func writeAttachments(_ attachments: [Attachment]) throws(ExportError) -> [WrittenAttachment] {
        var files: [WrittenAttachment] = []
        for attachment in attachments.sorted(by: { $0.name < $1.name }) {
            guard !attachment.name.isEmpty, files.last?.name != attachment.name else {
                throw .attachmentName(attachment.name)
            }
            if let id = attachment.element, !document.structure.elements.indices.contains(id.index) {
                throw .unknownElement(index: id.index)
            }
            let specification = try writeSpecification(of: attachment)
            files.append(
                WrittenAttachment(
                    name: attachment.name, specification: specification, element: attachment.element))
        }
        return files
    }

    private mutating func writeSpecification(of attachment: Attachment) throws(ExportError) -> PDFReference {
        let parameters: PDFDictionary = [
            "Size": .integer(attachment.bytes.count),
            "ModDate": .bytes(Timestamp(document.metadata.timestamp).pdf),
        ]
        let file = try store.addPacked(
            [
                "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mimeType),
                "Params": .dictionary(parameters),
            ], attachment.bytes)
        let portable = String(attachment.name.unicodeScalars.map { $0.isASCII ? Character($0) : "_" })
        return store.add([
            "Type": .name("Filespec"), "F": .text(portable), "UF": .text(attachment.name),
            "Desc": .text(attachment.description), "AFRelationship": .name("Data"),
            "EF": .dictionary(["F": .reference(file), "UF": .reference(file)]),
        ])
    }
}
