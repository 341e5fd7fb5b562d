public import Drawing
import Geometry

/// Lays out stacked bars: a legend, and in each row the parts with their numbers.
struct StackPlotDrawing {
    let plot: StackPlot
    let words: GraphText
    let frame: ReadingFrame
    private let columns: RowColumns
    private let colors: [Color]
    /// The middle of a diverging graph, and the length of the whole.
    private let origin: Length
    private let whole: Length

    private static let spaceUnderLegend = Length.points(8)
    private static let gap = Length.points(1)
    private static let innerGap = Length.points(2)
    private static let spaceUnderSmall = Length.points(2.5)

    init(_ plot: StackPlot, words: GraphText, frame: ReadingFrame) {
        self.plot = plot
        self.words = words
        self.frame = frame
        let grey = words.style(words.theme.bodySize, .regular, words.theme.grey)
        let outside = plot.rows.map { row in row.outside.map { words.block($0, grey) } }
        columns = RowColumns(
            plot.rows.map(\.row), values: outside.contains { $0 != nil } ? [outside] : [], frame: frame, words: words)
        colors = words.theme.ramp(plot.names.count, isDiverging: plot.form == .diverging)
        switch plot.form {
        case .whole: (origin, whole) = (.zero, columns.area.length)
        case .diverging:
            let sides = plot.rows.map { Self.sides($0.parts) }
            let (lower, upper) = (sides.map(\.lower).max() ?? 0, sides.map(\.upper).max() ?? 0)
            let extent = max(lower + upper, 0.01)
            whole = columns.area.length / extent
            origin = whole * lower
        }
    }

    /// How much of a row is on each side of the middle.
    private static func sides(_ parts: [StackPlot.Part]) -> (lower: Double, upper: Double) {
        let half = parts.count / 2
        let middle = parts.count % 2 == 1 ? parts[half].share / 2 : 0
        let lower = parts.prefix(half).map(\.share).reduce(0, +) + middle
        let upper = parts.suffix(half).map(\.share).reduce(0, +) + middle
        return (lower, upper)
    }

    /// A part's place in its row.
    private struct Segment {
        var part: Int
        var start: Length
        var end: Length
        var text: TextBlock
        var isInside: Bool
    }

    private func segments(_ index: Int) -> [Segment] {
        let parts = plot.rows[index].parts
        var start =
            switch plot.form {
            case .whole: Length.zero
            case .diverging: origin - whole * Self.sides(parts).lower
            }
        return parts.indices.compactMap { part in
            let end = start + whole * parts[part].share
            defer { start = end }
            guard parts[part].share > 0 else { return nil }
            let color = words.theme.textColor(on: colors[part])
            let plain = words.block(
                parts[part].text,
                words.style(words.theme.bodySize, .regular, parts[part].texture == .solid ? color : words.theme.ink))
            let isInside = parts[part].texture == .solid && plain.width + Self.innerGap * 2 + Self.gap <= end - start
            let small = words.style(words.theme.smallSize, .regular, words.theme.ink)
            return Segment(
                part: part, start: start, end: end, text: isInside ? plain : words.block(parts[part].text, small),
                isInside: isInside)
        }
    }

    func drawing() -> Drawing {
        let theme = words.theme
        var entries = plot.names.indices.map { index in
            LegendMark.Entry(sign: { Texture.solid.shapes($0, color: colors[index]) }, text: plot.names[index])
        }
        if let outside = plot.outsideName { entries.append(LegendMark.Entry(sign: { _ in [] }, text: outside)) }
        let legend = LegendMark(entries: entries, words: words, frame: frame).shapes(top: .zero)
        let all = plot.rows.indices.map(segments)
        let hasSmall = all.contains { $0.contains { !$0.isInside } }
        let smallHeight = hasSmall ? theme.smallSize * 0.75 + Self.spaceUnderSmall : .zero
        let thickness = theme.barThickness * 1.25
        let rows = RowsDrawing(
            rows: plot.rows.map(\.row), columns: columns, words: words, frame: frame,
            thickness: thickness + smallHeight, pitch: max(theme.barPitch, thickness + smallHeight + .points(5)))
        let top = legend.bottom + Self.spaceUnderLegend
        let places = rows.places(under: top)
        let bottom = places.last.map { $0.top + $0.height } ?? top
        let groups = rows.groups(places) { index, place in
            marks(all[index], index, place, thickness: thickness, smallHeight: smallHeight)
        }
        let notes = NotesDrawing(notes: plot.notes, words: words, frame: frame).shapes(under: bottom)
        return Drawing(
            size: Size(width: frame.width, height: notes.bottom),
            shapes: legend.shapes + groups + middle(top, bottom) + notes.shapes)
    }

    /// The line between the sides of a diverging graph.
    private func middle(_ top: Length, _ bottom: Length) -> [Shape] {
        guard plot.form == .diverging, plot.names.count % 2 == 0, origin > .zero else { return [] }
        let x = columns.area.x(origin)
        return [
            .path(
                .line(from: Point(x: x, y: top), to: Point(x: x, y: bottom)), fill: nil,
                stroke: Stroke(color: words.theme.ink, width: AxisMark.thickness))
        ]
    }

    private func marks(
        _ segments: [Segment], _ index: Int, _ place: RowsDrawing.Place, thickness: Length, smallHeight: Length
    ) -> [Shape] {
        let area = columns.area
        let top = place.middle - (thickness + smallHeight) / 2 + smallHeight
        let bars = segments.flatMap { segment -> [Shape] in
            let box = area.box(
                from: segment.start, to: max(segment.end - Self.gap, segment.start + .points(0.5)), top: top,
                height: thickness)
            return plot.rows[index].parts[segment.part].texture.shapes(box, color: colors[segment.part])
        }
        let places = spread(segments.filter { !$0.isInside })
        var next = 0
        let texts = segments.map { segment -> Shape in
            let middle = (segment.start + segment.end - Self.gap) / 2
            if segment.isInside { return area.text(segment.text, around: middle, middle: top + thickness / 2) }
            defer { next += 1 }
            return area.text(
                segment.text, around: places[next], middle: top - Self.spaceUnderSmall - segment.text.height / 2)
        }
        return bars + texts
    }

    /// The middles of texts above their parts, moved as little as can be so that none covers another.
    private func spread(_ segments: [Segment]) -> [Length] {
        let gap = Length.points(3)
        var middles = segments.map { ($0.start + $0.end) / 2 }
        for index in middles.indices.dropFirst() {
            let least = middles[index - 1] + (segments[index - 1].text.width + segments[index].text.width) / 2 + gap
            middles[index] = max(middles[index], least)
        }
        var limit = columns.area.length
        for index in middles.indices.reversed() {
            middles[index] = min(middles[index], limit - segments[index].text.width / 2)
            limit = middles[index] - segments[index].text.width / 2 - gap
        }
        return middles
    }
}

extension StackPlot: Plot {
    /// Every text that the plot shows, in reading order.
    public var words: [String] {
        names + [outsideName].compactMap(\.self)
            + rows.flatMap { row in
                row.row.words + row.parts.filter { $0.share > 0 }.map(\.text) + [row.outside].compactMap(\.self)
            } + notes.words
    }

    /// A row for each bar.
    public var hasRows: Bool { true }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        StackPlotDrawing(self, words: words, frame: frame).drawing()
    }
}
