/// How a figure that must lose decimals is rounded, always from the exact fraction. The raw values are the names in files.
public enum Rounding: String, Sendable, Hashable, CaseIterable {
    /// To the nearest; what lies in the middle goes away from zero: 12.5 to 13, -0.5 to -1.
    case halfAwayFromZero = "half-away-from-zero"
    /// To the nearest; what lies in the middle goes to the even neighbour: 12.5 to 12 (IEEE 754, 4.3.1).
    case halfToEven = "half-to-even"
    /// Of shares that make up a whole: all are cut, and the units which then lack go to the largest remainders (Hare and
    /// Niemeyer). Any other number is rounded half away from zero.
    case largestRemainder = "largest-remainder"

    /// The rule in words, as notes print it.
    public var words: String {
        switch self {
        case .halfAwayFromZero: "half away from zero, from the exact fraction"
        case .halfToEven: "half to even, from the exact fraction"
        case .largestRemainder: "by largest remainder, from the exact fraction"
        }
    }
}
