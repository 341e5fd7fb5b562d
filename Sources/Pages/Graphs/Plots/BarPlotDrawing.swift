public import Drawing
import Geometry

/// Lays out a bar plot: rows from top to bottom, in each swatch, label, title, bar and value.
struct BarPlotDrawing {
    let plot: BarPlot
    let words: GraphText
    let frame: ReadingFrame
    private let columns: BarPlotColumns

    init(_ plot: BarPlot, words: GraphText, frame: ReadingFrame) {
        self.plot = plot
        self.words = words
        self.frame = frame
        columns = BarPlotColumns(plot, width: frame.width, words: words)
    }

    func drawing() -> Drawing {
        var (top, shapes) = (Length.zero, [Shape]())
        for index in plot.bars.indices {
            let height = rowHeight(index)
            shapes.append(.group(row(index, middle: top + height / 2)))
            top += height
        }
        let axis = AxisMark(color: words.theme.grey, x: frame.left(from: columns.barStart, width: .zero), height: top)
        return Drawing(size: Size(width: frame.width, height: top), shapes: shapes + [axis.shape()])
    }

    /// The pitch, and more for what a label of several lines needs beyond one.
    private func rowHeight(_ index: Int) -> Length {
        let title = columns.titles[index]
        let more = title.leading * Double(max(title.lines.count - 1, 0))
        let spaceBetweenRows = min(.points(9), words.theme.barPitch - title.capHeight)
        return max(words.theme.barPitch, more + title.capHeight + spaceBetweenRows)
    }

    private func row(_ index: Int, middle: Length) -> [Shape] {
        let bar = plot.bars[index]
        let length = columns.barLength * (Double(max(bar.value, 0)) / Double(max(plot.maximum, 1)))
        let thickness = words.theme.barThickness
        let box = frame.box(from: columns.barStart, top: middle - thickness / 2, width: length, height: thickness)
        let mark = BarMark(box: box, color: bar.isHighlighted ? words.theme.accent : words.theme.accentLight)
        let value = columns.values[index]
        let valueStart = columns.barStart + length + BarPlotColumns.valueGap
        return heading(index, middle: middle) + mark.shapes()
            + [.group(value.shapes(middle: middle) { frame.left(from: valueStart, width: $0) })]
    }

    private func heading(_ index: Int, middle: Length) -> [Shape] {
        let bar = plot.bars[index]
        let side = SwatchMark.side
        let swatchBox = frame.box(from: .zero, top: middle - side / 2, width: side, height: side)
        let swatch = bar.swatch.map { SwatchMark(box: swatchBox, color: $0, text: bar.swatchText).shapes(words) }
        let label = columns.labels[index]?.shapes(middle: middle) { frame.left(from: columns.labelStart, width: $0) }
        let title = columns.titles[index].shapes(middle: middle) { frame.left(from: columns.titleStart, width: $0) }
        return [swatch, label, title].compactMap { $0.map { .group($0) } }
    }
}

extension BarPlot: Plot {
    /// Every text that the plot shows, in reading order.
    public var words: [String] {
        bars.flatMap { [$0.swatchText, $0.label, $0.title, $0.valueText].compactMap(\.self) }
    }

    /// A row for each bar.
    public var hasRows: Bool { true }

    /// The plot in the width of its frame, mirrored where the frame reads from right to left.
    public func drawing(words: GraphText, frame: ReadingFrame) -> Drawing {
        BarPlotDrawing(self, words: words, frame: frame).drawing()
    }
}
