extension Catalogue {
    /// The words with digits in fixed phrases, without the marks of punctuation at their ends: `100%`, `SHA-256`.
    public var numerals: [String] {
        let whole = text(.percentInTables, [.number: numbers.written(100)])
        let texts = phrases.values.flatMap(\.values).map { phrase in
            phrase.text(phrase.placeholders.map { ($0, $0 == .share ? whole : "") })
        }
        let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(Self.trimmed)
        return Set(words.filter { $0.contains(where: \.isNumber) }).sorted()
    }

    private static func trimmed(_ word: Substring) -> String {
        let marks: Set<Character> = [".", ",", ";", ":", "!", "?", "(", ")"]
        let start = word.drop(while: marks.contains)
        return String(start.reversed().drop(while: marks.contains).reversed())
    }
}
