/// A point; y grows downwards from the top of the page or drawing.
public struct Point: Sendable, Hashable {
    /// From the left.
    public var x: Length
    /// From the top.
    public var y: Length

    /// A point by its coordinates.
    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    /// The top left corner.
    public static let origin = Point(x: .zero, y: .zero)
    /// The point moved by another as an offset.
    public static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
}

/// A width and a height.
public struct Size: Sendable, Hashable {
    /// Not negative.
    public var width: Length
    /// Not negative.
    public var height: Length

    /// A size by its sides.
    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle by its top left corner and its size.
public struct Rectangle: Sendable, Hashable {
    /// The top left corner.
    public var origin: Point
    /// The width and height.
    public var size: Size

    /// A rectangle by its top left corner and size.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle by the coordinates of its top left corner and its sides.
    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    /// The x of its left side.
    public var left: Length { origin.x }
    /// The x of its right side.
    public var right: Length { origin.x + size.width }
    /// The y of its top side.
    public var top: Length { origin.y }
    /// The y of its bottom side.
    public var bottom: Length { origin.y + size.height }

    /// The smallest rectangle around both.
    public func union(_ other: Rectangle) -> Rectangle {
        let (x, y) = (min(left, other.left), min(top, other.top))
        return Rectangle(x: x, y: y, width: max(right, other.right) - x, height: max(bottom, other.bottom) - y)
    }

    /// The rectangle moved by an offset.
    public func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }
}
