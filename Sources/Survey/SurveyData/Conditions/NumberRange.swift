/// A range of numbers; each end belongs to it or not.
public struct NumberRange: Sendable, Hashable {
    /// An end of a range.
    public struct End: Sendable, Hashable {
        /// The number.
        public var number: ExactNumber
        /// Whether the number itself is in the range.
        public var isIncluded: Bool
    }

    /// Nil where the range has no lower end.
    public var lower: End?
    /// Nil where it has no upper end.
    public var upper: End?

    /// Whether a number is in the range.
    package func contains(_ number: ExactNumber) -> Bool {
        if let lower, !(lower.number < number || lower.isIncluded && lower.number == number) { return false }
        if let upper, !(number < upper.number || upper.isIncluded && upper.number == number) { return false }
        return true
    }

    /// Whether no number is in the range.
    var isEmpty: Bool {
        guard let lower, let upper else { return false }
        return upper.number < lower.number
            || upper.number == lower.number && !(lower.isIncluded && upper.isIncluded)
    }

    /// Whether some number is in both.
    func overlaps(_ other: NumberRange) -> Bool { !intersection(other).isEmpty }

    private func intersection(_ other: NumberRange) -> NumberRange {
        func inner(_ ends: [End], _ isInner: (ExactNumber, ExactNumber) -> Bool) -> End? {
            ends.reduce(nil as End?) { found, end in
                guard let found else { return end }
                if found.number == end.number {
                    return End(number: end.number, isIncluded: found.isIncluded && end.isIncluded)
                }
                return isInner(end.number, found.number) ? end : found
            }
        }
        return NumberRange(
            lower: inner([lower, other.lower].compactMap(\.self), >),
            upper: inner([upper, other.upper].compactMap(\.self), <))
    }

    /// The numbers that have a relation to a number.
    init(_ relation: ConditionTest.Relation, _ number: ExactNumber) {
        switch relation {
        case .equal, .unequal, .state:
            lower = End(number: number, isIncluded: true)
            upper = lower
        case .less: upper = End(number: number, isIncluded: false)
        case .lessOrEqual: upper = End(number: number, isIncluded: true)
        case .greater: lower = End(number: number, isIncluded: false)
        case .greaterOrEqual: lower = End(number: number, isIncluded: true)
        }
    }

    /// A range by its ends.
    init(lower: End? = nil, upper: End? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// `from 30, below 60`
    package var words: String {
        [
            lower.map { "\($0.isIncluded ? "from" : "above") \($0.number.text)" },
            upper.map { "\($0.isIncluded ? "to" : "below") \($0.number.text)" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension ExactNumber {
    /// A whole number of a few digits.
    package init(integer: Int) { self.init(units: Int128(integer) * Self.unit) }
}
