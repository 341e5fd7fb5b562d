import Drawing
import Geometry

/// The thin line from a part to its name.
struct LeaderMark {
    var from: Point
    var corner: Point
    var to: Point
    var color: Color

    func shape() -> Shape {
        .path(
            Path([.move(from), .line(corner), .line(to)]), fill: nil,
            stroke: Stroke(color: color, width: AxisMark.thickness))
    }
}
