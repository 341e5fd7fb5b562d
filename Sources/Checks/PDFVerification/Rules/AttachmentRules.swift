internal import Checksum
internal import PDFSyntax

/// A file that travels with the document.
struct AttachmentReading {
    var name: String
    var object: Int?
    /// The object that other objects refer to it by.
    var specification: Int?
    /// Nil when it cannot be unpacked.
    var bytes: [UInt8]?
    /// How it belongs to the document (AFRelationship).
    var relationship: String?
}

extension Inspection {
    /// Every attachment says what it is and to what it belongs (ISO 19005-3, 6.8), and is what it should be.
    mutating func checkAttachments() {
        let names = file.entry("Names", of: catalog).dictionary ?? [:]
        let associated = associatedFiles()
        for (key, value) in file.leaves(of: names["EmbeddedFiles"], "Names") {
            let name = file.resolved(key).text ?? "?"
            checkAttachment(name, value, associated: associated)
        }
    }

    /// The object numbers of all files that something in the document refers to as its own (AF).
    private func associatedFiles() -> Set<Int> {
        let files = [catalog["AF"]] + pages.map { $0.entries["AF"] } + elements.map { $0.entries["AF"] }
        return Set(files.compactMap(\.self).flatMap(file.values).compactMap { $0.reference?.number })
    }

    private mutating func checkAttachment(_ name: String, _ value: PDFValue, associated: Set<Int>) {
        let object = value.reference?.number
        let entries = file.resolved(value).dictionary ?? [:]
        for key in ["F", "UF"] where file.entry(key, of: entries).text?.isEmpty ?? true {
            findings.fail(.accessible("7.11"), object: object, "the attachment \(name) has no name (\(key))")
        }
        if file.entry("Desc", of: entries).text?.allSatisfy(\.isWhitespace) ?? true {
            findings.fail(.accessible("7.11"), object: object, "the attachment \(name) is not described (Desc)")
        }
        let relations = ["Source", "Data", "Alternative", "Supplement", "Unspecified"]
        if !relations.contains(file.entry("AFRelationship", of: entries).name ?? "") {
            findings.fail(
                .archival("6.8"), object: object,
                "the attachment \(name) does not say how it belongs here (AFRelationship)")
        }
        if object.map({ !associated.contains($0) }) ?? true {
            findings.fail(.archival("6.8"), object: object, "nothing refers to the attachment \(name) as its own (AF)")
        }
        let embedded = file.entry("EF", of: entries).dictionary ?? [:]
        let relationship = file.entry("AFRelationship", of: entries).name
        checkEmbedded(name, embedded["F"] ?? embedded["UF"], object, relationship: relationship)
    }

    private mutating func checkEmbedded(_ name: String, _ value: PDFValue?, _ object: Int?, relationship: String?) {
        guard let entries = file.resolved(value).dictionary else {
            findings.fail(.format("7.11.4"), object: object, "the attachment \(name) is not in the file (EF)")
            return
        }
        let stream = value?.reference?.number ?? object
        if file.entry("Subtype", of: entries).name?.contains("/") != true {
            findings.fail(
                .archival("6.8"), object: stream, "the attachment \(name) does not say its media type (Subtype)")
        }
        let parameters = file.entry("Params", of: entries).dictionary ?? [:]
        if file.entry("ModDate", of: parameters).text == nil {
            findings.fail(.archival("6.8"), object: stream, "the attachment \(name) does not say its date (ModDate)")
        }
        let bytes = file.content(value)
        if let bytes, let size = file.entry("Size", of: parameters).integer, size != bytes.count {
            findings.fail(
                .format("7.11.4"), object: stream,
                "the attachment \(name) has \(bytes.count) bytes, but says that it has \(size) (Size)")
        }
        let checksum = file.entry("CheckSum", of: parameters).bytes
        if checksum == nil {
            findings.leaveUnchecked(
                .format("7.11.4"), object: stream,
                "whether the attachment \(name) is whole: it has no checksum (CheckSum)")
        } else if let bytes, MD5(of: bytes).bytes != checksum {
            findings.fail(
                .format("7.11.4"), object: stream, "the attachment \(name) is not what its checksum says (CheckSum)")
        }
        if bytes == nil {
            findings.fail(.format("7.11.4"), object: stream, "the attachment \(name) cannot be unpacked")
        }
        attachments.append(
            AttachmentReading(
                name: name, object: stream, specification: object, bytes: bytes, relationship: relationship))
    }
}
