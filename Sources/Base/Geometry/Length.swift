/// A length on the page, kept in points (1/72 inch).
public struct Length: Sendable, Hashable, Comparable {
    /// In points.
    public var points: Double

    /// A length in points.
    public init(points: Double) { self.points = points }

    /// A length in points.
    public static func points(_ value: Double) -> Length { Length(points: value) }
    /// A length in millimetres.
    public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
    /// No length.
    public static let zero = Length(points: 0)

    /// Whether the left one is shorter.
    public static func < (left: Length, right: Length) -> Bool { left.points < right.points }
    /// The sum.
    public static func + (left: Length, right: Length) -> Length { Length(points: left.points + right.points) }
    /// The difference.
    public static func - (left: Length, right: Length) -> Length { Length(points: left.points - right.points) }
    /// The opposite length.
    public static prefix func - (length: Length) -> Length { Length(points: -length.points) }
    /// The length times a factor.
    public static func * (length: Length, factor: Double) -> Length { Length(points: length.points * factor) }
    /// The length times a factor.
    public static func * (factor: Double, length: Length) -> Length { Length(points: length.points * factor) }
    /// The length divided by a number.
    public static func / (length: Length, divisor: Double) -> Length { Length(points: length.points / divisor) }
    /// The ratio of two lengths.
    public static func / (left: Length, right: Length) -> Double { left.points / right.points }
    /// Adds a length.
    public static func += (left: inout Length, right: Length) { left.points += right.points }
    /// Subtracts a length.
    public static func -= (left: inout Length, right: Length) { left.points -= right.points }
}

extension Sequence<Length> {
    /// The sum of all lengths; zero when there are none.
    public func sum() -> Length { reduce(.zero, +) }
}
