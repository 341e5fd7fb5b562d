/// A fraction kept exactly, to be rounded as the figure that it is held against.
struct ExactRatio: Comparable {
    let numerator: Int128
    /// Greater than zero.
    let denominator: Int128

    /// Nil when the denominator is not greater than zero, or a number is too large to be reckoned with.
    init?(_ numerator: Int128, over denominator: Int128) {
        // Far above all answers of the world, and small enough for products of two.
        let largest = UInt128(1) << 60
        guard denominator > 0, numerator.magnitude <= largest, denominator.magnitude <= largest else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Reads `12.5`, `-3`; nil for anything else.
    init?(decimal text: String) {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].utf8.count : 0
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
            (0...9).contains(decimals), digits.utf8.count <= 18, let units = Int64(parts.joined())
        else { return nil }
        self.init(digits.startIndex == text.startIndex ? Int128(units) : -Int128(units), over: powerOfTen(decimals))
    }

    static func < (left: ExactRatio, right: ExactRatio) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: ExactRatio, right: ExactRatio) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    /// As whole units of the last of so many decimals.
    func units(decimals: Int, _ rounding: RoundingRule) -> Int128 {
        let (quotient, rest) = cut(decimals: decimals)
        let isOdd = quotient & 1 == 1
        let goesUp =
            switch rounding {
            case .halfToEven: 2 * rest > denominator || 2 * rest == denominator && isOdd
            case .halfAwayFromZero, .largestRemainder: 2 * rest >= denominator
            }
        let magnitude = quotient + (goesUp ? 1 : 0)
        return numerator < 0 ? -magnitude : magnitude
    }

    /// The magnitude cut to so many decimals, and what that leaves in parts of the denominator.
    func cut(decimals: Int) -> (units: Int128, rest: Int128) {
        let scaled = Int128(numerator.magnitude) * powerOfTen(decimals)
        return (scaled / denominator, scaled % denominator)
    }

    /// In per cent; nil when that is too large.
    var percent: ExactRatio? { ExactRatio(numerator * 100, over: denominator) }
}

/// The rules of rounding that an edition may state.
enum RoundingRule: String {
    case halfAwayFromZero = "half-away-from-zero"
    case halfToEven = "half-to-even"
    case largestRemainder = "largest-remainder"
}

func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Shares in per cent as units of the last decimal, cut, and what lacks to their rounded sum given to the largest remainders;
/// nil where they cannot be reckoned.
func largestRemainders(_ percents: [ExactRatio], decimals: Int) -> [Int128]? {
    guard let base = percents.map(\.denominator).max(), percents.allSatisfy({ $0.denominator == base }),
        let sum = ExactRatio(percents.reduce(0) { $0 + $1.numerator }, over: base)
    else { return nil }
    var units = percents.map { $0.cut(decimals: decimals) }
    let lacking = sum.units(decimals: decimals, .halfAwayFromZero) - units.reduce(0) { $0 + $1.units }
    let order = percents.indices.sorted { left, right in
        if units[left].rest != units[right].rest { return units[left].rest > units[right].rest }
        return percents[left] == percents[right] ? left < right : percents[left] > percents[right]
    }
    guard lacking >= 0, lacking <= order.count else { return nil }
    for index in order.prefix(Int(lacking)) { units[index].units += 1 }
    return units.map(\.units)
}
