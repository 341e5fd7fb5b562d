public import Drawing
import Geometry

/// Lays out a bar plot: rows from top to bottom, in each swatch, label, title, track, bar, value and share.
struct BarPlotDrawing {
    let plot: BarPlot
    let words: GraphText
    let frame: ReadingFrame
    private let columns: RowColumns
    private let values: [TextBlock]

    /// Between a bar's end and its value.
    static let valueGap = Length.points(5)
    /// Around a value inside its bar.
    private static let innerGap = Length.points(7)
    private static let spaceUnderHead = Length.points(3)

    init(_ plot: BarPlot, words: GraphText, frame: ReadingFrame) {
        self.plot = plot
        self.words = words
        self.frame = frame
        values = plot.bars.map { words.block($0.valueText, words.style(words.theme.bodySize, .semibold)) }
        let columns = [\BarPlot.Bar.shareText, \.mark].map { text in
            plot.bars.map { bar in
                bar[keyPath: text].map {
                    words.block($0, words.style(words.theme.bodySize, .regular, words.theme.grey))
                }
            }
        }
        self.columns = RowColumns(
            plot.bars.map(\.row), values: columns.filter { $0.contains { $0 != nil } }, frame: frame, words: words)
    }

    func drawing() -> Drawing {
        let rows = RowsDrawing(
            rows: plot.bars.map(\.row), columns: columns, words: words, frame: frame,
            thickness: words.theme.barThickness)
        let (head, height) = head()
        let places = rows.places(under: height)
        let groups = rows.groups(places, marks: marks)
        let bottom = places.last.map { $0.top + $0.height } ?? height
        let notes = NotesDrawing(notes: plot.notes, words: words, frame: frame).shapes(under: bottom)
        return Drawing(
            size: Size(width: frame.width, height: notes.bottom), shapes: head + groups + notes.shapes)
    }

    /// What the whole track is, above its end.
    private func head() -> ([Shape], height: Length) {
        guard let whole = plot.whole else { return ([], .zero) }
        let block = words.block(whole, words.style(words.theme.smallSize, .regular, words.theme.grey))
        let text = columns.area.text(block, to: columns.area.length, middle: block.height / 2)
        return ([.group([text])], block.height + block.descent + Self.spaceUnderHead)
    }

    private func marks(_ index: Int, _ place: RowsDrawing.Place) -> [Shape] {
        let bar = plot.bars[index]
        let area = columns.area
        let scale = LinearScale(greatest: Double(max(plot.maximum, 1)), length: area.length)
        let length = scale.distance(Double(max(bar.value, 0)))
        let color = bar.row.isHighlighted ? words.theme.accent : words.theme.accentLight
        switch plot.form {
        case .bars:
            let thickness = words.theme.barThickness
            let top = place.middle - thickness / 2
            let mark = BarMark(
                track: area.box(from: .zero, to: area.length, top: top, height: thickness),
                box: area.box(from: .zero, to: length, top: top, height: thickness), color: color,
                texture: bar.texture)
            return mark.shapes(words.theme) + [
                value(index, place, end: length, inside: bar.texture == .solid ? color : nil)
            ]
        case .lollipops:
            let radius = words.theme.barThickness * 0.42
            let line = Shape.path(
                .line(from: Point(x: area.x(.zero), y: place.middle), to: Point(x: area.x(length), y: place.middle)),
                fill: nil, stroke: Stroke(color: color, width: .points(1.5)))
            let dot = DotMark(
                centre: Point(x: area.x(length), y: place.middle), radius: radius, color: color, texture: bar.texture)
            return [line] + dot.shapes() + [value(index, place, end: length + radius, inside: nil)]
        }
    }

    /// The value inside its bar where it has room and can be read there, else behind its end, or before it at the far end.
    private func value(_ index: Int, _ place: RowsDrawing.Place, end: Length, inside color: Color?) -> Shape {
        let plain = values[index]
        let area = columns.area
        if let color, plain.width + Self.innerGap * 2 <= end, plain.height + .points(2) <= words.theme.barThickness {
            let style = words.style(words.theme.bodySize, .semibold, words.theme.textColor(on: color))
            return area.text(
                words.block(plot.bars[index].valueText, style), to: end - Self.valueGap, middle: place.middle)
        }
        return area.text(plain, from: end + Self.valueGap, middle: place.middle)
    }
}

extension BarPlot: Plot {
    /// Every text that the plot shows, in reading order.
    public var words: [String] {
        [whole].compactMap(\.self)
            + bars.flatMap { $0.row.words + [$0.valueText, $0.shareText, $0.mark].compactMap(\.self) } + notes.words
    }

    /// A row for each bar.
    public var hasRows: Bool { true }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        BarPlotDrawing(self, words: words, frame: frame).drawing()
    }
}
