import Drawing
import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// A part of a ring between two shares of the full turn, clockwise from the top.
struct RingMark {
    var centre: Point
    var outer: Length
    var inner: Length
    var from: Double
    var to: Double
    var color: Color
    var texture = Texture.solid

    /// The width of the lines between parts, in the colour of the ground.
    static let gap = Length.points(2)

    func shape() -> Shape {
        let isWhole = to - from >= 1
        if texture != .solid { return hollow(isWhole: isWhole) }
        let stroke = isWhole ? nil : Stroke(color: .white, width: Self.gap)
        return .path(isWhole ? wholeRing() : sector(), fill: color, stroke: stroke)
    }

    /// A white part within a line, which keeps inside the part.
    private func hollow(isWhole: Bool) -> Shape {
        let line = Self.gap
        var inner = self
        (inner.outer, inner.inner) = (outer - line, self.inner + line)
        return .path(
            isWhole ? inner.wholeRing() : inner.sector(), fill: .white, stroke: Stroke(color: color, width: line))
    }

    /// The point at a share of the turn and a distance from the centre.
    static func point(_ centre: Point, _ radius: Length, _ share: Double) -> Point {
        let angle = 2 * Double.pi * share
        return Point(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
    }

    private func sector() -> Path {
        Path(
            [.move(Self.point(centre, outer, from))] + arc(outer, from, to)
                + [.line(Self.point(centre, inner, to))] + arc(inner, to, from) + [.close])
    }

    /// Two circles, the inner the other way round, so that the middle stays open (non-zero winding).
    private func wholeRing() -> Path {
        Path(
            [.move(Self.point(centre, outer, 0))] + arc(outer, 0, 1) + [.close]
                + [.move(Self.point(centre, inner, 1))] + arc(inner, 1, 0) + [.close])
    }

    /// Curves of at most an eighth of a turn; their handles are 4/3 tan(angle/4) of the radius.
    private func arc(_ radius: Length, _ start: Double, _ end: Double) -> [Path.Step] {
        let count = max(1, Int((abs(end - start) * 8).rounded(.up)))
        let step = (end - start) / Double(count)
        let handle = radius * (4.0 / 3 * tan(2 * Double.pi * step / 4))
        return (0..<count).map { index in
            let (a, b) = (start + step * Double(index), start + step * Double(index + 1))
            return .curve(
                Self.point(centre, radius, b), control1: along(a, radius, handle), control2: along(b, radius, -handle))
        }
    }

    /// A point on the circle moved along its tangent.
    private func along(_ share: Double, _ radius: Length, _ distance: Length) -> Point {
        let (point, angle) = (Self.point(centre, radius, share), 2 * Double.pi * share)
        return Point(x: point.x + distance * cos(angle), y: point.y + distance * sin(angle))
    }
}
