public import Geometry

/// An outline of straight lines and cubic curves.
public struct Path: Sendable, Hashable {
    public enum Step: Sendable, Hashable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    public static func rectangle(_ box: Rectangle) -> Path {
        Path([
            .move(box.origin), .line(Point(x: box.right, y: box.top)), .line(Point(x: box.right, y: box.bottom)),
            .line(Point(x: box.left, y: box.bottom)), .close,
        ])
    }

    public static func line(from start: Point, to end: Point) -> Path { Path([.move(start), .line(end)]) }
}
