/// How heavy a face is, from 100 (thin) to 900 (black), 400 being regular (OpenType `usWeightClass`).
public struct FontWeight: Sendable, Hashable, Comparable {
    /// The valid values. Check a value from a file before you make a weight of it.
    public static let range = 100...900

    /// In `range`.
    public let value: Int

    /// - Precondition: the value is in `range`.
    public init(_ value: Int) {
        precondition(Self.range.contains(value), "a font weight lies between 100 and 900")
        self.value = value
    }

    /// 400.
    public static let regular = FontWeight(400)
    /// 600.
    public static let semibold = FontWeight(600)
    /// 700.
    public static let bold = FontWeight(700)

    /// The lighter first.
    public static func < (left: FontWeight, right: FontWeight) -> Bool { left.value < right.value }
}
