public import Drawing
public import Geometry

/// Why a drawing could not be painted.
public enum RenderingError: Error, Sendable, Hashable {
    /// The font's file cannot be opened, or holds no such face.
    case font(FontFile, reason: String)
    /// A glyph that the font does not have, or its "missing glyph" (index 0), which must never reach a reader
    /// (ISO 14289-1, 7.21.8).
    case glyph(index: UInt32, font: FontFile, text: String)
    /// The run's clusters do not add up to its text and its glyphs.
    case clusters(text: String)
    /// A page or picture without an extent, or one too large to be painted.
    case size(Size)
    /// A coordinate that is infinite or not a number.
    case coordinate
    /// Cairo's own message.
    case cairo(String)
    /// An image from a file in a graph; only pages hold any.
    case picture
    /// No memory to pack a picture in.
    case compression
}

extension RenderingError: CustomStringConvertible {
    /// Names the thing and the value found.
    public var description: String {
        switch self {
        case .font(let font, let reason): "font \(font.path), face \(font.faceIndex): \(reason)"
        case .glyph(let index, let font, let text): "font \(font.path) has no glyph \(index), needed for \"\(text)\""
        case .clusters(let text): "the clusters of \"\(text)\" do not add up to its text and its glyphs"
        case .size(let size): "a size of \(size.width.points) by \(size.height.points) points cannot be painted"
        case .coordinate: "a coordinate is not a finite number"
        case .cairo(let message): "Cairo: \(message)"
        case .picture: "a graph cannot hold an image from a file"
        case .compression: "not enough memory to compress the picture"
        }
    }
}
