import TextFormats

/// An exact decimal number: a whole number of units, of which one has 10^20.
///
/// Weights and numeric answers are exact, so that shares and means are rounded only once. Statistical programs write up to
/// 17 significant digits, and a number as small as 0.001 with all of them has 20 decimals.
public struct ExactNumber: Sendable, Hashable, Comparable {
    /// The number times ``unit``.
    public var units: Int128

    /// The decimals that a number may have.
    package static let mostDecimals = 20
    /// The digits that a number may have before the point.
    package static let mostWholeDigits = 17
    /// The units in one.
    package static let unit: Int128 = 100_000_000_000_000_000_000
    /// The weight of a response without a weight.
    public static let one = ExactNumber(units: unit)

    /// - Parameter units: the number times ``unit``.
    public init(units: Int128) { self.units = units }

    /// - Parameter millionths: the number times 1,000,000.
    package init(millionths: Int) { units = Int128(millionths) * (Self.unit / 1_000_000) }

    /// Reads `-3`, `2.5`, `0.125`: digits, perhaps with a minus sign and a decimal point between them.
    ///
    /// Nil for anything else, for more than ``mostWholeDigits`` digits before the point and for more than
    /// ``mostDecimals`` after it, not counting trailing zeros.
    public init?(_ text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(isNegative: isNegative, whole: parts[0], decimals: parts.count == 2 ? parts[1] : parts[0].prefix(0))
    }

    /// Nil when there is a byte that is not a digit, or more digits than a number may have.
    init?(isNegative: Bool, whole: some Collection<UInt8>, decimals: some BidirectionalCollection<UInt8>) {
        let zero = UInt8(ascii: "0")
        let fraction = decimals.reversed().drop { $0 == zero }.reversed()
        guard fraction.count <= Self.mostDecimals else { return nil }
        let digits = whole.drop { $0 == zero }
        guard digits.count <= Self.mostWholeDigits else { return nil }
        var value: Int128 = 0
        for digit in digits {
            guard (zero...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int128(digit - zero)
        }
        value *= Self.unit
        var place = Self.unit
        for digit in fraction {
            guard (zero...UInt8(ascii: "9")).contains(digit) else { return nil }
            place /= 10
            value += place * Int128(digit - zero)
        }
        units = isNegative ? -value : value
    }

    /// Compares by value.
    public static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.units < right.units }

    /// The shortest decimal text: `2.5`, `-3`.
    public var text: String { Self.text(units: units) }

    /// The shortest decimal text of a number of units.
    package static func text(units: Int128) -> String {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(unit))
        let sign = units < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var decimals = String(rest).paddedWithZeros(to: mostDecimals)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}
