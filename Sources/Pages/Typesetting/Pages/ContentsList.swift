import DocumentModel
import Drawing
import Geometry
import Typography

extension FlowBuilder {
    /// The list of parts and sections with their pages; the numbers are known once the pages are.
    mutating func appendContents(of blocks: [Block]) {
        let headingStyle = layout[.heading2]
        let title = addFixed(.heading(level: 1), under: StructureTree.root)
        appendText(
            SpanList(contentsTitle, style: headingStyle.text, element: title), style: headingStyle,
            in: textColumn, TextOptions(spaceBefore: .zero, staysWhole: true, keepsNext: true, fillsGrid: true))
        let list = flow.structure.add(.contentsList, under: StructureTree.root)
        for block in blocks {
            guard case .heading(let heading) = block, heading.level <= layout.contentsDepth else { continue }
            append(heading, under: list)
        }
    }

    private var contentsTitle: String {
        switch layout.details.contentsTitle {
        case .contents: words.contents
        case .inThisReport: words.inThisReport
        }
    }

    private mutating func append(_ heading: Heading, under list: StructureTree.ID) {
        let style = layout[heading.level == 1 ? .contents1 : .contents2]
        let item = flow.structure.add(.contentsItem, under: list)
        let link = flow.structure.add(.link, under: item)
        let indent = heading.level == 1 ? Length.zero : layout.details.listIndent
        let column = blockColumn.indented(by: indent)
        let numberWidth = Length.points(36)
        var spans = SpanList(place: heading.place)
        let target = SpanList.Link(
            target: .destination(heading.id), contents: heading.plainText, isUnderlined: false)
        spans.add(heading.contentsText + " ", style: style.text, element: link, link: target)
        let lines = setLines(spans, in: Column(x: column.x, width: column.width - numberWidth))
        for (index, line) in lines.enumerated() {
            var strip = FlowItem(height: style.leading)
            strip.spaceBefore = index == 0 ? style.spaceBefore : .zero
            strip.breakBefore = index == 0 ? .allowed(cost: 0) : .never
            paint(line, spans, style, at: Point(x: column.x, y: .zero), into: &strip)
            let isLast = index == lines.count - 1
            if isLast { addPageNumber(of: heading, after: line, from: column, style, link, to: &strip) }
            append(strip, spaceAfter: isLast ? style.spaceAfter : .zero, keepsNext: isLast && heading.level == 1)
        }
    }

    private func addPageNumber(
        of heading: Heading, after line: TextLine, from column: Column, _ style: BlockStyle, _ link: StructureTree.ID,
        to strip: inout FlowItem
    ) {
        let gap = Length.points(6), reserved = Length.points(20)
        let right = column.x + column.width
        let start = column.x + line.width + gap
        let leader = Rectangle(x: .zero, y: .zero, width: max(.zero, right - reserved - start), height: .points(0.5))
        let drawing = Drawing(
            size: leader.size, shapes: [.path(.rectangle(leader), fill: layout.details.ruleColor, stroke: nil)])
        strip.marks.append(
            FlowMark(
                role: .artifact(.layout), content: .drawing(drawing),
                origin: Point(x: left(from: start, width: leader.size.width), y: baseline(of: style))))
        strip.marks.append(
            FlowMark(
                role: .content(of: link), content: .pageNumber(of: heading.id, style: style),
                origin: Point(x: right, y: .zero)))
    }
}

extension Heading {
    /// The heading in the contents list: a point has only its number, because the part above says what is counted.
    fileprivate var contentsText: String {
        guard level > 1, let shortNumber else { return plainText }
        return "\(shortNumber) \(inlines.plainText)"
    }
}
