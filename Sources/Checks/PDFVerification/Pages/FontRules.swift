internal import PDFSyntax

extension Inspection {
    /// Fonts are embedded and every character that is shown has a width and a text.
    mutating func checkFonts() {
        for font in fonts.all where font.page != nil { checkFont(font) }
    }

    private mutating func checkFont(_ font: FontReading) {
        if font.isComposite {
            checkComposite(font)
        } else if font.entries["Subtype"] == .name("Type3") {
            findings.leaveUnchecked(
                .archival("6.2.11.2"), object: font.object, "what the font \(font.name) draws (Type 3)")
        } else {
            checkSimple(font)
        }
        checkTexts(font)
    }

    private mutating func checkComposite(_ font: FontReading) {
        if !["Identity-H", "Identity-V"].contains(file.entry("Encoding", of: font.entries).name) {
            findings.leaveUnchecked(
                .archival("6.2.11.3.3"), object: font.object, "which glyphs the encoding of \(font.name) names")
        }
        guard let value = file.entry("DescendantFonts", of: font.entries).array?.first,
            let descendant = file.resolved(value).dictionary
        else {
            findings.fail(.format("9.7.6"), object: font.object, "the font \(font.name) has no descendant")
            return
        }
        let object = value.reference?.number ?? font.object
        if descendant["Subtype"] == .name("CIDFontType2") {
            let map = file.resolved(descendant["CIDToGIDMap"])
            if map != .name("Identity"), map.dictionary == nil {
                findings.fail(
                    .accessible("7.21.3.2"), object: object,
                    "the font \(font.name) does not say which glyph is which (CIDToGIDMap)")
            }
        }
        checkProgram(of: descendant, font, object)
        let widths = codesWithWidth(descendant)
        checkWidths(font, object) { widths.contains($0) || descendant["DW"] != nil }
        if font.used.contains(0) {
            findings.fail(
                .accessible("7.21.8"), page: font.page, object: object, "\(font.name) shows no glyph (.notdef)")
        }
    }

    private mutating func checkSimple(_ font: FontReading) {
        let first = file.entry("FirstChar", of: font.entries).integer ?? 0
        let widths = file.entry("Widths", of: font.entries).array ?? []
        checkProgram(of: font.entries, font, font.object)
        checkWidths(font, font.object) { $0 >= first && $0 - max(first, 0) < widths.count }
    }

    /// The font program itself must be in the file (ISO 14289-1, 7.21.4.1).
    private mutating func checkProgram(of entries: PDFDictionary, _ font: FontReading, _ object: Int?) {
        let descriptor = file.entry("FontDescriptor", of: entries).dictionary ?? [:]
        let program = ["FontFile", "FontFile2", "FontFile3"].compactMap { descriptor[$0] }.first
        guard case .stream(_, let bytes) = file.resolved(program), !bytes.isEmpty else {
            findings.fail(
                .accessible("7.21.4.1"), page: font.page, object: object, "the font \(font.name) is not embedded")
            return
        }
    }

    private mutating func checkWidths(_ font: FontReading, _ object: Int?, _ hasWidth: (Int) -> Bool) {
        let missing = font.used.codes.filter { !hasWidth($0) }
        guard let first = missing.first else { return }
        findings.fail(
            .accessible("7.21.5"), page: font.page, object: object,
            "the font \(font.name) has no width for \(missing.count) of the characters shown, first \(first)")
    }

    /// The codes that a CIDFont's `W` names (ISO 32000-1, 9.7.4.3).
    private func codesWithWidth(_ entries: PDFDictionary) -> Set<Int> {
        var codes: Set<Int> = []
        let values = file.entry("W", of: entries).array ?? []
        var index = 0
        let effort = Effort(1 << 20)
        while index + 1 < values.count, effort.spend(codes.count / 64), let first = values[index].integer,
            (0...65_535).contains(first)
        {
            if let widths = file.resolved(values[index + 1]).array {
                codes.formUnion(first..<(first + widths.count))
                index += 2
            } else {
                let last = min(values[index + 1].integer ?? first, 65_535)
                codes.formUnion(first..<(max(first, last) + 1))
                index += 3
            }
        }
        return codes
    }

    /// Every character that is shown has a text (ISO 14289-1, 7.21.7), and one that means something to anybody.
    private mutating func checkTexts(_ font: FontReading) {
        guard let unicode = font.unicode else {
            findings.fail(
                .accessible("7.21.7"), page: font.page, object: font.object,
                "the font \(font.name) does not say the text of its characters (ToUnicode)")
            return
        }
        let used = font.used.codes
        if let code = used.first(where: { isMeaningless(unicode[$0]) }) {
            findings.fail(
                .accessible("7.21.7"), page: font.page, object: font.object,
                "the font \(font.name) has no text for the character \(code)")
        }
        let isPrivate = { (code: Int) in font.usedPlainly.contains(code) && unicode[code].map(isPrivateUse) ?? false }
        if let code = used.first(where: isPrivate) {
            findings.fail(
                .archival("6.2.11.7.3"), page: font.page, object: font.object,
                "the text of the character \(code) of \(font.name) is known to nobody else (private use)")
        }
    }
}

private func isMeaningless(_ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return true }
    return text.unicodeScalars.contains { [0, 0xFEFF, 0xFFFE].contains($0.value) }
}

private func isPrivateUse(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
}
