public import ExactNumbers

/// A share in per cent as it is printed: one that rounds to 0 or 100 without being so is printed as less or more than the
/// nearest number that the decimals can print.
public enum RoundedShare: Sendable, Hashable {
    /// The number: `92`.
    case number(String)
    /// Less than the least number: `1`, or `0.1`.
    case lessThan(String)
    /// More than the greatest number below 100: `99`, or `99.9`.
    case moreThan(String)

    /// - Parameters:
    ///   - share: the exact share, as a fraction of one.
    ///   - text: the share in per cent, rounded by the rules to these decimals.
    public init(_ share: ExactFraction, text: String, decimals: Int) {
        let units = text.filter { $0 != "." }
        if units.allSatisfy({ $0 == "0" }), !share.isZero {
            self = .lessThan(ExactFraction.leastText(decimals: decimals))
        } else if units == "100" + String(repeating: "0", count: decimals), share < ExactFraction(1) {
            self = .moreThan(ExactFraction.greatestPercentText(decimals: decimals))
        } else {
            self = .number(text)
        }
    }

    /// For a terminal: `92`, `<1`, `>99`.
    var text: String {
        switch self {
        case .number(let text): text
        case .lessThan(let text): "<" + text
        case .moreThan(let text): ">" + text
        }
    }
}
