public import ExactNumbers
public import SurveyData

/// A sum of weights or numeric answers, kept exactly, in the units of ``ExactNumber``.
///
/// No sum of weights over any number of rows that a file can have overflows it.
public struct ExactSum: Sendable, Hashable, Comparable {
    /// The sum times `ExactNumber.unit`.
    public let units: Int128

    /// - Parameter units: the sum times `ExactNumber.unit`.
    public init(units: Int128) { self.units = units }

    /// Compares by value.
    public static func < (left: ExactSum, right: ExactSum) -> Bool { left.units < right.units }

    static func + (left: ExactSum, right: ExactSum) -> ExactSum { ExactSum(units: left.units + right.units) }

    /// The sum as a fraction.
    public var exact: ExactFraction {
        ExactFraction(
            isNegative: units < 0, WholeNumber(units.magnitude), WholeNumber(UInt128(ExactNumber.unit)))
    }

    /// The shortest decimal text: `12.5`, `13`.
    public var text: String { ExactNumber.text(units: units) }

    /// How many decimals the sum is printed with: those asked for, and more only where it would be printed as zero.
    public func printedDecimals(_ decimals: Int, _ rounding: Rounding) -> Int {
        let most = 9
        if units == 0 { return decimals }
        return (decimals..<most).first { decimals in
            exact.text(decimals: decimals, rounding).contains { $0 != "0" && $0 != "." }
        } ?? most
    }

    /// The sum as a whole number for a terminal, or with as many decimals as it takes not to be zero.
    var wholeText: String {
        exact.text(decimals: printedDecimals(0, .halfAwayFromZero), .halfAwayFromZero)
    }

    /// The sum in millionths, cut to what 64 bits hold: for the size of a mark in a graph.
    package var millionths: Int { Int(clamping: units / (ExactNumber.unit / 1_000_000)) }
}

extension ExactNumber {
    /// The number as a fraction.
    public var exact: ExactFraction { ExactSum(units: units).exact }
}
