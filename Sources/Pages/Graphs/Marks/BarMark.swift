import Drawing
import Geometry

/// One bar; a value of zero has none.
struct BarMark {
    var box: Rectangle
    var color: Color

    func shapes() -> [Shape] {
        box.size.width > .zero ? [.path(.rectangle(box), fill: color, stroke: nil)] : []
    }
}
