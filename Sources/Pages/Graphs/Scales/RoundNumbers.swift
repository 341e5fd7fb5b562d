import Geometry

/// Whole round numbers from 0 to a number, about four: what the ticks of a scale of counts are.
public func roundNumbers(upTo greatest: Int) -> [Int] {
    LinearScale(greatest: Double(max(greatest, 1)), length: .points(1)).ticks(about: 3, isWhole: true).map {
        Int($0.rounded())
    }
}
