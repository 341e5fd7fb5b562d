internal import PDFSyntax

/// A font, and which of its characters are shown.
struct FontReading {
    /// The font's object; nil when it is written in the resources themselves.
    var object: Int?
    var name: String
    var isComposite: Bool
    var entries: PDFDictionary
    /// The text of each character code; nil when the font has no table of them.
    var unicode: UnicodeMap?
    /// Which codes are shown.
    var used = CodeSet()
    /// Which codes are shown without a replacement text.
    var usedPlainly = CodeSet()
    /// The first page that shows text in the font.
    var page: Int?
}

/// A set of character codes of one or two bytes.
struct CodeSet {
    private var words: [UInt64] = []

    mutating func insert(_ code: Int) {
        if words.isEmpty { words = Array(repeating: 0, count: 1024) }
        words[code >> 6] |= 1 << UInt64(code & 63)
    }

    func contains(_ code: Int) -> Bool { !words.isEmpty && words[code >> 6] >> UInt64(code & 63) & 1 == 1 }

    var codes: [Int] {
        words.indices.flatMap { word in
            words[word] == 0 ? [] : (word << 6..<(word + 1) << 6).filter(contains)
        }
    }
}

/// All fonts of a file, each once.
struct FontList {
    var all: [FontReading] = []
    var indexes: [Int: Int] = [:]
}

extension FontReading {
    /// Notes the codes of strings in content, with their brackets.
    mutating func use(_ content: [UInt8], _ strings: [Range<Int>], page: Int, isReplaced: Bool) {
        guard !strings.isEmpty else { return }
        if self.page == nil { self.page = page }
        for range in strings {
            forEachCode(content, range, isComposite: isComposite) { code in
                // What is shown plainly is among what is shown.
                if usedPlainly.contains(code) { return }
                used.insert(code)
                if !isReplaced { usedPlainly.insert(code) }
            }
        }
    }
}

/// Calls a function with each character code of a string in content.
func forEachCode(_ content: [UInt8], _ range: Range<Int>, isComposite: Bool, _ body: (Int) -> Void) {
    if content[range.lowerBound] == UInt8(ascii: "<") {
        var parser = PDFParser(content, at: range.lowerBound)
        forEachCode(in: parser.hexadecimal()[...], isComposite: isComposite, body)
    } else if content[range].contains(UInt8(ascii: "\\")) {
        var parser = PDFParser(content, at: range.lowerBound)
        forEachCode(in: parser.literal()[...], isComposite: isComposite, body)
    } else {
        forEachCode(in: content[range].dropFirst().dropLast(), isComposite: isComposite, body)
    }
}

/// Codes of one byte or, in composite fonts, of two.
@inline(__always)
private func forEachCode(in bytes: ArraySlice<UInt8>, isComposite: Bool, _ body: (Int) -> Void) {
    guard isComposite else {
        for byte in bytes { body(Int(byte)) }
        return
    }
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
        body(Int(bytes[index]) << 8 | Int(bytes[index + 1]))
    }
}

extension Inspection {
    mutating func readFonts(_ resources: PDFDictionary, page: Int) {
        let named = file.entry("Font", of: resources).dictionary ?? [:]
        guard file.effort.spend(named.count * 64) else { return }
        for entry in named {
            let (name, value) = (entry.key, entry.value)
            let number = value.reference?.number
            if let number, let index = fonts.indexes[number] {
                pages[page].fonts.append(PageReading.FontName(name: Array(name.utf8), index: index))
                continue
            }
            guard let entries = file.resolved(value).dictionary else {
                findings.fail(.format("9.5"), page: page + 1, "the font \(name) is nowhere")
                continue
            }
            if let number { fonts.indexes[number] = fonts.all.count }
            pages[page].fonts.append(PageReading.FontName(name: Array(name.utf8), index: fonts.all.count))
            let isComposite = entries["Subtype"] == .name("Type0")
            fonts.all.append(
                FontReading(
                    object: number, name: file.entry("BaseFont", of: entries).name ?? name, isComposite: isComposite,
                    entries: entries, unicode: file.content(entries["ToUnicode"]).map(UnicodeMap.init)))
        }
    }
}
