public import Diagnostics

/// A fenced block: what is between a line `::: NAME` and a line `:::`.
public struct MarkdownFence: Sendable, Hashable {
    /// `key=value` after the name.
    public struct Attribute: Sendable, Hashable {
        /// The word before the `=`.
        public var key: String
        /// What is behind it, up to the next space.
        public var value: String
    }

    /// The kind of block, as written.
    public var name: String
    /// In the order in which they are written.
    public var attributes: [Attribute]
    /// The rest of the opening line; empty without one.
    public var title: [MarkdownInline]
    /// What the fence encloses.
    public var blocks: [MarkdownBlock]
    /// Where the fence opens.
    public var place: Place
}
