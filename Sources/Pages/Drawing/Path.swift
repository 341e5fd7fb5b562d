public import Geometry

/// An outline of straight lines and cubic curves.
public struct Path: Sendable, Hashable {
    /// A step of an outline. `close` returns to the point of the last `move`.
    public enum Step: Sendable, Hashable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    /// The steps, in order; the first is a `move`.
    public var steps: [Step]

    /// A path from its steps.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// The outline of a rectangle, clockwise from the top left corner.
    public static func rectangle(_ box: Rectangle) -> Path {
        Path([
            .move(box.origin), .line(Point(x: box.right, y: box.top)), .line(Point(x: box.right, y: box.bottom)),
            .line(Point(x: box.left, y: box.bottom)), .close,
        ])
    }

    /// A straight line.
    public static func line(from start: Point, to end: Point) -> Path { Path([.move(start), .line(end)]) }
}
