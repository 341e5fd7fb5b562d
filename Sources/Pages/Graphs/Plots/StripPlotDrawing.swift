public import Drawing
import Geometry
import Typography

/// Lays out a strip: each answer's name above its cells and its number below them, or all in a list below the strip where a
/// name has no room above its cells.
struct StripPlotDrawing {
    let plot: StripPlot
    let words: GraphText
    let frame: ReadingFrame

    private static let cellGap = Length.points(1.5)
    /// Between two answers.
    private static let partGap = Length.points(7)
    private static let spaceAround = Length.points(6)
    private static let spaceBetweenLines = Length.points(8)
    private static let mostTitleLines = 2

    private var height: Length { words.theme.barThickness * 1.8 }
    private var shown: [Int] { plot.parts.indices.filter { plot.parts[$0].count > 0 } }

    /// One answer's place on the strip, from where reading begins.
    private struct Extent {
        var start: Length
        var length: Length
    }

    func drawing() -> Drawing {
        let extents = extents()
        let titles = zip(shown, extents).map { index, extent in title(index, measure: extent.length) }
        let values = shown.map { words.block(plot.parts[$0].valueText, words.style(words.theme.bodySize)) }
        let fits = zip(zip(titles, values), extents).allSatisfy { texts, extent in
            texts.0 != nil && texts.1.width <= extent.length
        }
        let strip = fits ? labelled(extents, titles.compactMap(\.self), values) : listed(extents)
        let zeros = zeroNotes
        let notes = NotesDrawing(notes: zeros, words: words, frame: frame).shapes(under: strip.bottom)
        return Drawing(
            size: Size(width: frame.width, height: notes.bottom), shapes: strip.shapes + notes.shapes)
    }

    /// Answers of nobody are named, since that nobody gave them is a finding too.
    private var zeroNotes: PlotNotes {
        var notes = plot.notes
        notes.lines = plot.parts.filter { $0.count <= 0 }.map { "\($0.title): \($0.valueText)" } + notes.lines
        return notes
    }

    private func extents() -> [Extent] {
        let counts = shown.map { plot.parts[$0].count }
        let gaps = Self.partGap * Double(max(counts.count - 1, 0))
        let cells = Double(max(counts.reduce(0, +), 1))
        let cell = max(frame.width - gaps, .points(1)) / cells
        var start = Length.zero
        return counts.map { count in
            let extent = Extent(start: start, length: cell * Double(count))
            start += extent.length + Self.partGap
            return extent
        }
    }

    /// The name within the width of its cells; nil where it needs too many lines, or a word does not fit.
    private func title(_ index: Int, measure: Length) -> TextBlock? {
        let style = titleStyle(index)
        let shaped = words.shape(plot.parts[index].title, style)
        if shaped.naturalWidth <= measure { return words.block([shaped.line()], style) }
        let longest = plot.parts[index].title.split(separator: " ").map { words.shape(String($0), style).naturalWidth }
        guard (longest.max() ?? .zero) <= measure else { return nil }
        let lines = shaped.lines(measure: measure)
        return lines.count <= Self.mostTitleLines ? words.block(lines, style) : nil
    }

    private func titleStyle(_ index: Int) -> TextStyle {
        words.style(
            words.theme.bodySize, .semibold, plot.parts[index].isHighlighted ? words.theme.accent : words.theme.ink)
    }

    private func color(_ index: Int) -> Color {
        plot.parts[index].isHighlighted ? words.theme.accent : words.theme.accentLight
    }

    private func cells(_ index: Int, _ extent: Extent, top: Length, color: Color) -> [Shape] {
        let part = plot.parts[index]
        let cell = extent.length / Double(part.count)
        let gap = min(Self.cellGap, cell * 0.25)
        return (0..<part.count).flatMap { number in
            let isLast = number == part.count - 1
            let box = frame.box(
                from: extent.start + cell * Double(number), top: top, width: isLast ? cell : cell - gap,
                height: height)
            return part.texture.shapes(box, color: color)
        }
    }

    private func labelled(
        _ extents: [Extent], _ titles: [TextBlock], _ values: [TextBlock]
    ) -> (shapes: [Shape], bottom: Length) {
        let titleHeight = titles.map(\.height).max() ?? .zero
        let descent = titles.map(\.descent).max() ?? .zero
        let top = titles.isEmpty ? .zero : titleHeight + descent + Self.spaceAround / 2
        let valueTop = top + height + Self.spaceAround
        let shapes = shown.indices.map { number in
            let (extent, title, value) = (extents[number], titles[number], values[number])
            let left = { (width: Length) in frame.left(from: extent.start, width: width) }
            return Shape.group(
                [.group(title.shapes(top: titleHeight - title.height, left: left))]
                    + cells(shown[number], extent, top: top, color: color(shown[number])) + [
                        .group(value.shapes(top: valueTop, left: left))
                    ])
        }
        let valueHeight = values.map { $0.height + $0.descent }.max() ?? .zero
        return (shapes, shown.isEmpty ? .zero : valueTop + valueHeight)
    }

    /// The strip, and below it a line for each answer with a cell as its sign.
    private func listed(_ extents: [Extent]) -> (shapes: [Shape], bottom: Length) {
        var bottom = height + Self.spaceAround * 1.5
        let side = Length.points(10)
        let indent = side + .points(6)
        var shapes: [Shape] = []
        for (number, index) in shown.enumerated() {
            let part = plot.parts[index]
            let value = words.block(part.valueText, words.style(words.theme.bodySize))
            let measure = max(frame.width - indent - value.width - RowColumns.valueGap, .points(1))
            let title = words.block(part.title, titleStyle(index), measure: measure)
            let middle = bottom + title.capHeight / 2
            // The strip's cells come with the line that names them.
            let color = words.theme.category(number)
            let strip = cells(index, extents[number], top: .zero, color: color)
            let mark = part.texture.shapes(
                frame.box(from: .zero, top: middle - side / 2, width: side, height: side), color: color)
            shapes.append(
                .group(
                    strip + mark + [
                        .group(title.shapes(top: bottom) { frame.left(from: indent, width: $0) }),
                        .group(value.shapes(top: bottom) { frame.left(from: frame.width - $0, width: $0) }),
                    ]))
            bottom += title.height + title.descent + Self.spaceBetweenLines
        }
        return (shapes, shown.isEmpty ? .zero : bottom - Self.spaceBetweenLines)
    }
}

extension StripPlot: Plot {
    /// Every text that the plot shows, in reading order.
    public var words: [String] {
        parts.filter { $0.count > 0 }.flatMap { [$0.title, $0.valueText] }
            + parts.filter { $0.count <= 0 }.map { "\($0.title): \($0.valueText)" } + notes.words
    }

    /// It has none.
    public var hasRows: Bool { false }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        StripPlotDrawing(plot: self, words: words, frame: frame).drawing()
    }
}
