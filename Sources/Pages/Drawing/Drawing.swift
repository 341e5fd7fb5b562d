public import Geometry

/// What a backend paints, as plain values: pages and graphs share it.
public struct Drawing: Sendable, Hashable {
    /// The area that the drawing takes up; shapes may reach beyond it.
    public var size: Size
    /// Painted in order, the first at the bottom.
    public var shapes: [Shape]

    /// A drawing from its shapes.
    public init(size: Size, shapes: [Shape] = []) {
        self.size = size
        self.shapes = shapes
    }
}

/// One painted thing.
public indirect enum Shape: Sendable, Hashable {
    case path(Path, fill: Color?, stroke: Stroke?)
    case glyphs(GlyphRun, at: Point)
    /// An image from a file; only pages hold any.
    case picture(Picture, in: Rectangle)
    /// Shapes moved by an offset.
    case group([Shape], offset: Point)

    /// Shapes that belong together, each at its own place.
    public static func group(_ shapes: [Shape]) -> Shape { .group(shapes, offset: .origin) }

    /// Whether it shows words.
    public var hasGlyphs: Bool {
        switch self {
        case .path, .picture: false
        case .glyphs: true
        case .group(let shapes, _): shapes.contains(where: \.hasGlyphs)
        }
    }
}

/// How an outline is drawn.
public struct Stroke: Sendable, Hashable {
    /// The colour of the line.
    public var color: Color
    /// The thickness of the line, half of it on each side of the outline.
    public var width: Length

    /// A stroke from its parts.
    public init(color: Color, width: Length) {
        self.color = color
        self.width = width
    }
}
