/// Whole numbers in a language's words, and how ordinal numbers are written.
public struct NumberWords: Sendable, Hashable {
    /// From none up: `none`, `one`, `two`. Greater numbers are written in figures.
    public var cardinals: [String]
    /// From first up: `first`, `second`.
    public var ordinals: [String]
    /// In prose, numbers below this one are written in words.
    public var proseBelow: Int
    /// An ordinal number in figures by its category, with `{number}`: `{number}st`.
    var ordinalFigures: [PluralCategory: PhraseText]
    var ordinalRule: OrdinalRule

    /// `none`, `twelve`, `forty-two`; nil where the catalogue has no word.
    public func cardinal(_ number: Int) -> String? {
        cardinals.indices.contains(number) ? cardinals[number] : nil
    }

    /// `first`, `twelfth`, `forty-second`; nil where the catalogue has no word.
    public func ordinal(_ number: Int) -> String? {
        ordinals.indices.contains(number - 1) ? ordinals[number - 1] : nil
    }

    /// `1st`, `12th`, `42nd`.
    public func ordinalInFigures(_ number: Int, _ format: NumberFormat) -> String {
        let text = ordinalFigures[ordinalRule.category(of: number)] ?? ordinalFigures[.other]
        return text.map { $0.text([(.number, format.written(number))]) } ?? format.written(number)
    }
}
