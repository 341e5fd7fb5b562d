import Drawing
import Geometry
import Typography

/// A graph with all its words on a white sheet: title, question, plot, base note, source.
struct SheetDrawing {
    let graph: Graph
    let words: GraphText
    let frame: ReadingFrame

    private static let spaceUnderLabel = Length.points(7)
    private static let spaceUnderTitle = Length.points(8)
    private static let spaceAroundPlot = Length.points(18)
    private static let spaceBetweenNotes = Length.points(6)

    func drawing() -> Drawing {
        let theme = words.theme
        let inner = frame.width - theme.sheetMargin * 2
        var (top, shapes) = (theme.sheetMargin, [Shape]())
        func add(_ text: String, _ style: TextStyle, space: Length) {
            let block = words.block(text, style, measure: inner)
            guard !block.lines.isEmpty else { return }
            shapes += block.shapes(top: top) { frame.left(from: theme.sheetMargin, width: $0) }
            top += block.height + space
        }
        add(graph.label, words.style(theme.smallSize, .semibold, theme.accent), space: Self.spaceUnderLabel)
        add(graph.title, words.style(theme.titleSize, .semibold), space: Self.spaceUnderTitle)
        add(graph.question, words.style(theme.bodySize, .regular, theme.grey), space: Self.spaceAroundPlot)
        let plot = graph.plotDrawing(width: inner, theme: theme, shaper: words.shaper)
        // Each mark stays a group of its own.
        shapes += plot.shapes.map { .group([$0], offset: Point(x: theme.sheetMargin, y: top)) }
        top += plot.size.height + Self.spaceAroundPlot
        let note = words.style(theme.smallSize, .regular, theme.grey)
        add(graph.baseNote, note, space: Self.spaceBetweenNotes)
        add(graph.source, note, space: Self.spaceBetweenNotes)
        let size = Size(width: frame.width, height: top - Self.spaceBetweenNotes + theme.sheetMargin)
        let ground = Shape.path(.rectangle(Rectangle(origin: .origin, size: size)), fill: .white, stroke: nil)
        return Drawing(size: size, shapes: [ground] + shapes)
    }
}
