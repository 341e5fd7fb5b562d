import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// The column for keywords and side notes; nil where the layout has none.
    var marginColumn: Column? {
        guard let margin = layout.page.margin else { return nil }
        switch margin.side {
        case .start: return Column(x: .zero, width: margin.width)
        case .end: return Column(x: layout.page.measure + margin.gap, width: margin.width)
        }
    }

    /// Sets a paragraph's words for the margin: read before the paragraph, and on a line of their own above it where the
    /// layout has no margin column.
    ///
    /// - Returns: a strip for ``put(_:beside:_:)``.
    mutating func appendMargin(_ paragraph: Paragraph, _ setting: Setting) -> FlowStrip? {
        guard !paragraph.margin.isEmpty else { return nil }
        let style = layout[.keyword]
        let element = flow.structure.add(.paragraph, under: setting.element)
        let spans = spans(paragraph.margin, style: style.text, element: element, place: paragraph.place)
        guard let column = marginColumn else {
            appendText(
                spans, style: style, in: setting.column,
                TextOptions(
                    spaceBefore: setting.isNested ? .zero : nil, spaceAfter: .zero, staysWhole: true, keepsNext: true))
            return nil
        }
        return strip { $0.appendText(spans, style: style, in: column, TextOptions(spaceBefore: .zero)) }
    }

    /// Puts words into the margin beside a paragraph, on the baseline of its first line.
    mutating func put(_ margin: FlowStrip, beside paragraph: Range<Int>, _ style: BlockStyle) {
        guard let first = paragraph.first else { return }
        let drop = max(.zero, baseline(of: style) - baseline(of: layout[.keyword]))
        let height = flow.items[first].height
        margin.put(into: &flow.items[first], y: drop, isMirrored: isMirrored, isFirst: true)
        flow.items[first].height = height
        let beside = paragraph.map { flow.items[$0].height }.sum()
        if drop + margin.height > beside { widenSpaceBelow(to: drop + margin.height - beside) }
    }
}
