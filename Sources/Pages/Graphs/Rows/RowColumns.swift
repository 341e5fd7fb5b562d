import Geometry
import Typography

/// The columns that all rows of a graph share, from where reading begins: swatch, label, title, marks, and values in columns.
///
/// The marks take the same part of the width in every graph, so that one answer has one length in all of them. Where the
/// titles do not fit beside them in two lines, they are above the marks, which then have the whole width.
struct RowColumns {
    /// Of the width, for the marks: at least 45 per cent.
    static let plotShare = 0.45
    static let mostTitleLines = 2
    static let swatchGap = Length.points(6)
    static let labelGap = Length.points(8)
    /// Between the title and the marks.
    static let titleGap = Length.points(8)
    /// Between the marks, or a column of values, and the next column of values.
    static let valueGap = Length.points(6)

    let labels: [TextBlock?]
    let titles: [TextBlock]
    /// Columns of values behind the marks: a text for each row, where it has one.
    let values: [[TextBlock?]]
    let labelStart: Length
    let labelWidth: Length
    let titleStart: Length
    let area: PlotArea
    /// Where each column of values ends.
    let valueEnds: [Length]
    /// Whether titles are above the marks.
    let isAbove: Bool

    /// - Parameters:
    ///   - heads: the heads of the columns of values, which must fit too.
    ///   - room: how much room marks need in front of and behind their area, for texts of their own.
    init(
        _ rows: [GraphRow], values: [[TextBlock?]] = [], heads: [TextBlock?] = [], room: Length = .zero,
        frame: ReadingFrame, words: GraphText
    ) {
        let body = words.theme.bodySize
        labels = rows.map { row in row.label.map { words.block($0, words.style(body, .regular, words.theme.grey)) } }
        self.values = values
        let widths = values.indices.map { column in
            let head = heads.indices.contains(column) ? heads[column]?.width : nil
            return max(values[column].compactMap { $0?.width }.max() ?? .zero, head ?? .zero)
        }
        var ends: [Length] = []
        var end = frame.width
        for width in widths.reversed() {
            ends.insert(end, at: 0)
            end -= width + Self.valueGap
        }
        valueEnds = ends
        let hasSwatch = rows.contains { $0.swatch != nil }
        labelStart = hasSwatch ? SwatchMark.side + Self.swatchGap : .zero
        labelWidth = labels.compactMap { $0?.width }.max() ?? .zero
        titleStart = labelStart + (labelWidth > .zero ? labelWidth + Self.labelGap : .zero)
        let plot = frame.width * Self.plotShare
        let measure = end - plot - room - Self.titleGap - titleStart
        let styles = rows.map { words.style(body, $0.isHighlighted ? .semibold : .regular) }
        let shaped = zip(rows, styles).map { words.shape($0.title, $1) }
        let beside = measure > .points(20) ? Self.lines(shaped, measure) : nil
        isAbove = beside == nil
        if let beside {
            titles = zip(beside, styles).map { words.block($0, $1) }
            area = PlotArea(frame: frame, start: end - plot, length: plot)
        } else {
            let whole = max(frame.width - titleStart, .points(1))
            titles = zip(shaped, styles).map { words.block($0.lines(measure: whole), $1) }
            area = PlotArea(frame: frame, start: room, length: max(end - room, .points(1)))
        }
    }

    /// The titles in lines; nil where one would take more than two, or a word of it has no room.
    private static func lines(_ shaped: [ShapedText], _ measure: Length) -> [[TextLine]]? {
        var all: [[TextLine]] = []
        for text in shaped {
            let lines = text.naturalWidth <= measure ? [text.line()] : text.lines(measure: measure)
            guard lines.count <= mostTitleLines, lines.allSatisfy({ $0.width <= measure }), !text.breaksWord(lines)
            else { return nil }
            all.append(lines)
        }
        return all
    }
}

extension ShapedText {
    /// Whether a word is cut by these lines for want of room.
    fileprivate func breaksWord(_ lines: [TextLine]) -> Bool {
        lines.dropLast().contains { line in
            guard let last = line.text.last else { return false }
            return !last.isWhitespace && !last.isPunctuation && last.isASCII
        }
    }
}
