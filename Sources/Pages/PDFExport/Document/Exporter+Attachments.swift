internal import Checksum
internal import Dates
internal import DocumentModel
internal import PDFSyntax
internal import Typesetting

/// The file specification of an attachment.
struct WrittenAttachment {
    var name: String
    var specification: PDFReference
    var element: StructureTree.ID?
}

extension Exporter {
    /// Writes attachments as associated files (ISO 19005-3, 6.8 and annex E), in the order of their names. Frees them, and the statistics, which one of them
    /// records.
    mutating func writeAttachments() throws -> [WrittenAttachment] {
        var files: [WrittenAttachment] = []
        for attachment in document.attachments.sorted(by: { $0.file.name < $1.file.name }) {
            let name = attachment.file.name
            guard !name.isEmpty, files.last?.name != name else { throw ExportError.attachmentName(name) }
            if let id = attachment.element, !document.structure.elements.indices.contains(id.index) {
                throw ExportError.unknownElement(index: id.index)
            }
            let specification = try writeSpecification(of: attachment.file)
            files.append(
                WrittenAttachment(
                    name: name, specification: specification, element: attachment.element))
        }
        (document.attachments, document.statistics) = ([], [])
        return files
    }

    private mutating func writeSpecification(of attachment: DataFile) throws -> PDFReference {
        let parameters: PDFDictionary = [
            "Size": .integer(attachment.bytes.count),
            "ModDate": .bytes(Timestamp(secondsSince1970: document.metadata.timestamp).pdf),
            "CheckSum": .string(MD5(of: attachment.bytes).bytes),
        ]
        let file = try store.addPacked(
            [
                "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType),
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
