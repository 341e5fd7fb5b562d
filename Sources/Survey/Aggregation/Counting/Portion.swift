/// Some of the responses: how many they are, and the sum of their weights.
package struct Portion: Sendable, Hashable {
    package var count: Int
    /// In millionths; not looked at where nothing is weighted.
    package var weight: Int128

    package init(_ count: Int = 0, weight: Int128 = 0) {
        self.count = count
        self.weight = weight
    }

    /// One more response of this weight in millionths.
    package mutating func add(weight: Int) {
        count += 1
        self.weight += Int128(weight)
    }

    package static func + (left: Portion, right: Portion) -> Portion {
        Portion(left.count + right.count, weight: left.weight + right.weight)
    }
}

extension Sequence where Element == Portion {
    var sum: Portion { reduce(Portion(), +) }
}
