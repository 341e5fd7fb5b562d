import Drawing
import Geometry

/// The line at which the bars begin.
struct AxisMark {
    /// Thin enough to be no bar, thick enough to print.
    static let thickness = Length.points(0.75)

    var color: Color
    var x: Length
    var height: Length

    func shape() -> Shape {
        .path(
            .line(from: Point(x: x, y: .zero), to: Point(x: x, y: height)), fill: nil,
            stroke: Stroke(color: color, width: Self.thickness))
    }
}
