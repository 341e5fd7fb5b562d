import Drawing
import Geometry

/// Draws what is said below the marks.
struct NotesDrawing {
    let notes: PlotNotes
    let words: GraphText
    let frame: ReadingFrame

    private static let spaceAbove = Length.points(9)
    private static let spaceBetween = Length.points(6)

    /// The notes below a height, and the height below them.
    func shapes(under height: Length) -> (shapes: [Shape], bottom: Length) {
        var (shapes, bottom) = ([Shape](), height)
        var space = Self.spaceAbove
        for line in notes.lines {
            let block = words.block(line, words.style(words.theme.bodySize), measure: frame.width)
            let top = bottom + space
            shapes.append(.group([.group(block.shapes(top: top) { frame.left(from: .zero, width: $0) })]))
            bottom = top + block.height + block.descent
            space = Self.spaceBetween
        }
        guard !notes.meanings.isEmpty else { return (shapes, bottom) }
        let entries = notes.meanings.map { meaning in
            LegendMark.Entry(
                sign: { meaning.texture.shapes($0, color: words.theme.accent) }, text: meaning.text)
        }
        let legend = LegendMark(entries: entries, words: words, frame: frame).shapes(top: bottom + space)
        return (shapes + legend.shapes, legend.bottom)
    }
}
