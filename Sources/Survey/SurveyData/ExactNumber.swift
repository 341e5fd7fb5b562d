import TextFormats

/// An exact decimal number: an integer number of millionths.
///
/// Weights and numeric answers are exact, so that shares and means are rounded only once.
public struct ExactNumber: Sendable, Hashable, Comparable {
    /// The number times 1,000,000.
    public var millionths: Int

    /// The weight of a response without a weight.
    public static let one = ExactNumber(millionths: unit)
    /// The millionths in one.
    package static let unit = 1_000_000

    /// - Parameter millionths: the number times 1,000,000.
    public init(millionths: Int) { self.millionths = millionths }

    /// Reads `-3`, `2.5`, `0.125`: at most twelve digits before the point and six decimals after it, not counting
    /// trailing zeros; nil for anything else.
    public init?(_ text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...12).contains(parts[0].count), parts.count == 1 || !parts[1].isEmpty
        else { return nil }
        var decimals = parts.count == 2 ? Array(parts[1]) : []
        while decimals.count > 6, decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
        guard decimals.count <= 6 else { return nil }
        var value = 0
        for byte in Array(parts[0]) + decimals + Array(repeating: UInt8(ascii: "0"), count: 6 - decimals.count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        millionths = isNegative ? -value : value
    }

    /// Compares by value.
    public static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.millionths < right.millionths }

    /// The shortest decimal text: `2.5`, `-3`.
    public var text: String {
        let magnitude = millionths.magnitude
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: UInt(Self.unit))
        let sign = millionths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var decimals = String(rest).paddedWithZeros(to: 6)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}
