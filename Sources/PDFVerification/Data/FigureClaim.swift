/// The figures that a text states: `12 of 13 mechanisms (92 per cent)`, `nine`, `92%`.
struct FigureClaim: Hashable {
    struct Pair: Hashable {
        var count: Int
        var base: Int
    }

    /// Per cent, as whole units of the last of so many decimals.
    struct Percent: Hashable {
        var units: Int
        var decimals: Int
    }

    private(set) var pairs: [Pair] = []
    private(set) var percents: [Percent] = []
    /// Numbers that stand alone.
    private(set) var numbers: [Int] = []
    private(set) var ranks: [Int] = []

    var isEmpty: Bool { pairs.isEmpty && percents.isEmpty && numbers.isEmpty && ranks.isEmpty }

    init(_ text: String) {
        let tokens = FigureToken.tokens(of: text)
        var index = 0
        while index < tokens.count {
            switch tokens[index] {
            case .number(let units, let decimals) where FigureClaim.isPercent(tokens[(index + 1)...]):
                percents.append(Percent(units: units, decimals: decimals))
            case .number(let count, 0):
                if index + 2 < tokens.count, tokens[index + 1] == .word("of"),
                    case .number(let base, 0) = tokens[index + 2]
                {
                    pairs.append(Pair(count: count, base: base))
                    index += 2
                } else {
                    numbers.append(count)
                }
            case .ordinal(let rank): ranks.append(rank)
            case .number, .word: break
            }
            index += 1
        }
    }

    private static func isPercent(_ rest: ArraySlice<FigureToken>) -> Bool {
        switch rest.first {
        case .word("%"), .word("percent"): true
        case .word("per"): rest.dropFirst().first == .word("cent")
        default: false
        }
    }
}

/// A word or a number of a text.
enum FigureToken: Hashable {
    case number(Int, decimals: Int)
    case ordinal(Int)
    case word(String)

    static func tokens(of text: String) -> [FigureToken] {
        var tokens: [FigureToken] = []
        var word = ""
        func end() {
            while let last = word.unicodeScalars.last, last == "." || last == "-" { word.unicodeScalars.removeLast() }
            if !word.isEmpty { tokens.append(FigureToken(word)) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if scalar.isLetterOrDigit || !scalar.isASCII && scalar.properties.isAlphabetic
                || (scalar == "-" || scalar == ".") && !word.isEmpty
            {
                word.unicodeScalars.append(scalar)
            } else {
                end()
                if scalar == "%" { tokens.append(.word("%")) }
            }
        }
        end()
        return tokens
    }

    private init(_ text: String) {
        let lower = text.lowercased()
        let parts = lower.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
        if isNumber, let units = Int(parts.joined()), units < 1_000_000_000 {
            self = .number(units, decimals: parts.count == 2 ? parts[1].count : 0)
        } else if let number = NumberWord.cardinal(lower) {
            self = .number(number, decimals: 0)
        } else if let number = NumberWord.ordinal(lower) {
            self = .ordinal(number)
        } else {
            self = .word(lower)
        }
    }
}

/// Whole numbers below a hundred in English words.
enum NumberWord {
    private static let small = [
        "none": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    private static let tens = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let ordinals = [
        "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    ]

    static func cardinal(_ word: String) -> Int? {
        if let number = small[word] ?? tens[word] { return number }
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let ten = tens[parts[0]], let unit = small[parts[1]], (1...9).contains(unit) else {
            return nil
        }
        return ten + unit
    }

    /// `first`, `forty-second`, `10th`.
    static func ordinal(_ word: String) -> Int? {
        if let number = ordinals[word] { return number }
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(2))
            if let number = Int(stem) ?? cardinal(stem), (1..<1_000_000).contains(number) { return number }
        }
        if word.hasSuffix("ieth"), let number = cardinal(word.dropLast(4) + "y") { return number }
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let ten = tens[parts[0]], let unit = ordinal(parts[1]), (1...9).contains(unit) else {
            return nil
        }
        return ten + unit
    }
}
