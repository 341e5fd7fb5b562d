public import Drawing

/// The form in which a graph shows its numbers. Each form is one value with its drawing, in files of its own.
public protocol Plot: Sendable {
    /// Every word that the plot draws, in reading order.
    var words: [String] { get }
    /// Whether it has rows, which may be closer together: see `GraphTheme.barPitch`.
    var hasRows: Bool { get }

    /// The plot alone, as wide as the frame; `Graph.plotDrawing` gives the order and the grouping of its shapes.
    func drawing(words: GraphText, frame: ReadingFrame) -> Drawing
}

/// What is said below the marks of a graph: the options that it leaves out, and what its textures mean.
public struct PlotNotes: Sendable, Hashable {
    /// What a texture means: `Illustrative values`.
    public struct Meaning: Sendable, Hashable {
        /// The texture.
        public var texture: Texture
        /// Its meaning, in words.
        public var text: String

        /// A texture with its meaning.
        public init(texture: Texture, text: String) {
            self.texture = texture
            self.text = text
        }
    }

    /// A line for each remark: `Without answers: SDG 2 and SDG 12`.
    public var lines: [String]
    /// The meaning of each texture that is not solid.
    public var meanings: [Meaning]

    /// Notes; none unless given.
    public init(lines: [String] = [], meanings: [Meaning] = []) {
        self.lines = lines
        self.meanings = meanings
    }

    /// In reading order.
    var words: [String] { lines + meanings.map(\.text) }
}
