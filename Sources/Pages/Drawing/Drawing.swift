public import Geometry

/// What a backend can paint, as plain values: the one language of pages and graphs.
public struct Drawing: Sendable, Hashable {
    public var size: Size
    /// Painted in order, the first at the bottom.
    public var shapes: [Shape]

    public init(size: Size, shapes: [Shape] = []) {
        self.size = size
        self.shapes = shapes
    }
}

/// One painted thing.
public indirect enum Shape: Sendable, Hashable {
    case path(Path, fill: Color?, stroke: Stroke?)
    case glyphs(GlyphRun, at: Point)
    /// Shapes moved by an offset.
    case group([Shape], offset: Point)

    /// Shapes that belong together, each where it stands.
    public static func group(_ shapes: [Shape]) -> Shape { .group(shapes, offset: .origin) }

    /// Whether it shows words.
    public var hasGlyphs: Bool {
        switch self {
        case .path: false
        case .glyphs: true
        case .group(let shapes, _): shapes.contains(where: \.hasGlyphs)
        }
    }
}

/// How an outline is drawn.
public struct Stroke: Sendable, Hashable {
    public var color: Color
    public var width: Length

    public init(color: Color, width: Length) {
        self.color = color
        self.width = width
    }
}
