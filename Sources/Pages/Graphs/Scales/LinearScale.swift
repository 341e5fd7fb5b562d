import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// Numbers as distances, from a least to a greatest one.
struct LinearScale {
    var least = 0.0
    var greatest: Double
    var length: Length

    /// The distance of a value from the scale's start; values outside are at its ends.
    func distance(_ value: Double) -> Length {
        guard greatest > least else { return .zero }
        return length * min(max((value - least) / (greatest - least), 0), 1)
    }

    /// Round numbers on the scale, about as many as asked for: steps of 1, 2 or 5 times a power of ten.
    ///
    /// - Parameter isWhole: whether only whole numbers may be among them.
    func ticks(about count: Int, isWhole: Bool) -> [Double] {
        let extent = greatest - least
        guard extent > 0, count > 0 else { return [least] }
        let power = pow(10, floor(log10(extent / Double(count))))
        let steps = [1, 2, 5, 10].map { $0 * power }.filter { !isWhole || $0 >= 1 }
        let step = steps.first { extent / $0 <= Double(count) + 0.5 } ?? max(10 * power, 1)
        let first = Int((least / step).rounded(.up))
        let last = Int((greatest / step + 1e-9).rounded(.down))
        return last < first ? [least] : (first...last).map { Double($0) * step }
    }
}
