internal import PDFSyntax

extension Inspection {
    /// What the document says of itself (XMP, ISO 16684-1), and whether the older properties say the same.
    mutating func checkMetadata() {
        let object = catalog["Metadata"]?.reference?.number
        guard let packet = file.content(catalog["Metadata"], limit: 4 << 20) else {
            findings.fail(.archival("6.6.2.1"), "the document has no metadata (XMP)")
            return
        }
        do throws(XMLProperties.Malformed) {
            check(try XMLProperties(packet), packet, object)
        } catch {
            findings.fail(.archival("6.6.2.1"), object: object, "the metadata are no XML")
        }
    }

    private mutating func check(_ metadata: XMLProperties, _ packet: [UInt8], _ object: Int?) {
        if !packet.starts(with: "<?xpacket begin=".utf8) {
            findings.fail(
                .archival("6.6.2.1"), object: object, "the metadata do not begin with their own mark (xpacket)")
        }
        check(metadata, "pdfaid:part", is: "3", .archival("6.6.4"), "PDF/A-3", object)
        check(metadata, "pdfaid:conformance", is: "A", .archival("6.6.4"), "level A of PDF/A", object)
        check(metadata, "pdfuaid:part", is: "1", .accessible("5"), "PDF/UA-1", object)
        checkNamespaces(metadata, object)
        let title = metadata.values("dc:title").first ?? ""
        if title.allSatisfy(\.isWhitespace) {
            findings.fail(.accessible("7.1"), object: object, "the metadata have no title (dc:title)")
        }
        let schemas = metadata.texts.filter { $0.path.last == "pdfaSchema:prefix" }.map(\.text)
        if !schemas.contains("pdfuaid") {
            findings.fail(
                .archival("6.6.2.3.1"), object: object, "the metadata do not declare the properties of PDF/UA")
        }
        checkInfo(metadata)
    }

    private mutating func check(
        _ metadata: XMLProperties, _ property: String, is value: String, _ clause: Clause, _ what: String,
        _ object: Int?
    ) {
        let found = metadata.values(property)
        guard found != [value] else { return }
        let said = found.first.map { ", but \"\($0.prefix(20))\"" } ?? ""
        findings.fail(clause, object: object, "the metadata do not say \(what) (\(property) \(value))\(said)")
    }

    private mutating func checkNamespaces(_ metadata: XMLProperties, _ object: Int?) {
        let namespaces = [
            "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
            "dc": "http://purl.org/dc/elements/1.1/",
        ]
        for (prefix, namespace) in namespaces.sorted(by: { $0.key < $1.key })
        where metadata.namespaces[prefix].map({ $0 != namespace }) ?? false {
            findings.fail(.archival("6.6.2.1"), object: object, "the metadata give \(prefix) another meaning")
        }
    }

    /// The older properties, where a document has them, must say the same (ISO 32000-1, 14.3.3).
    private mutating func checkInfo(_ metadata: XMLProperties) {
        let info = file.entry("Info", of: file.trailer).dictionary ?? [:]
        let pairs = [
            ("Title", "dc:title"), ("Author", "dc:creator"), ("Subject", "dc:description"),
            ("Keywords", "pdf:Keywords"), ("Producer", "pdf:Producer"), ("Creator", "xmp:CreatorTool"),
        ]
        for (old, new) in pairs {
            guard let text = file.entry(old, of: info).text else { continue }
            let values = metadata.values(new)
            if values.joined(separator: ", ") != text, !(text.isEmpty && values.isEmpty) {
                findings.fail(.format("14.3.3"), "the property \(old) says other than the metadata (\(new))")
            }
        }
        for (old, new) in [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")] {
            guard let text = file.entry(old, of: info).text, let date = metadata.values(new).first else { continue }
            if digits(text) != digits(date) {
                findings.fail(.format("14.3.3"), "the property \(old) says other than the metadata (\(new))")
            }
        }
    }

    private func digits(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isDigit).prefix(14)))
    }
}
