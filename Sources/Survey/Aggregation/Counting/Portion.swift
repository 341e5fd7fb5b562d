/// A number of responses, and the sum of their weights.
package struct Portion: Sendable, Hashable {
    /// How many there are.
    package var count: Int
    /// In units of `ExactNumber`; not used in an unweighted survey.
    package var weight: Int128

    /// - Parameter weight: in units of `ExactNumber`.
    package init(_ count: Int = 0, weight: Int128 = 0) {
        self.count = count
        self.weight = weight
    }

    /// Adds one response.
    ///
    /// - Parameter weight: in units of `ExactNumber`.
    package mutating func add(weight: Int128) {
        count += 1
        self.weight += weight
    }

    /// The responses of both.
    package static func + (left: Portion, right: Portion) -> Portion {
        Portion(left.count + right.count, weight: left.weight + right.weight)
    }
}

extension Sequence where Element == Portion {
    /// The responses of all.
    package var sum: Portion { reduce(Portion(), +) }
}
