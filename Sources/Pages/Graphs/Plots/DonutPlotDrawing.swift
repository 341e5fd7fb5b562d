public import Drawing
import Geometry
import Typography

/// Lays out a donut chart: the ring in the middle, each part's name on the side of the part, parts of zero below.
struct DonutPlotDrawing {
    let plot: DonutPlot
    let words: GraphText
    let frame: ReadingFrame

    /// The hole's share of the ring's diameter: wide enough for words.
    private static let hole = 0.62
    /// Between the ring and the names below it.
    private static let spaceAboveZeros = Length.points(18)

    private var radius: Length { words.theme.donutDiameter / 2 }

    func drawing() -> Drawing {
        let names = DonutNames(sectors, plot: plot, words: words, radius: radius, width: frame.width)
        let centre = Point(x: frame.width / 2, y: max(-names.top, radius))
        let ringBottom = centre.y + max(names.bottom, radius)
        var shapes: [Shape] = []
        for (sector, name) in zip(sectors, names.all) {
            let shown = [mark(sector, centre).shape()]
            shapes.append(.group(shown + name.shapes(centre: centre, radius: radius, color: words.theme.grey)))
        }
        shapes.append(.group([.group(middle(centre))]))
        let zeros = zeroNames()
        let shown = zeros.shapes(top: ringBottom + Self.spaceAboveZeros) { (frame.width - $0) / 2 }
        if !shown.isEmpty { shapes.append(.group([.group(shown)])) }
        let bottom = zeros.lines.isEmpty ? ringBottom : ringBottom + Self.spaceAboveZeros + zeros.height + zeros.descent
        let notes = NotesDrawing(notes: plot.notes, words: words, frame: frame).shapes(under: bottom)
        return Drawing(size: Size(width: frame.width, height: notes.bottom), shapes: shapes + notes.shapes)
    }

    /// The parts that are drawn, clockwise from the top, or the other way round in a mirrored graph.
    var sectors: [DonutSector] {
        let total = Double(plot.parts.map { max($0.value, 0) }.reduce(0, +))
        var sum = 0
        return plot.parts.enumerated().compactMap { index, part in
            guard part.value > 0 else { return nil }
            let (from, to) = (Double(sum) / total, Double(sum + part.value) / total)
            sum += part.value
            return DonutSector(
                part: index, from: frame.isMirrored ? 1 - to : from, to: frame.isMirrored ? 1 - from : to)
        }
    }

    private func mark(_ sector: DonutSector, _ centre: Point) -> RingMark {
        RingMark(
            centre: centre, outer: radius, inner: radius * Self.hole, from: sector.from, to: sector.to,
            color: words.theme.category(sector.part), texture: plot.parts[sector.part].texture)
    }

    /// The words in the hole, in as many lines as they need.
    private func middle(_ centre: Point) -> [Shape] {
        guard let text = plot.centre else { return [] }
        let chord = radius * (2 * Self.hole * 0.8)
        let block = words.block(text, words.style(words.theme.bodySize, .semibold), measure: chord)
        return block.shapes(middle: centre.y) { centre.x - $0 / 2 }
    }

    /// Parts of zero are named, since that nobody chose them is a finding too.
    private func zeroNames() -> TextBlock {
        let names = plot.parts.filter { $0.value <= 0 }.map { "\($0.title): \($0.valueText)" }
        let style = words.style(words.theme.bodySize, .regular, words.theme.grey)
        return words.block(names.joined(separator: "\n"), style, measure: frame.width)
    }
}

/// A part of the turn: shares of it, clockwise from the top.
struct DonutSector {
    /// Index of the part that it shows.
    var part: Int
    var from: Double
    var to: Double

    /// Where its name belongs: the middle of the part, or the right of a whole ring.
    var middle: Double { to - from >= 1 ? 0.25 : (from + to) / 2 }
}

extension DonutPlot: Plot {
    /// Every text that the plot shows, in reading order.
    public var words: [String] {
        parts.flatMap { [$0.title, $0.valueText] } + [centre].compactMap(\.self) + notes.words
    }

    /// A ring has none.
    public var hasRows: Bool { false }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        DonutPlotDrawing(plot: self, words: words, frame: frame).drawing()
    }
}
