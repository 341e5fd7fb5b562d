import Drawing
import Geometry

/// What a sign in a graph means: the sign and its words, in a row that wraps.
struct LegendMark {
    /// One sign with its words.
    struct Entry {
        /// Draws the sign in a box.
        var sign: (Rectangle) -> [Shape]
        var text: String
    }

    var entries: [Entry]
    let words: GraphText
    let frame: ReadingFrame
    /// From where reading begins to the first entry.
    var start = Length.zero

    private static let side = Length.points(10)
    private static let gapBeforeText = Length.points(5)
    private static let gapBetween = Length.points(18)
    private static let spaceBetweenLines = Length.points(5)

    /// The entries below a height, and the height below them.
    func shapes(top: Length) -> (shapes: [Shape], bottom: Length) {
        let style = words.style(words.theme.smallSize, .regular, words.theme.ink)
        let room = frame.width - start
        var (shapes, x, y) = ([Shape](), Length.zero, top)
        var lineHeight = Length.zero
        for entry in entries {
            let indent = Self.side + Self.gapBeforeText
            let natural = words.block(entry.text, style)
            let block =
                natural.width + indent <= room
                ? natural : words.block(entry.text, style, measure: max(room - indent, .points(1)))
            if x > .zero, x + indent + block.width > room {
                y += lineHeight + Self.spaceBetweenLines
                (x, lineHeight) = (.zero, .zero)
            }
            let first = y + max(Self.side, block.capHeight) / 2
            let box = frame.box(
                from: start + x, top: first - Self.side / 2, width: Self.side, height: Self.side)
            let text = block.shapes(top: first - block.capHeight / 2) {
                frame.left(from: start + x + indent, width: $0)
            }
            shapes.append(.group(entry.sign(box) + [.group(text)]))
            x += indent + block.width + Self.gapBetween
            lineHeight = max(lineHeight, max(Self.side, block.height + block.descent))
        }
        return (shapes, entries.isEmpty ? top : y + lineHeight)
    }
}
