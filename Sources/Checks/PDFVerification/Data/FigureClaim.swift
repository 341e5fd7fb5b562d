/// The figures that a text states: `12 of 13 mechanisms (92 per cent)`, `nine`, `92%`, `3.4`, `up 8 percentage points`.
struct FigureClaim: Hashable {
    struct Pair: Hashable {
        var count: Int
        var base: Int
    }

    /// A number as whole units of the last of so many decimals.
    struct Percent: Hashable {
        var units: Int
        var decimals: Int
    }

    /// A change in percentage points.
    struct Points: Hashable {
        enum Size: Hashable {
            case unchanged
            case lessThanOne(isUp: Bool)
            case signed(Int)
        }

        var size: Size
        var decimals = 0
    }

    private(set) var pairs: [Pair] = []
    private(set) var percents: [Percent] = []
    /// Whole numbers that stand alone.
    private(set) var numbers: [Int] = []
    /// Numbers with decimals, or below zero.
    private(set) var measures: [Percent] = []
    private(set) var points: [Points] = []
    private(set) var ranks: [Int] = []
    /// Whether it says that few stand behind it.
    private(set) var isMarked: Bool

    var isEmpty: Bool {
        pairs.isEmpty && percents.isEmpty && numbers.isEmpty && ranks.isEmpty && measures.isEmpty && points.isEmpty
    }

    /// Whether it holds what is marked or withheld where few stand behind it.
    var isJudged: Bool { !percents.isEmpty || !measures.isEmpty || !points.isEmpty }

    init(_ text: String) {
        isMarked = text.utf8.contains(UInt8(ascii: "*")) || text.endOfLast("small base") != nil
        let tokens = FigureToken.tokens(of: text)
        var index = 0
        while index < tokens.count {
            index += max(1, take(tokens[index...]))
        }
    }

    /// Reads what begins here; returns how many tokens it takes, one at least.
    private mutating func take(_ tokens: ArraySlice<FigureToken>) -> Int {
        let next = tokens.dropFirst()
        switch tokens.first {
        case .word("unchanged"): points.append(Points(size: .unchanged))
        case .word("up"), .word("down"):
            if let taken = takeChange(next, isUp: tokens.first == .word("up")) { return taken + 1 }
        case .number(let units, let decimals) where FigureClaim.isPercent(next):
            percents.append(Percent(units: units, decimals: decimals))
        case .number(let count, 0):
            if next.first == .word("of"), case .number(let base, 0)? = next.dropFirst().first, count >= 0 {
                pairs.append(Pair(count: count, base: base))
                return 3
            }
            if count < 0 { measures.append(Percent(units: count, decimals: 0)) } else { numbers.append(count) }
        case .number(let units, let decimals): measures.append(Percent(units: units, decimals: decimals))
        case .ordinal(let rank): ranks.append(rank)
        case .word, nil: break
        }
        return 1
    }

    /// `8 percentage points`, `less than 1 percentage point`, behind "up" or "down".
    private mutating func takeChange(_ tokens: ArraySlice<FigureToken>, isUp: Bool) -> Int? {
        let isLess = tokens.starts(with: [.word("less"), .word("than")])
        let rest = tokens.dropFirst(isLess ? 2 : 0)
        guard case .number(let units, let decimals)? = rest.first, rest.dropFirst().first == .word("percentage") else {
            return nil
        }
        points.append(
            Points(size: isLess ? .lessThanOne(isUp: isUp) : .signed(isUp ? units : -units), decimals: decimals))
        return isLess ? 4 : 2
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
        let scalars = text.unicodeScalars
        var tokens: [FigureToken] = []
        var start: String.Index?
        func endWord(at end: String.Index) {
            guard let begin = start else { return }
            start = nil
            var word = scalars[begin..<end]
            while let last = word.last, last == "." || last == "-" { word = word.dropLast() }
            if !word.isEmpty { tokens.append(FigureToken(String(word))) }
        }
        for (index, scalar) in zip(scalars.indices, scalars) {
            if scalar.isLetterOrDigit || !scalar.isASCII && scalar.properties.isAlphabetic
                || (scalar == "-" || scalar == ".") && start != nil || scalar == "−" && start == nil
            {
                start = start ?? index
            } else {
                endWord(at: index)
                if scalar == "%" { tokens.append(.word("%")) }
            }
        }
        endWord(at: scalars.endIndex)
        return tokens
    }

    private init(_ text: String) {
        if text.utf8.allSatisfy(isDigit), let number = Int(text), number < 1_000_000_000 {
            self = .number(number, decimals: 0)
            return
        }
        let isNegative = text.hasPrefix("−")
        let lower = isNegative ? String(text.dropFirst()) : text.lowercased()
        let parts = lower.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isDigit) }
        if isNumber, let units = Int(parts.joined()), units < 1_000_000_000 {
            self = .number(isNegative ? -units : units, decimals: parts.count == 2 ? parts[1].count : 0)
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
        guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
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
        guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
        let parts = word.split(separator: "-").map(String.init)
        guard parts.count == 2, let ten = tens[parts[0]], let unit = ordinal(parts[1]), (1...9).contains(unit) else {
            return nil
        }
        return ten + unit
    }
}
