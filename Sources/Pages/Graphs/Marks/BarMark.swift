import Drawing
import Geometry

/// One bar on its track; a value of zero has the track alone.
struct BarMark {
    /// The whole of which the bar is a part; nil for a bar without a track.
    var track: Rectangle?
    var box: Rectangle
    var color: Color
    var texture = Texture.solid

    func shapes(_ theme: GraphTheme) -> [Shape] {
        let track = track.map { Shape.path(.rectangle($0), fill: theme.track, stroke: nil) }
        return [track].compactMap(\.self) + (box.size.width > .zero ? texture.shapes(box, color: color) : [])
    }
}
