/// What a share is a share of.
public enum BaseKind: String, Sendable, Hashable, CaseIterable {
    /// Those who answered the question.
    case respondents
    /// All choices made: of a multiple-response set, more than there are respondents.
    case responses
    /// Those who were asked the question, whether they answered or not.
    case asked
    /// All who responded to the survey, asked this question or not.
    case responded
    /// All who were invited to answer the survey.
    case invited
}

/// A count of a base, kept as the exact fraction; rounding comes last and by whole numbers alone.
public struct Share: Sendable, Hashable {
    public let count: Int
    /// Greater than zero.
    public let base: Int

    /// Nil when the base is not greater than zero or the count is negative: there is no such share.
    public init?(count: Int, base: Int) {
        guard base > 0, count >= 0 else { return nil }
        self.count = count
        self.base = base
    }

    /// The share in per cent, rounded half away from zero from the exact fraction: 92 for 12 of 13.
    public func percent() -> Int { scaled(by: 100) }

    /// The share in per cent with this many decimals, 0 to 9, rounded half away from zero: `92.3`.
    public func percent(decimals: Int) -> String {
        decimalText(scaled(by: 100 * powerOfTen(decimals)), decimals: decimals)
    }

    /// The share as a fraction of one with this many decimals, 0 to 9, rounded half away from zero: `0.923077`.
    public func fraction(decimals: Int) -> String {
        decimalText(scaled(by: powerOfTen(decimals)), decimals: decimals)
    }

    /// The share times a factor, to the nearest whole number; a half goes up, which is away from zero, as no share is
    /// negative. Full-width products, so that no count is too large.
    private func scaled(by factor: Int) -> Int {
        let product = count.multipliedFullWidth(by: factor)
        let (quotient, remainder) = base.dividingFullWidth(product)
        return remainder >= base - remainder ? quotient + 1 : quotient
    }
}

private func powerOfTen(_ exponent: Int) -> Int {
    precondition((0...9).contains(exponent), "a share is printed with 0 to 9 decimals")
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
}

/// A number of units of the last decimal, written with the decimal point in its place.
private func decimalText(_ units: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(units) }
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
