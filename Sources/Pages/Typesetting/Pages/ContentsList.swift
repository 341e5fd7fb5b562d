import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

extension FlowBuilder {
    /// The list of parts and sections with their pages; the numbers are known once the pages are.
    mutating func appendContents(of blocks: [Block]) {
        appendListTitle(contentsTitle, spaceBefore: .zero)
        let list = flow.structure.add(.contentsList, under: StructureTree.root)
        for block in blocks {
            guard case .heading(let heading) = block, heading.level <= layout.contentsDepth else { continue }
            append(heading, under: list)
        }
    }

    /// The list of the tables that have a caption, with their pages; nothing where there is none.
    mutating func appendListOfTables(in blocks: [Block]) {
        let tables = blocks.compactMap { block -> Table? in
            guard case .table(let table) = block, table.id != nil, !table.caption.isEmpty else { return nil }
            return table
        }
        guard !tables.isEmpty else { return }
        appendListTitle(words.listOfTables, spaceBefore: nil)
        let list = flow.structure.add(.contentsList, under: StructureTree.root)
        for table in tables {
            append(
                ContentsEntry(
                    words: inOwnLanguages(table.caption) + [.text(" ")], target: table.id ?? "", place: table.place,
                    style: layout[.contents2], indent: .zero, keepsNext: false), under: list)
        }
    }

    /// The caption's runs; in a document whose fixed words are in another language, each names its own.
    private func inOwnLanguages(_ caption: [Inline]) -> [Inline] {
        guard languageOfWords != nil else { return [.text(caption.plainText)] }
        return caption.map { inline in
            if case .foreign = inline { return inline }
            return .foreign(language: language, [inline])
        }
    }

    private mutating func appendListTitle(_ title: String, spaceBefore: Length?) {
        let style = layout[.heading2]
        let element = addFixed(.heading(level: 1), under: StructureTree.root)
        appendText(
            SpanList(title, style: style.text, element: element), style: style,
            in: textColumn, TextOptions(spaceBefore: spaceBefore, staysWhole: true, keepsNext: true, fillsGrid: true))
    }

    private var contentsTitle: String {
        switch layout.details.contentsTitle {
        case .contents: words.contents
        case .inThisReport: words.inThisReport
        }
    }

    /// A line of a list: what it says, and where it leads.
    private struct ContentsEntry {
        var words: [Inline]
        var target: String
        var place: Place
        var style: BlockStyle
        var indent: Length
        var keepsNext: Bool
    }

    private mutating func append(_ heading: Heading, under list: StructureTree.ID) {
        let isPart = heading.level == 1
        append(
            ContentsEntry(
                words: [.text(heading.contentsText + " ")], target: heading.id, place: heading.place,
                style: layout[isPart ? .contents1 : .contents2], indent: isPart ? .zero : layout.details.listIndent,
                keepsNext: isPart), under: list, contents: heading.plainText)
    }

    /// - Parameter contents: what the link is called; the entry's words unless given.
    private mutating func append(_ entry: ContentsEntry, under list: StructureTree.ID, contents: String? = nil) {
        let style = entry.style
        let item = flow.structure.add(.contentsItem, under: list)
        let link = flow.structure.add(.link, under: item)
        let column = blockColumn.indented(by: entry.indent)
        let numberWidth = Length.points(36)
        var spans = SpanList(place: entry.place)
        let target = SpanList.Link(
            target: .destination(entry.target), contents: contents ?? entry.words.plainText, isUnderlined: false)
        add(entry.words, style.text, link, target, to: &spans)
        let lines = setLines(spans, in: Column(x: column.x, width: column.width - numberWidth))
        for (index, line) in lines.enumerated() {
            var strip = FlowItem(height: style.leading)
            strip.spaceBefore = index == 0 ? style.spaceBefore : .zero
            strip.breakBefore = index == 0 ? .allowed(cost: 0) : .never
            paint(line, spans, style, at: Point(x: column.x, y: .zero), into: &strip)
            let isLast = index == lines.count - 1
            if isLast { addPageNumber(of: entry, after: line, from: column, link, to: &strip) }
            append(strip, spaceAfter: isLast ? style.spaceAfter : .zero, keepsNext: isLast && entry.keepsNext)
        }
    }

    private func addPageNumber(
        of entry: ContentsEntry, after line: TextLine, from column: Column, _ link: StructureTree.ID,
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
                origin: Point(x: left(from: start, width: leader.size.width), y: baseline(of: entry.style))))
        // So that numbers are aligned digit by digit.
        var numberStyle = entry.style
        numberStyle.text.tabularDigits = true
        strip.marks.append(
            FlowMark(
                role: .content(of: link), content: .pageNumber(of: entry.target, style: numberStyle),
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
