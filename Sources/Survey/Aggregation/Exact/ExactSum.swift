public import ExactNumbers
public import SurveyData

/// A sum of weights or numeric answers, kept exactly: a whole number of millionths.
///
/// No sum of 64-bit millionths over any number of rows that a machine can count overflows it.
public struct ExactSum: Sendable, Hashable, Comparable {
    /// The sum times 1,000,000.
    public let millionths: Int128

    /// - Parameter millionths: the sum times 1,000,000.
    public init(millionths: Int128) { self.millionths = millionths }

    /// Compares by value.
    public static func < (left: ExactSum, right: ExactSum) -> Bool { left.millionths < right.millionths }

    static func + (left: ExactSum, right: ExactSum) -> ExactSum {
        ExactSum(millionths: left.millionths + right.millionths)
    }

    /// The sum as a fraction.
    public var exact: ExactFraction {
        ExactFraction(
            isNegative: millionths < 0, WholeNumber(millionths.magnitude), WholeNumber(UInt128(ExactSum.unit)))
    }

    /// The shortest decimal text: `12.5`, `13`.
    public var text: String {
        var text = exact.text(decimals: 6)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    static let unit = ExactNumber.one.millionths
}

extension ExactNumber {
    /// The number as a fraction.
    public var exact: ExactFraction { ExactSum(millionths: Int128(millionths)).exact }
}
