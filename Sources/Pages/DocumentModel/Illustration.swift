public import Diagnostics
public import Drawing
public import Geometry

/// An image from a file, at its place in a document.
public struct Illustration: Sendable, Hashable {
    /// How wide the image is.
    public enum Width: Sendable, Hashable {
        /// As its pixels ask for, where the column allows it.
        case natural
        /// As the text says.
        case length(Length)
        /// A part of its column, in per cent.
        case percent(Double)
    }

    /// The image.
    public var picture: Picture
    /// What it shows, for those who do not see it; nil for one that shows nothing.
    public var alternativeText: String?
    /// How wide it is.
    public var width: Width
    /// Where the text places it.
    public var place: Place

    /// An image from its parts.
    public init(_ picture: Picture, alternativeText: String?, width: Width, place: Place) {
        self.picture = picture
        self.alternativeText = alternativeText
        self.width = width
        self.place = place
    }
}
