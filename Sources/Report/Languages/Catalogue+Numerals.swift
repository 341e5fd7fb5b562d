extension Catalogue {
    /// The words with digits in fixed phrases, without the marks of punctuation at their ends: `100%`, `SHA-256`.
    public var numerals: [String] {
        let whole = text(.percentInTables, [.number: numbers.written(100)])
        let texts = phrases.values.flatMap(\.values).map { phrase in
            phrase.text(phrase.placeholders.map { ($0, $0 == .share ? whole : "") })
        }
        let words = texts.filter(Self.holdsNumber).flatMap { $0.split(whereSeparator: \.isWhitespace) }
        return Set(words.filter(Self.holdsNumber).map(Self.trimmed)).sorted()
    }

    /// Whether a text holds a digit or another number; the digits of ASCII are seen without reading characters.
    private static func holdsNumber(_ text: some StringProtocol) -> Bool {
        if text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
        return text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isNumber)
    }

    private static func trimmed(_ word: Substring) -> String {
        let marks: Set<Character> = [".", ",", ";", ":", "!", "?", "(", ")"]
        let start = word.drop(while: marks.contains)
        return String(start.reversed().drop(while: marks.contains).reversed())
    }
}
