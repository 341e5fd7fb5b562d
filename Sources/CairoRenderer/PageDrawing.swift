public import Drawing
public import Geometry

/// A page as the renderer sees it: drawings in order, each of which becomes one marked-content sequence.
public struct PageDrawing: Sendable {
    public var size: Size
    public var drawings: [(drawing: Drawing, origin: Point)]

    public init(size: Size, drawings: [(drawing: Drawing, origin: Point)]) {
        self.size = size
        self.drawings = drawings
    }
}
