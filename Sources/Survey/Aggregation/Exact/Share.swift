public import ExactNumbers

/// What a share is a share of.
public enum BaseKind: String, Sendable, Hashable, CaseIterable {
    /// Those who answered the question.
    case respondents
    /// All options chosen; in a multiple-response set, there may be more than respondents.
    case responses
    /// Those who were asked the question, whether they answered or not.
    case asked
    /// All who responded to the survey, asked this question or not.
    case responded
    /// All who were invited. These shares are never weighted, since someone who did not respond has no weight.
    case invited
}

/// A count in a base, as an exact fraction; it is rounded last, in integer arithmetic.
///
/// In a weighted survey it also has the weighted count and base, whose share it is.
public struct Share: Sendable, Hashable {
    /// How many there are, unweighted.
    public let count: Int
    /// Of how many, unweighted. Greater than zero.
    public let base: Int
    /// The weighted count and base; nil when nothing is weighted.
    public let weighted: Weighted?

    /// The sums of weights behind a weighted share.
    public struct Weighted: Sendable, Hashable {
        /// The weight of the part.
        public let count: ExactSum
        /// Greater than zero.
        public let base: ExactSum
    }

    /// Nil when the base is not greater than zero, or the count is negative.
    public init?(count: Int, base: Int) {
        guard base > 0, count >= 0 else { return nil }
        self.count = count
        self.base = base
        weighted = nil
    }

    /// A weighted share with its unweighted count and base; nil when a base is not greater than zero, or a count negative.
    public init?(count: Int, base: Int, weightedCount: ExactSum, weightedBase: ExactSum) {
        guard base > 0, count >= 0, weightedBase.units > 0, weightedCount.units >= 0 else { return nil }
        self.count = count
        self.base = base
        weighted = Weighted(count: weightedCount, base: weightedBase)
    }

    /// Whether it is the share of weighted counts.
    public var isWeighted: Bool { weighted != nil }

    /// The share itself, of the weighted counts where there are any.
    public var exact: ExactFraction {
        let (count, base) = weighted.map { ($0.count.units, $0.base.units) } ?? (Int128(count), Int128(base))
        return ExactFraction(isNegative: false, WholeNumber(count.magnitude), WholeNumber(base.magnitude))
    }

    /// The share in per cent, to the nearest whole number: 92 for 12 of 13.
    ///
    /// - Precondition: it is below 2^63, as it is for every count of answers.
    public func percent(_ rounding: Rounding = .halfAwayFromZero) -> Int {
        guard let percent = Int(percent(decimals: 0, rounding)) else {
            preconditionFailure("a share in per cent is a whole number below 2^63")
        }
        return percent
    }

    /// The share in per cent with this many decimals, 0 to 9: `92.3`.
    public func percent(decimals: Int, _ rounding: Rounding = .halfAwayFromZero) -> String {
        (exact * ExactFraction(100)).text(decimals: decimals, rounding)
    }

    /// The share as a fraction of one with this many decimals, 0 to 9, rounded half away from zero: `0.923077`.
    public func fraction(decimals: Int) -> String { exact.text(decimals: decimals) }
}
