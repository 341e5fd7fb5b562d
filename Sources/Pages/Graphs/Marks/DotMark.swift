import Drawing
import Geometry

/// A dot; hollow dots are as large as solid ones.
struct DotMark {
    var centre: Point
    var radius: Length
    var color: Color
    var texture = Texture.solid

    /// The line of a dot that is not solid.
    private static let line = Length.points(1.5)

    func shapes() -> [Shape] {
        switch texture {
        case .solid: [.path(circle(radius), fill: color, stroke: nil)]
        // The lines of a hatching cannot be told on so small an area.
        case .hollow, .hatched:
            [.path(circle(radius - Self.line / 2), fill: .white, stroke: Stroke(color: color, width: Self.line))]
        }
    }

    /// Four curves, whose handles are 0.5523 of the radius.
    private func circle(_ radius: Length) -> Path {
        let handle = radius * 0.5523
        func at(_ x: Length, _ y: Length) -> Point { Point(x: centre.x + x, y: centre.y + y) }
        let zero = Length.zero
        return Path([
            .move(at(zero, -radius)),
            .curve(at(radius, zero), control1: at(handle, -radius), control2: at(radius, -handle)),
            .curve(at(zero, radius), control1: at(radius, handle), control2: at(handle, radius)),
            .curve(at(-radius, zero), control1: at(-handle, radius), control2: at(-radius, handle)),
            .curve(at(zero, -radius), control1: at(-radius, -handle), control2: at(-handle, -radius)), .close,
        ])
    }
}
