public import Geometry

/// An image from a file, checked and ready to be put into a PDF.
public struct Picture: Sendable, Hashable {
    /// How the image is held.
    public enum Content: Sendable, Hashable {
        /// A JPEG file as it is, of one component (grey) or three (red, green, blue).
        case jpeg([UInt8], components: Int)
        /// Red, green and blue of each pixel, row by row, and how opaque each is; nil where all are.
        case pixels([UInt8], opacity: [UInt8]?)
    }

    /// Where the file is in the report's folder.
    public var path: String
    /// Pixels in a row.
    public var columns: Int
    /// Rows of pixels.
    public var rows: Int
    /// The image itself.
    public var content: Content

    /// An image from its parts.
    public init(path: String, columns: Int, rows: Int, content: Content) {
        self.path = path
        self.columns = columns
        self.rows = rows
        self.content = content
    }

    /// Height by width.
    public var ratio: Double { Double(rows) / Double(columns) }

    /// The size at which an image is printed that says nothing else: 150 pixels an inch.
    public var naturalSize: Size {
        let pixel = Length.points(72.0 / 150)
        return Size(width: pixel * Double(columns), height: pixel * Double(rows))
    }

    /// Of equal pixels, only paths are hashed.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
