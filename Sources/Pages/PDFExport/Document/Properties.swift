internal import Dates
internal import DocumentModel
internal import TextFormats

/// The metadata of a document, without the characters that XML cannot contain.
struct Properties {
    let title: String
    let author: String
    let summary: String?
    let keywords: [String]
    let language: String
    let producer: String
    let date: Timestamp

    init(_ metadata: DocumentMetadata) {
        title = cleaned(metadata.title)
        author = cleaned(metadata.issuingBody)
        summary = metadata.summary.map(cleaned)
        keywords = metadata.keywords.map(cleaned)
        language = cleaned(metadata.language)
        producer = cleaned(metadata.producer)
        date = Timestamp(secondsSince1970: metadata.timestamp)
    }

    var keywordLine: String { keywords.joined(separator: ", ") }

    /// The XMP packet (ISO 16684-1) with the marks of PDF/A-3a and PDF/UA-1.
    var packet: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title>\(alternatives(title))</dc:title>
        <dc:creator><rdf:Seq>\(items([author]))</rdf:Seq></dc:creator>
        \(described)<dc:language><rdf:Bag>\(items([language]))</rdf:Bag></dc:language>
        \(listed)<pdf:Producer>\(escapedForXML(producer))</pdf:Producer>
        <xmp:CreatorTool>\(escapedForXML(producer))</xmp:CreatorTool>
        <xmp:CreateDate>\(date)</xmp:CreateDate>
        <xmp:ModifyDate>\(date)</xmp:ModifyDate>
        <xmp:MetadataDate>\(date)</xmp:MetadataDate>
        <pdfaid:part>3</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        \(Properties.extensionSchema)
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
    }

    private var described: String {
        summary.map { "<dc:description>\(alternatives($0))</dc:description>\n" } ?? ""
    }

    private var listed: String {
        guard !keywords.isEmpty else { return "" }
        return """
            <dc:subject><rdf:Bag>\(items(keywords))</rdf:Bag></dc:subject>
            <pdf:Keywords>\(escapedForXML(keywordLine))</pdf:Keywords>

            """
    }

    /// PDF/A knows PDF/UA's mark only when the packet itself declares it (ISO 19005-3, 6.6.2.3).
    private static let extensionSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of PDF/UA that the file follows</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """
}

private func alternatives(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escapedForXML(text))</rdf:li></rdf:Alt>"
}

private func items(_ texts: [String]) -> String {
    texts.map { "<rdf:li>\(escapedForXML($0))</rdf:li>" }.joined()
}

/// Control characters become spaces, so that the packet and the older properties can say the same.
private func cleaned(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": clean.append(" ")
        // All other characters are valid in XML.
        default: clean.unicodeScalars.append(scalar)
        }
    }
    return clean
}
