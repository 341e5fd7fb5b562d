/// A length on the page, kept in points (1/72 inch).
public struct Length: Sendable, Hashable, Comparable {
    public var points: Double

    public init(points: Double) { self.points = points }

    public static func points(_ value: Double) -> Length { Length(points: value) }
    public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
    public static let zero = Length(points: 0)

    public static func < (left: Length, right: Length) -> Bool { left.points < right.points }
    public static func + (left: Length, right: Length) -> Length { Length(points: left.points + right.points) }
    public static func - (left: Length, right: Length) -> Length { Length(points: left.points - right.points) }
    public static prefix func - (length: Length) -> Length { Length(points: -length.points) }
    public static func * (length: Length, factor: Double) -> Length { Length(points: length.points * factor) }
    public static func * (factor: Double, length: Length) -> Length { Length(points: length.points * factor) }
    public static func / (length: Length, divisor: Double) -> Length { Length(points: length.points / divisor) }
    /// The ratio of two lengths.
    public static func / (left: Length, right: Length) -> Double { left.points / right.points }
    public static func += (left: inout Length, right: Length) { left.points += right.points }
    public static func -= (left: inout Length, right: Length) { left.points -= right.points }
}

extension Sequence<Length> {
    public func sum() -> Length { reduce(.zero, +) }
}
