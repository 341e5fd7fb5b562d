/// A point; y grows downwards from the top of the page or drawing.
public struct Point: Sendable, Hashable {
    public var x: Length
    public var y: Length

    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    public static let origin = Point(x: .zero, y: .zero)
    public static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
}

/// A width and a height.
public struct Size: Sendable, Hashable {
    public var width: Length
    public var height: Length

    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle by its top left corner and its size.
public struct Rectangle: Sendable, Hashable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public var left: Length { origin.x }
    public var right: Length { origin.x + size.width }
    public var top: Length { origin.y }
    public var bottom: Length { origin.y + size.height }

    /// The smallest rectangle around both.
    public func union(_ other: Rectangle) -> Rectangle {
        let (x, y) = (min(left, other.left), min(top, other.top))
        return Rectangle(x: x, y: y, width: max(right, other.right) - x, height: max(bottom, other.bottom) - y)
    }

    public func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }
}
