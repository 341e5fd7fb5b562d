/// A fraction kept exactly and in lowest terms: a mean, a share, or the change between two shares.
///
/// It is rounded once, when it is written. Any size goes: nothing overflows.
public struct ExactFraction: Sendable, Hashable {
    /// Never set for zero.
    private let isNegative: Bool
    private let numerator: WholeNumber
    private let denominator: WholeNumber

    /// A whole number.
    public init(_ whole: Int) {
        self.init(isNegative: whole < 0, WholeNumber(UInt128(whole.magnitude)), .one)
    }

    /// Nil when the denominator is not greater than zero.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0 else { return nil }
        self.init(
            isNegative: numerator < 0, WholeNumber(numerator.magnitude), WholeNumber(denominator.magnitude))
    }

    /// Reduces to lowest terms.
    ///
    /// - Precondition: the denominator is not zero.
    package init(isNegative: Bool, _ numerator: WholeNumber, _ denominator: WholeNumber) {
        self.isNegative = isNegative && !numerator.isZero
        guard denominator != .one else {
            (self.numerator, self.denominator) = (numerator, denominator)
            return
        }
        let divisor = numerator.commonDivisor(with: denominator)
        self.numerator = numerator.quotientAndRemainder(dividingBy: divisor).quotient
        self.denominator = denominator.quotientAndRemainder(dividingBy: divisor).quotient
    }

    /// One half.
    package static let half = ExactFraction(isNegative: false, .one, WholeNumber(2))

    /// Whether it is zero.
    public var isZero: Bool { numerator.isZero }

    /// The fraction itself, in lowest terms: `12/13`, `-7/2`, `3`.
    public var text: String {
        let sign = isNegative ? "-" : ""
        return sign + numerator.digits + (denominator == .one ? "" : "/" + denominator.digits)
    }
}

extension ExactFraction: Comparable {
    /// Compares the exact values.
    public static func < (left: ExactFraction, right: ExactFraction) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let (smaller, larger) = left.isNegative ? (right, left) : (left, right)
        return smaller.denominator == larger.denominator
            ? smaller.numerator < larger.numerator
            : smaller.numerator * larger.denominator < larger.numerator * smaller.denominator
    }

    /// The exact sum.
    public static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
        let (first, second) = (left.numerator * right.denominator, right.numerator * left.denominator)
        let denominator = left.denominator * right.denominator
        if left.isNegative == right.isNegative {
            return ExactFraction(isNegative: left.isNegative, first + second, denominator)
        }
        return second <= first
            ? ExactFraction(isNegative: left.isNegative, first - second, denominator)
            : ExactFraction(isNegative: right.isNegative, second - first, denominator)
    }

    /// The exact difference.
    public static func - (left: ExactFraction, right: ExactFraction) -> ExactFraction {
        left + ExactFraction(isNegative: !right.isNegative, right.numerator, right.denominator)
    }

    /// The exact product.
    public static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
        ExactFraction(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.numerator,
            left.denominator * right.denominator)
    }

    /// The exact quotient; nil when the divisor is zero.
    public static func / (left: ExactFraction, right: ExactFraction) -> ExactFraction? {
        guard !right.isZero else { return nil }
        return ExactFraction(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.denominator,
            left.denominator * right.numerator)
    }
}

extension ExactFraction {
    /// The number in binary floating point, for programs that know no other; not always the nearest.
    public var floatingPoint: Double {
        if let numerator = numerator.native, let denominator = denominator.native {
            return (isNegative ? -1 : 1) * Double(numerator) / Double(denominator)
        }
        let mostDecimals = 9
        return Double(text(decimals: mostDecimals)) ?? .nan
    }

    /// The number with this many decimals, 0 to 9: `-2.50`. What rounds to zero has no sign.
    public func text(decimals: Int, _ rounding: Rounding = .halfAwayFromZero) -> String {
        let units = units(decimals: decimals, rounding)
        return (isNegative && !units.isZero ? "-" : "") + decimalText(units, decimals: decimals)
    }

    /// A change with its sign: `+2.5`, `-2.5`; what rounds to zero has none.
    public func signedText(decimals: Int, _ rounding: Rounding = .halfAwayFromZero) -> String {
        let text = text(decimals: decimals, rounding)
        let hasPlus = !isNegative && !units(decimals: decimals, rounding).isZero
        return (hasPlus ? "+" : "") + text
    }

    /// The magnitude in units of the last decimal, rounded.
    private func units(decimals: Int, _ rounding: Rounding) -> WholeNumber {
        let (quotient, remainder) = cut(decimals: decimals)
        let twice = remainder + remainder
        guard twice != denominator else {
            let staysEven = rounding == .halfToEven && !quotient.isOdd
            return staysEven ? quotient : quotient + .one
        }
        return twice < denominator ? quotient : quotient + .one
    }

    /// The magnitude in whole units of the last decimal, and what that leaves, in parts of the denominator.
    private func cut(decimals: Int) -> (quotient: WholeNumber, remainder: WholeNumber) {
        precondition((0...9).contains(decimals), "a number is printed with 0 to 9 decimals")
        return (numerator * .powerOfTen(decimals)).quotientAndRemainder(dividingBy: denominator)
    }

    /// The units of the last decimal of a number that is not negative, rounded half up.
    package func roundedUnits(decimals: Int) -> WholeNumber {
        precondition(!isNegative, "no share is negative")
        return units(decimals: decimals, .halfAwayFromZero)
    }

    /// The whole units of the last decimal of a number that is not negative, and the fraction of a unit which that leaves.
    package func cutUnits(decimals: Int) -> (units: WholeNumber, rest: ExactFraction) {
        precondition(!isNegative, "no share is negative")
        let (quotient, remainder) = cut(decimals: decimals)
        return (quotient, ExactFraction(isNegative: false, remainder, denominator))
    }
}

extension ExactFraction {
    /// The least number above zero that so many decimals can print: `1`, `0.1`.
    public static func leastText(decimals: Int) -> String { decimalText(.one, decimals: decimals) }

    /// The greatest number below a hundred that so many decimals can print: `99`, `99.9`.
    public static func greatestPercentText(decimals: Int) -> String {
        decimalText(.powerOfTen(decimals + 2) - .one, decimals: decimals)
    }
}

/// A number of units of the last decimal, written with the decimal point in its place.
package func decimalText(_ units: WholeNumber, decimals: Int) -> String {
    guard decimals > 0 else { return units.digits }
    let digits = units.digits
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

extension ExactFraction {
    /// Reads a whole number, a decimal number or a fraction of two whole numbers: `12`, `-12.5`, `12/13`.
    ///
    /// Nil for any other text, for a denominator of zero, and for more than 200 digits.
    package init?(text: String) {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: "/", omittingEmptySubsequences: false)
        guard digits.utf8.count <= 200, (1...2).contains(parts.count) else { return nil }
        let isNegative = digits.startIndex != text.startIndex
        if parts.count == 2 {
            guard let numerator = WholeNumber(digits: parts[0]), let denominator = WholeNumber(digits: parts[1]),
                !denominator.isZero
            else { return nil }
            self.init(isNegative: isNegative, numerator, denominator)
            return
        }
        let decimal = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(decimal.count), decimal.allSatisfy({ !$0.isEmpty }),
            let units = WholeNumber(digits: decimal.joined()[...])
        else { return nil }
        let decimals = decimal.count == 2 ? decimal[1].utf8.count : 0
        self.init(isNegative: isNegative, units, .powerOfTen(decimals))
    }
}
