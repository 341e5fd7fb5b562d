internal import DocumentModel
internal import PDFSyntax
internal import Typesetting

extension Exporter {
    /// Writes a page's links as annotations, each tied to its structure element (ISO 14289-1, 7.18).
    mutating func writeLinks(ofPage index: Int) throws(ExportError) -> [PDFReference] {
        var references: [PDFReference] = []
        for link in document.pages[index].links {
            try check(link, onPage: index)
            var entries: PDFDictionary = [
                "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": box(link.area, onPage: index),
                "Border": .array([.integer(0), .integer(0), .integer(0)]), "F": .integer(4),
                "Contents": .text(link.contents), "P": .reference(pages[index]),
                "StructParent": .integer(pages.count + annotationParents.count),
            ]
            switch link.target {
            case .uri(let uri):
                entries["A"] = .dictionary([
                    "Type": .name("Action"), "S": .name("URI"), "URI": .bytes(escapedForURI(uri)),
                ])
            case .destination(let name): entries["Dest"] = .bytes(name)
            }
            let reference = store.add(entries)
            references.append(reference)
            annotationParents.append(link.element)
            annotations[link.element, default: []].append(Annotation(reference: reference, page: index))
        }
        return references
    }

    private func check(_ link: LinkArea, onPage index: Int) throws(ExportError) {
        guard document.structure.elements.indices.contains(link.element.index) else {
            throw .unknownElement(index: link.element.index)
        }
        guard document.structure[link.element].role == .link else {
            throw .areaWithoutLink(page: index + 1, contents: link.contents)
        }
        if case .destination(let name) = link.target, document.destinations[name] == nil {
            throw .unknownDestination(name, from: link.contents)
        }
    }
}

/// Percent-encodes the bytes that RFC 3986 does not allow in a URI; what is encoded already stays.
func escapedForURI(_ uri: String) -> String {
    var bytes: [UInt8] = []
    for byte in uri.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            bytes.append(byte)
        // Marks are allowed if they are in the list; all other bytes are encoded.
        default:
            if "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.appendHexadecimal(byte)
            }
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
