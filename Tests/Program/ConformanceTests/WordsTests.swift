import TestSupport
import Testing

/// What is read out of the files again: the words of the sources, in order and whole.
@Suite struct WordsTests {
    @Test(arguments: Reader.allCases, Editions.languages)
    func `Every reader finds the sentences of a page in order`(_ reader: Reader, _ language: String) throws {
        let sentences = try sourceSentences(of: Editions.languageFolder(language))
        #expect(sentences.count > 7)
        for edition in try Editions.get() where edition.report == language {
            let pages = try reader.pages(of: "\(edition.folder)/\(language).pdf")
            // pdfium takes glyphs to be drawn from left to right, and turns words of Arabic round that are drawn in the
            // order of reading (ISO 32000-1, 14.8.2.3.3 allows either); its letters are compared below.
            if reader == .pdfium, language == "arabic" { continue }
            // pdftotext takes the words of a mirrored graph for a column that goes on in the lines below it.
            let isOrdered = reader != .poppler || language != "arabic"
            expect(
                sentences, in: pages.joined(separator: " "), reader, isChinese: language == "chinese",
                isOrdered: isOrdered)
        }
    }

    private func expect(_ sentences: [String], in text: String, _ reader: Reader, isChinese: Bool, isOrdered: Bool) {
        let found = Words(text, inChinese: isChinese)
        var place = 0
        for sentence in sentences {
            // pdfium's fault with Arabic again, here in a phrase.
            if reader == .pdfium, sentence.unicodeScalars.contains(where: \.isArabic) { continue }
            let wanted = Words(reader.faulty(sentence), inChinese: isChinese).bytes
            // The space behind one sentence is that before the next.
            guard let end = found.find(wanted[...], from: max(0, place - 1)) else {
                Issue.record("\(reader) has not, or not in order: \(sentence)")
                continue
            }
            if isOrdered { place = end }
        }
    }

    @Test func `pdfium finds the letters of Arabic, if not their order`() throws {
        for edition in try Editions.get() where edition.report == "arabic" {
            let file = "\(edition.folder)/arabic.pdf"
            let letters = try [Reader.pdfium, .mutool].map { reader in
                try reader.pages(of: file).joined().unicodeScalars.filter(\.isArabic).map(\.value).sorted()
            }
            #expect(letters[0].count > 400)
            #expect(letters[0] == letters[1])
        }
    }

    @Test(arguments: Reader.allCases) func `Every reader finds the sentences of the report of 2023`(_ reader: Reader)
        throws
    {
        let sentences = try sourceSentences(of: Repository.path("Reports/iscm-2023"))
        #expect(sentences.count > 150)
        for edition in try Editions.get() where edition.report == "iscm-2023" {
            let pages = try edition.files.flatMap { try reader.pages(of: $0) }.map { Words($0) }
            let missing = sentences.filter { sentence in
                let words = Words(reader.faulty(sentence)).bytes
                return !pages.contains { $0.find(words[...]) != nil } && !isCut(words, between: pages)
            }
            #expect(missing == [], "\(reader), \(edition.layout)")
        }
    }

    /// Whether the words begin on one page and end on the next.
    private func isCut(_ words: [UInt8], between pages: [Words]) -> Bool {
        let spaces = words.indices.filter { words[$0] == UInt8(ascii: " ") }.dropFirst().dropLast()
        return zip(pages, pages.dropFirst()).contains { first, second in
            spaces.contains { first.find(words[...$0]) != nil && second.find(words[$0...]) != nil }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isArabic: Bool { (0x0620...0x06FF).contains(value) && properties.isAlphabetic }
}
