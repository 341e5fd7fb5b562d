internal import PDFSyntax

extension Inspection {
    /// What the catalog says of the whole document.
    mutating func checkCatalog() {
        checkLanguage(of: catalog, name: "the document")
        if file.entry("Lang", of: catalog).text?.isEmpty ?? true {
            findings.fail(.accessible("7.2"), "the catalog does not say the document's language (Lang)")
        }
        let mark = file.entry("MarkInfo", of: catalog).dictionary ?? [:]
        if file.entry("Marked", of: mark) != .boolean(true) {
            findings.fail(.accessible("7.1"), "the catalog does not say that the document is tagged (MarkInfo, Marked)")
        }
        if file.entry("Suspects", of: mark) == .boolean(true) {
            findings.fail(.accessible("7.1"), "the catalog says that some tags are suspect (MarkInfo, Suspects)")
        }
        let preferences = file.entry("ViewerPreferences", of: catalog).dictionary ?? [:]
        if file.entry("DisplayDocTitle", of: preferences) != .boolean(true) {
            findings.fail(.accessible("7.1"), "the window's title is not the document's title (DisplayDocTitle)")
        }
        if file.leaves(of: catalog["PageLabels"], "Nums").first?.key != .integer(0) {
            findings.fail(.format("12.4.2"), "the catalog does not say the pages' numbers (PageLabels)")
        }
        checkForbiddenEntries()
    }

    private mutating func checkForbiddenEntries() {
        if let version = file.entry("Version", of: catalog).name, !version.hasPrefix("1.") {
            findings.fail(.archival("6.1.2"), "the catalog says that the file is PDF \(version)")
        }
        let names = file.entry("Names", of: catalog).dictionary ?? [:]
        if names["JavaScript"] != nil { findings.fail(.archival("6.5.1"), "the document holds scripts (JavaScript)") }
        if names["AlternatePresentations"] != nil {
            findings.fail(.archival("6.10"), "the document has another presentation (AlternatePresentations)")
        }
        if catalog["Requirements"] != nil {
            findings.fail(.archival("6.11"), "the document asks something of its reader (Requirements)")
        }
        if file.entry("NeedsRendering", of: catalog) == .boolean(true) {
            findings.fail(.archival("6.4.2"), "the document must be rendered anew (NeedsRendering)")
        }
        if let form = file.entry("AcroForm", of: catalog).dictionary {
            if form["XFA"] != nil { findings.fail(.accessible("7.15"), "the document holds an XFA form") }
            findings.leaveUnchecked(.accessible("7.18.4"), "the fields of the document's form (AcroForm)")
        }
        if catalog["OCProperties"] != nil {
            findings.leaveUnchecked(.accessible("7.10"), "the document's optional content (OCProperties)")
        }
    }

    /// Whether a language tag is of the form of BCP 47.
    mutating func checkLanguage(
        of entries: PDFDictionary, name: String, page: Int? = nil, object: Int? = nil
    ) {
        guard let language = file.entry("Lang", of: entries).text, !language.isEmpty else { return }
        if !isLanguageTag(language) {
            findings.fail(
                .accessible("7.2"), page: page, object: object,
                "the language of \(name), \"\(language.prefix(40))\", is not a language tag")
        }
    }
}

/// RFC 5646, 2.1, in short: a subtag of two to eight letters, then subtags of one to eight letters and digits.
private func isLanguageTag(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count) || first == "x" && subtags.count > 1 else {
        return false
    }
    let isLetters = first.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    return isLetters
        && subtags.dropFirst().allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count)
                && subtag.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) }
        }
}

extension Unicode.Scalar {
    /// An ASCII digit.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
