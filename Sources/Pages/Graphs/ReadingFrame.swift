import Geometry

/// Turns distances from the side where reading begins into places on the drawing: a graph in Arabic is mirrored.
public struct ReadingFrame {
    var width: Length
    var isMirrored: Bool

    /// The left edge of a thing of a width that begins at a distance from where reading begins.
    func left(from start: Length, width thing: Length) -> Length { isMirrored ? width - start - thing : start }

    /// A box that begins at a distance from where reading begins.
    func box(from start: Length, top: Length, width thing: Length, height: Length) -> Rectangle {
        Rectangle(x: left(from: start, width: thing), y: top, width: thing, height: height)
    }
}
