/// A character that no font has. Nothing is drawn for it; the caller must report it as an error.
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
