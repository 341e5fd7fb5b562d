import Drawing
import Geometry

/// The part of a graph in which its marks are, as distances from the side where reading begins.
struct PlotArea {
    let frame: ReadingFrame
    /// From where reading begins to the area.
    var start: Length
    var length: Length

    var end: Length { start + length }

    /// The place of a distance from the area's start on the drawing.
    func x(_ distance: Length) -> Length { frame.left(from: start + distance, width: .zero) }

    /// A box between two distances from the area's start.
    func box(from: Length, to: Length, top: Length, height: Length) -> Rectangle {
        frame.box(from: start + from, top: top, width: to - from, height: height)
    }

    /// Shapes of a text that begins at a distance from the area's start, with its middle at a height.
    func text(_ block: TextBlock, from distance: Length, middle: Length) -> Shape {
        .group(block.shapes(middle: middle) { frame.left(from: start + distance, width: $0) })
    }

    /// Shapes of a text that ends at a distance from the area's start, with its middle at a height.
    func text(_ block: TextBlock, to distance: Length, middle: Length) -> Shape {
        .group(block.shapes(middle: middle) { frame.left(from: start + distance - $0, width: $0) })
    }

    /// Shapes of a text around a distance from the area's start, with its middle at a height.
    func text(_ block: TextBlock, around distance: Length, middle: Length) -> Shape {
        .group(block.shapes(middle: middle) { frame.left(from: start + distance - $0 / 2, width: $0) })
    }
}
