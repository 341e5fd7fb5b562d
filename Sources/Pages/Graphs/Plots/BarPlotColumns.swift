import Geometry
import Typography

/// The columns of a bar plot from where reading begins: swatch, label, title, bars, each as wide as its texts need.
struct BarPlotColumns {
    /// Of the width, at most, for swatch, label and title, so that bars keep room to differ.
    static let widestHeading = 0.55
    /// Where a title would take more than two lines, up to this share.
    static let widestHeadingForLongTitles = 0.7
    static let mostTitleLines = 2
    static let swatchGap = Length.points(6)
    static let labelGap = Length.points(8)
    /// Between the title and the bars.
    static let titleGap = Length.points(10)
    /// Between a bar's end and its value.
    static let valueGap = Length.points(5)

    private(set) var labelStart: Length
    private(set) var titleStart: Length
    private(set) var barStart: Length
    /// The length of a bar of the plot's maximum: it leaves room for the widest value.
    private(set) var barLength: Length
    private(set) var titles: [TextBlock]
    let labels: [TextBlock?]
    let values: [TextBlock]

    init(_ plot: BarPlot, width: Length, words: GraphText) {
        let body = words.theme.bodySize
        labels = plot.bars.map { bar in bar.label.map { words.block($0, words.style(body, .semibold)) } }
        values = plot.bars.map { words.block($0.valueText, words.valueStyle($0.isHighlighted ? .semibold : .regular)) }
        let hasSwatch = plot.bars.contains { $0.swatch != nil }
        let labelWidth = labels.compactMap { $0?.width }.max()
        labelStart = hasSwatch ? SwatchMark.side + Self.swatchGap : .zero
        titleStart = labelStart + (labelWidth.map { $0 + Self.labelGap } ?? .zero)
        let usual = width * Self.widestHeading - titleStart
        let most = width * Self.widestHeadingForLongTitles - titleStart
        titles = Self.titles(plot, usualWidth: usual, mostWidth: most, words)
        barStart = titleStart + (titles.map(\.width).max() ?? .zero) + Self.titleGap
        let widestValue = values.map(\.width).max() ?? .zero
        barLength = max(width - barStart - Self.valueGap - widestValue, .zero)
    }

    /// The titles in the narrowest column within which each takes two lines at most.
    private static func titles(
        _ plot: BarPlot, usualWidth: Length, mostWidth: Length, _ words: GraphText
    ) -> [TextBlock] {
        let style = words.style(words.theme.bodySize)
        let shaped = plot.bars.map { words.shape($0.title, style) }
        var measure = max(usualWidth, .points(1))
        while true {
            let blocks = shaped.map { words.block($0.lines(measure: measure), style) }
            let step = Length.points(6)
            if measure + step > mostWidth || blocks.allSatisfy({ $0.lines.count <= mostTitleLines }) { return blocks }
            measure += step
        }
    }
}
