public import Drawing
import Geometry

/// Lays out paired dots: a legend, a scale, and in each row two joined dots and their values.
struct DotsPlotDrawing {
    let plot: DotsPlot
    let words: GraphText
    let frame: ReadingFrame
    private let columns: RowColumns
    /// For each column of values, whether it is of the hollow dots, of the solid ones, or of marks.
    private let signs: [Texture?]

    private static let spaceUnderLegend = Length.points(9)
    private static let spaceUnderTicks = Length.points(4)
    private static let join = Length.points(2)

    init(_ plot: DotsPlot, words: GraphText, frame: ReadingFrame) {
        self.plot = plot
        self.words = words
        self.frame = frame
        let size = words.theme.bodySize
        func column(_ text: (DotsPlot.Row) -> String?) -> [TextBlock?] {
            plot.rows.map { row in text(row).map { words.block($0, words.style(size, .regular, words.theme.grey)) } }
        }
        let all: [(sign: Texture?, texts: [TextBlock?])] = [
            (.hollow, column { $0.first?.text }), (nil, column { $0.first?.mark }),
            (.solid, column { $0.second?.text }), (nil, column { $0.second?.mark }),
        ]
        let used = all.filter { $0.texts.contains { $0 != nil } }
        signs = used.map(\.sign)
        columns = RowColumns(plot.rows.map(\.row), values: used.map(\.texts), frame: frame, words: words)
    }

    private var radius: Length { words.theme.barThickness * 0.38 }
    private var area: PlotArea { columns.area }

    /// Dots at the ends of the scale are inside the area.
    private func distance(_ share: Double) -> Length {
        radius + (area.length - radius * 2) * min(max(share, 0), 1)
    }

    func drawing() -> Drawing {
        let legend = LegendMark(
            entries: [entry(plot.firstName, .hollow), entry(plot.secondName, .solid)], words: words, frame: frame
        ).shapes(top: .zero)
        let (ticks, top) = ticks(under: legend.bottom + Self.spaceUnderLegend)
        let rows = RowsDrawing(
            rows: plot.rows.map(\.row), columns: columns, words: words, frame: frame, thickness: radius * 2)
        let places = rows.places(under: top)
        let bottom = places.last.map { $0.top + $0.height } ?? top
        let groups = rows.groups(places, marks: marks)
        let notes = NotesDrawing(notes: plot.notes, words: words, frame: frame).shapes(under: bottom)
        return Drawing(
            size: Size(width: frame.width, height: notes.bottom),
            shapes: legend.shapes + grid(from: top, to: bottom) + ticks + groups + notes.shapes)
    }

    private func entry(_ name: String, _ texture: Texture) -> LegendMark.Entry {
        LegendMark.Entry(
            sign: { box in
                let centre = Point(x: box.left + box.size.width / 2, y: box.top + box.size.height / 2)
                return DotMark(centre: centre, radius: radius, color: words.theme.accent, texture: texture).shapes()
            }, text: name)
    }

    private func grid(from top: Length, to bottom: Length) -> [Shape] {
        plot.ticks.map { tick in
            let x = area.x(distance(tick.share))
            return .path(
                .line(from: Point(x: x, y: top), to: Point(x: x, y: bottom)), fill: nil,
                stroke: Stroke(color: words.theme.grey.mixed(with: .white, part: 0.75), width: .points(0.6)))
        }
    }

    /// The numbers of the scale that have room, the whole first, and the signs above the columns of values.
    private func ticks(under top: Length) -> ([Shape], bottom: Length) {
        let style = words.style(words.theme.smallSize, .regular, words.theme.grey)
        let blocks = plot.ticks.map { words.block($0.text, style) }
        let height = blocks.map(\.height).max() ?? .zero
        let middle = top + max(height, radius * 2) / 2
        var taken: [(from: Length, to: Length)] = []
        var shapes: [(at: Length, shape: Shape)] = []
        for index in blocks.indices.reversed() {
            let block = blocks[index]
            // The words of the whole keep inside the area.
            let centre = distance(plot.ticks[index].share)
            let start = min(max(centre - block.width / 2, .zero), max(area.length - block.width, .zero))
            let gap = Length.points(6)
            guard taken.allSatisfy({ start + block.width + gap <= $0.from || start >= $0.to + gap }) else { continue }
            taken.append((start, start + block.width))
            shapes.append((start, area.text(block, from: start, middle: middle)))
        }
        let heads = zip(signs, columns.valueEnds).enumerated().flatMap { index, head -> [Shape] in
            guard let sign = head.0 else { return [] }
            let width = columns.values[index].compactMap { $0?.width }.max() ?? .zero
            let x = frame.left(from: head.1 - min(width, radius * 2.4) / 2, width: .zero)
            return DotMark(
                centre: Point(x: x, y: middle), radius: radius, color: words.theme.grey, texture: sign
            ).shapes()
        }
        let texts = shapes.sorted { $0.at < $1.at }.map(\.shape)
        let group = texts.isEmpty ? [] : [Shape.group(texts)]
        return (heads + group, middle + max(height, radius * 2) / 2 + Self.spaceUnderTicks)
    }

    private func marks(_ index: Int, _ place: RowsDrawing.Place) -> [Shape] {
        let row = plot.rows[index]
        let color = row.row.isHighlighted ? words.theme.accent : words.theme.accentLight
        func centre(_ dot: DotsPlot.Dot) -> Point { Point(x: area.x(distance(dot.share)), y: place.middle) }
        var shapes: [Shape] = []
        if let first = row.first, let second = row.second, first.share != second.share {
            shapes.append(
                .path(
                    .line(from: centre(first), to: centre(second)), fill: nil,
                    stroke: Stroke(color: color, width: Self.join)))
        }
        if let first = row.first {
            shapes += DotMark(centre: centre(first), radius: radius, color: color, texture: .hollow).shapes()
        }
        if let second = row.second {
            shapes += DotMark(centre: centre(second), radius: radius, color: color).shapes()
        }
        return shapes
    }
}

extension DotsPlot: Plot {
    /// Every text that the plot may show; numbers of the scale only where they have room.
    public var words: [String] {
        [firstName, secondName] + ticks.map(\.text)
            + rows.flatMap { row in
                row.row.words
                    + [row.first?.text, row.first?.mark, row.second?.text, row.second?.mark].compactMap(\.self)
            } + notes.words
    }

    /// A row for each option.
    public var hasRows: Bool { true }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        DotsPlotDrawing(self, words: words, frame: frame).drawing()
    }
}
