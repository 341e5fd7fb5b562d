import ExactNumbers
import Aggregation

/// How well a printed figure fits a computed one.
enum FigureFit: Sendable, Hashable {
    case fits
    /// The printed decimals are those of the exact value, truncated instead of rounded.
    case truncated
    case fails
}

extension PrintedFigure {
    /// How the figure fits a share; a count fits if it is the share's count.
    ///
    /// - Parameter rounded: the share in per cent with the printed number of decimals, as the report rounds it; if nil, it is
    ///   rounded half away from zero.
    func fit(_ share: Share, rounded: String? = nil) -> FigureFit {
        switch amount {
        case .percent(let number): fit(number, share, rounded ?? share.percent(decimals: number.decimals))
        case .part(let numerator, let denominator): fits(numerator, denominator, share) ? .fits : .fails
        case .count: fit(count: share.count) ? .fits : .fails
        }
    }

    /// Whether the figure fits a count.
    func fit(count: Int) -> Bool {
        guard case .count(let printed) = amount else { return false }
        return switch wording {
        case .exactly: count == printed
        case .moreThan: count > printed
        case .lessThan: count < printed
        case .atLeast: count >= printed
        case .atMost: count <= printed
        case .about: abs(count - printed) <= Self.tolerance(printed)
        case .nearly: count < printed && printed - count <= Self.tolerance(printed)
        }
    }

    /// How far a count may be from "about" N: a tenth of N, at least one.
    private static func tolerance(_ printed: Int) -> Int { max(1, printed / 10) }

    /// Which counts of a base fit a loosely worded figure; nil if none does or the base is unknown.
    func fittingCounts(of base: Int) -> ClosedRange<Int>? {
        switch amount {
        case .count(let printed):
            let reach = Self.tolerance(printed)
            return max(0, printed - reach)...(printed + (wording == .nearly ? -1 : reach))
        case .percent, .part:
            // The fitting counts are contiguous, so a binary search finds both ends.
            guard base > 0, base < Int.max else { return nil }
            let first = firstCount(of: base) { !isBelow($0) }
            let last = firstCount(of: base) { isAbove($0) } - 1
            return first <= last ? first...last : nil
        }
    }

    /// The smallest count of a base that meets a condition which all greater counts meet too; one more than the base if none does.
    private func firstCount(of base: Int, where holds: (Share) -> Bool) -> Int {
        var (low, high) = (0, base + 1)
        while low < high {
            let middle = low + (high - low) / 2
            if let share = Share(count: middle, base: base), middle <= base, !holds(share) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private func isBelow(_ share: Share) -> Bool { looseBounds.map { compare(share, $0.low) < 0 } ?? true }

    private func isAbove(_ share: Share) -> Bool {
        guard let bounds = looseBounds else { return true }
        let order = compare(share, bounds.high)
        return wording == .nearly ? order >= 0 : order > 0
    }

    // MARK: Shares in per cent

    private func fit(_ number: PrintedNumber, _ share: Share, _ rounded: String) -> FigureFit {
        let isRounded = rounded == number.text
        if isRounded, wording == .exactly { return .fits }
        let exact = Bound(units: number.units, scale: 100 * powerOfTen(number.decimals))
        let order = compare(share, exact)
        let isWell =
            switch wording {
            case .exactly: isRounded
            case .moreThan: order > 0
            case .lessThan: order < 0
            case .atLeast: order >= 0 || isRounded
            case .atMost: order <= 0 || isRounded
            case .about, .nearly: isRounded && wording == .about || !isBelow(share) && !isAbove(share)
            }
        if isWell { return .fits }
        let isTruncated = order >= 0 && compare(share, Bound(units: number.units + 1, scale: exact.scale)) < 0
        return wording == .exactly && isTruncated ? .truncated : .fails
    }

    /// A fraction in words fits a share with the same rounded percentage, and the count nearest to it: nine of thirteen are two thirds.
    private func fits(_ numerator: Int, _ denominator: Int, _ share: Share) -> Bool {
        guard let part = Share(count: numerator, base: denominator) else { return false }
        let order = compare(share, Bound(units: numerator, scale: denominator))
        switch wording {
        case .exactly:
            let nearest = denominator.dividingFullWidth(numerator.multipliedFullWidth(by: share.base))
            let isNearest =
                nearest.remainder * 2 <= denominator && share.count == nearest.quotient
                || nearest.remainder * 2 >= denominator && share.count - 1 == nearest.quotient
            return share.percent(decimals: 0) == part.percent(decimals: 0) || isNearest && !share.isWeighted
        case .moreThan: return order > 0
        case .lessThan: return order < 0
        case .atLeast: return order >= 0
        case .atMost: return order <= 0
        case .about, .nearly: return !isBelow(share) && !isAbove(share)
        }
    }

    /// The range of "about" and "nearly": five points either side of a multiple of ten, half of that for a multiple of five, otherwise
    /// one.
    private var looseBounds: (low: Bound, high: Bound)? {
        switch amount {
        case .count: return nil
        case .part(let numerator, let denominator):
            let reach = denominator * 5
            let middle = Bound(units: numerator * 100, scale: denominator * 100)
            return (
                Bound(units: middle.units - reach, scale: middle.scale),
                wording == .nearly ? middle : Bound(units: middle.units + reach, scale: middle.scale)
            )
        case .percent(let number):
            let point = powerOfTen(number.decimals)
            let tenths = number.units % (10 * point) == 0 ? 50 : number.units % (5 * point) == 0 ? 25 : 10
            let reach = tenths * point
            let (middle, scale) = (number.units * 10, 1000 * point)
            return (
                Bound(units: middle - reach, scale: scale),
                Bound(units: middle + (wording == .nearly ? 0 : reach), scale: scale)
            )
        }
    }

    /// The fraction units / scale.
    private struct Bound {
        var units: Int
        var scale: Int
    }

    /// Less than, equal to or greater than zero as the share is below, at or above the bound; exact.
    private func compare(_ share: Share, _ bound: Bound) -> Int {
        if share.isWeighted {
            let (left, right) = (share.exact * ExactFraction(bound.scale), ExactFraction(bound.units))
            return left < right ? -1 : left == right ? 0 : 1
        }
        let left = share.count.multipliedFullWidth(by: bound.scale)
        let right = share.base.multipliedFullWidth(by: bound.units)
        return left < right ? -1 : left == right ? 0 : 1
    }
}

func powerOfTen(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
