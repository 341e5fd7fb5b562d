/// A character that none of the fonts has. Nothing is drawn in its place; the caller makes it an error.
public struct MissingCharacter: Sendable, Hashable {
    /// The character.
    public var scalar: Unicode.Scalar
    /// The tag of its span.
    public var tag: Int
    /// How many UTF-8 bytes of the span's text are before it.
    public var offset: Int

    /// A missing character at its place.
    public init(scalar: Unicode.Scalar, tag: Int, offset: Int) {
        self.scalar = scalar
        self.tag = tag
        self.offset = offset
    }
}
