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
