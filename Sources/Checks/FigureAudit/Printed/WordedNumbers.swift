import Expressions

/// Whole numbers in words, zero to ninety-nine.
enum WordedNumbers {
    private static let values: [String: Int] = {
        var values = ["zero": 0]
        for number in 0...99 {
            let words = EnglishNumbers.cardinal(number)
            values[words] = number
            // A hyphen may be lost at a line's end.
            values[words.replacing("-", with: "")] = number
        }
        return values
    }()

    /// The number that begins at a token, and its number of tokens: one, or two for `twenty four`.
    static func number(at index: Int, in tokens: [Token]) -> (value: Int, count: Int)? {
        guard tokens[index].kind == .word, let value = values[tokens[index].key] else { return nil }
        guard value >= 20, value % 10 == 0, index + 1 < tokens.count, tokens[index + 1].kind == .word,
            let unit = values[tokens[index + 1].key], (1...9).contains(unit)
        else { return (value, 1) }
        return (value + unit, 2)
    }
}

/// Fractions in words.
enum PartWords {
    private static let names: [(singular: String, plural: String, denominator: Int)] = [
        ("half", "halves", 2), ("third", "thirds", 3), ("quarter", "quarters", 4), ("fifth", "fifths", 5),
        ("sixth", "sixths", 6), ("eighth", "eighths", 8), ("tenth", "tenths", 10),
    ]

    /// `half`, `a third`, `one third`, `two thirds`, `two-thirds`, `three quarters` that begin at a token.
    static func part(at index: Int, in tokens: [Token]) -> (numerator: Int, denominator: Int, count: Int)? {
        let key = tokens[index].key
        if key == "half" { return (1, 2, 1) }
        if counts[key] == nil, !key.utf8.contains(UInt8(ascii: "-")) { return nil }
        let halves = key.split(separator: "-", maxSplits: 1).map(String.init)
        if halves.count == 2, let part = part(halves[0], halves[1]) { return (part.0, part.1, 1) }
        guard index + 1 < tokens.count, let part = part(key, tokens[index + 1].key) else { return nil }
        return (part.0, part.1, 2)
    }

    private static let counts = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9]

    private static func part(_ first: String, _ second: String) -> (Int, Int)? {
        guard let numerator = counts[first],
            let name = names.first(where: { second == (numerator == 1 ? $0.singular : $0.plural) }),
            numerator < name.denominator
        else { return nil }
        return (numerator, name.denominator)
    }

    static func text(_ numerator: Int, _ denominator: Int) -> String {
        guard let name = names.first(where: { $0.denominator == denominator }) else {
            return "\(numerator)/\(denominator)"
        }
        if numerator == 1 { return denominator == 2 ? "half" : "a \(name.singular)" }
        return "\(EnglishNumbers.cardinal(numerator)) \(name.plural)"
    }
}
