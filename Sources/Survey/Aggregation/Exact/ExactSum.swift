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

    /// The sum in millionths, cut to what 64 bits hold: for the size of a mark in a graph.
    package var millionths: Int { Int(clamping: units / (ExactNumber.unit / 1_000_000)) }
}

extension ExactNumber {
    /// The number as a fraction.
    public var exact: ExactFraction { ExactSum(units: units).exact }
}
