import Diagnostics
import DocumentModel
import Typography

// What pages can show and a PDF can hold: found here, so that `check` finds it too.

extension FlowBuilder {
    /// Reports a text that no string of a PDF can hold: it has at most 32,767 bytes (ISO 19005-3, 6.1.13), and two for each
    /// UTF-16 code unit of a text that is not in ASCII.
    mutating func checkLength(_ text: String, _ what: String, at place: Place?) {
        let (mostBytes, mostUnits) = (32_767, 16_382)
        let count = text.utf8.count
        guard count > mostUnits else { return }
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let (length, most) = isASCII ? (count, mostBytes) : (text.utf16.count, mostUnits)
        guard length > most else { return }
        diagnostics.add(
            Diagnostic(
                "long-text", at: place, "\(what) has \(length) characters; a PDF can hold \(most) of such a text",
                hint: "shorten it"))
    }

    /// Checks the length and the characters of a text that is on no page.
    mutating func checkUnseen(_ text: String, _ what: String, at place: Place?) {
        checkLength(text, what, at: place)
        diagnostics.add(contentsOf: unprintable(in: text, at: place))
    }

    /// Checks what the document says of itself and of its files.
    mutating func checkProperties(of document: Document) {
        let (metadata, places) = (document.metadata, document.metadata.places)
        checkLength(metadata.title, "the title", at: places.title)
        checkLength(metadata.issuingBody, "the issuing body", at: places.issuingBody)
        checkUnseen(metadata.summary ?? "", "the summary", at: places.summary)
        checkUnseen(metadata.keywords.joined(separator: ", "), "the list of keywords", at: places.keywords)
        var shown: [String: Place] = [:]
        for block in document.blocks {
            if let id = block.shownID, let place = block.place { shown[id] = place }
        }
        for file in document.dataFiles {
            let place = file.subject.flatMap { shown[$0] } ?? places.document
            checkLength(file.description, "the description of the attached file \"\(file.name)\"", at: place)
        }
    }
}
