import DocumentModel
import Drawing
import Geometry
import Typography

extension FlowBuilder {
    /// What blocks inherit from their surroundings.
    struct Setting {
        var column: Column
        var element: StructureTree.ID
        var style: StyleName = .body
        /// Whether the blocks are inside an item or a statement, and so closer together.
        var isNested = false
    }

    mutating func append(_ blocks: [Block], _ setting: Setting) {
        for (index, block) in blocks.enumerated() {
            if setting.element == StructureTree.root {
                ahead?.reach(index)
                open(block.behaviour)
            }
            let start = flow.items.count
            append(block, setting)
            setFootnotes()
            if index > 0, case .heading = blocks[index - 1] { keepFirstLines(from: start) }
            if block.introduces, index + 1 < blocks.count { keepNext() }
        }
    }

    private mutating func append(_ block: Block, _ setting: Setting) {
        if let place = block.place { flow.places.append(place) }
        switch block {
        case .heading(let heading): append(heading)
        case .paragraph(let paragraph): append(paragraph, setting)
        case .list(let list): append(list, setting)
        case .statement(let statement): append(statement, setting)
        case .figure(let figure): append(figure: figure)
        case .table(let table): append(table)
        case .group(let group): append(group, setting)
        case .illustration(let illustration): append(illustration, setting)
        }
    }

    // MARK: Headings and paragraphs

    private mutating func append(_ heading: Heading) {
        let style = layout[StyleName.heading(heading.level, isNumbered: heading.number != nil)]
        let element = flow.structure.add(.heading(level: heading.level), under: StructureTree.root)
        var spans = SpanList(place: heading.place)
        if let number = heading.number { spans.add(number + " ", style: style.text, element: element) }
        add(heading.inlines, style.text, element, nil, to: &spans)
        let opensPage = heading.level <= layout.newPageLevel && hasHeadings
        hasHeadings = true
        let start = flow.items.count
        appendText(
            spans, style: style, in: textColumn,
            TextOptions(
                breakBefore: opensPage ? .newPart : .allowed(cost: 0), staysWhole: true, keepsNext: true,
                fillsGrid: true
            ))
        guard start < flow.items.count else { return }
        flow.items[start].anchors.append(FlowAnchor(id: heading.id, y: .zero, element: element))
        if heading.level == 1 {
            flow.items[start].part = RunningPart(title: heading.plainText, short: heading.number ?? heading.plainText)
        }
        let deepestBookmark = 3
        if heading.level <= deepestBookmark {
            checkLength(heading.plainText, "the heading", at: heading.place)
            flow.outline.append(OutlineEntry(title: heading.plainText, level: heading.level, destination: heading.id))
        }
    }

    private mutating func append(_ paragraph: Paragraph, _ setting: Setting) {
        let style = layout[setting.style]
        let margin = appendMargin(paragraph, setting)
        let element = flow.structure.add(.paragraph, under: setting.element)
        let spans = spans(paragraph.inlines, style: style.text, element: element, place: paragraph.place)
        let start = flow.items.count
        appendText(
            spans, style: style, in: setting.column, TextOptions(spaceBefore: setting.isNested ? .zero : nil))
        if let margin { put(margin, beside: start..<flow.items.count, style) }
        guard let id = paragraph.id, start < flow.items.count else { return }
        flow.items[start].anchors.append(FlowAnchor(id: id, y: .zero, element: element))
    }

    // MARK: Lists

    private mutating func append(_ list: List, _ setting: Setting) {
        let style = layout[setting.style]
        let numbering: StructureRole.ListNumbering = list.numbering == .bulleted ? .disc : .decimal
        let element = flow.structure.add(.list(numbering), under: setting.element)
        let isTight = list.items.allSatisfy { $0.count == 1 }
        let column = setting.column.indented(by: indent(of: list, setting.style))
        for (index, item) in list.items.enumerated() {
            let itemElement = flow.structure.add(.listItem, under: element)
            let label = flow.structure.add(.listLabel, under: itemElement)
            let body = flow.structure.add(.listBody, under: itemElement)
            let start = flow.items.count
            append(
                item,
                Setting(column: column, element: body, style: setting.style, isNested: true))
            guard start < flow.items.count else { continue }
            if list.keepsItemsWhole { keepWhole(from: start) } else { keepFirstLines(from: start) }
            let text = labelText(list, index)
            paintLabel(text, SpanList(text, style: style.text, element: label), style, in: setting.column, at: start)
            if index + 1 < list.items.count { setSpaceBelow(of: list, style, isTight: isTight) }
        }
    }

    /// The layout's indent, or more where a label needs it: "100." is wider than "9.".
    private func indent(of list: List, _ name: StyleName) -> Length {
        let style = layout[name]
        let gap = style.text.size * 0.25
        // Columns are narrow.
        let usual = name == .column ? min(layout.details.listIndent, style.text.size * 1.5) : layout.details.listIndent
        let widest = list.items.indices.map { width(of: labelText(list, $0), style.text) }.max() ?? .zero
        return max(usual, widest + gap)
    }

    /// Items that are cited or kept whole are parted, short ones of other lists are close together.
    private mutating func setSpaceBelow(of list: List, _ style: BlockStyle, isTight: Bool) {
        let partedSpace = 2.0 / 3
        if list.keepsItemsWhole || !list.numberPrefix.isEmpty {
            setSpaceBelow(to: style.spaceAfter * partedSpace)
        } else if isTight {
            tightenSpaceBelow()
        }
    }

    private func labelText(_ list: List, _ index: Int) -> String {
        switch list.numbering {
        case .bulleted: layout.details.bullet + " "
        case .numbered(let first) where !list.numberPrefix.isEmpty: "\(list.numberPrefix)\(first + index) "
        case .numbered(let first): words.listNumber.filled([.number: String(first + index)])
        }
    }

    private mutating func paintLabel(
        _ text: String, _ spans: SpanList, _ style: BlockStyle, in column: Column, at index: Int
    ) {
        let line = shape(spans).line()
        var labelled = FlowItem(height: style.leading)
        paint(line, spans, style, at: Point(x: column.x, y: .zero), into: &labelled)
        flow.items[index].marks.insert(contentsOf: labelled.marks, at: 0)
    }

    // MARK: Statements

    /// A statement of fewer lines is never cut in two.
    private static let leastDividedStatement = 8

    private mutating func append(_ statement: Statement, _ setting: Setting) {
        let role: StructureRole = statement.kind == .quotation ? .blockQuotation : .division
        let element = flow.structure.add(role, under: setting.element)
        let start = flow.items.count
        let column = setting.column.indented(by: layout.details.statementIndent)
        append(quoted(statement), Setting(column: column, element: element, style: .statement, isNested: true))
        widenSpaceBefore(start, to: layout[.statement].spaceBefore)
        if flow.items.count - start < Self.leastDividedStatement { keepTogether(from: start) }
        keepLastLines(from: start)
        let attribution = layout[.attribution]
        setSpaceBelow(to: attribution.spaceBefore)
        let paragraph = flow.structure.add(.paragraph, under: element)
        appendText(
            spans(statement.attribution, style: attribution.text, element: paragraph, place: statement.place),
            style: attribution, in: column, TextOptions(staysWhole: true))
        paintRule(besides: start..<flow.items.count)
    }

    /// A quotation's blocks with quotation marks around the whole.
    private func quoted(_ statement: Statement) -> [Block] {
        guard statement.kind == .quotation else { return statement.blocks }
        return statement.blocks.prefixed(words.openingQuote).suffixed(words.closingQuote)
    }

    /// A rule where the lines of a statement begin, without gaps between its items.
    private mutating func paintRule(besides range: Range<Int>) {
        let width = layout.details.statementRule
        func rule(height: Length, y: Length) -> FlowMark {
            let box = Rectangle(x: .zero, y: .zero, width: width, height: height)
            let drawing = Drawing(
                size: box.size, shapes: [.path(.rectangle(box), fill: layout.details.ruleColor, stroke: nil)])
            let origin = Point(x: left(from: .zero, width: width), y: y)
            return FlowMark(role: .artifact(.layout), content: .drawing(drawing), origin: origin)
        }
        for index in range {
            let item = flow.items[index]
            flow.items[index].marks.append(rule(height: item.height, y: .zero))
            if index > range.lowerBound, item.spaceBefore > .zero {
                flow.items[index].gapMarks.append(rule(height: item.spaceBefore, y: -item.spaceBefore))
            }
        }
    }
}

extension Block {
    /// What the block is to figures that float.
    fileprivate var behaviour: FlowBlock {
        switch self {
        case .heading: .heading
        case .figure: .figure
        case .paragraph, .list, .statement, .table, .group, .illustration: .fixed
        }
    }
}

extension Block {
    /// Whether the block ends in a colon and so leads into what follows.
    fileprivate var introduces: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.inlines.plainText.last == ":"
        case .list(let list): list.items.last?.last?.introduces ?? false
        case .heading, .statement, .figure, .table, .group, .illustration: false
        }
    }
}

extension [Block] {
    /// With a mark before the first words.
    fileprivate func prefixed(_ mark: String) -> [Block] {
        switch first {
        case .paragraph(var paragraph):
            paragraph.inlines.insert(.text(mark), at: 0)
            return [.paragraph(paragraph)] + dropFirst()
        case .list(var list):
            guard let item = list.items.first else { return self }
            list.items[0] = item.prefixed(mark)
            return [.list(list)] + dropFirst()
        case .heading, .statement, .figure, .table, .group, .illustration, nil: return self
        }
    }

    /// With a mark after the last words.
    fileprivate func suffixed(_ mark: String) -> [Block] {
        switch last {
        case .paragraph(var paragraph):
            paragraph.inlines.append(.text(mark))
            return dropLast() + [.paragraph(paragraph)]
        case .list(var list):
            guard let item = list.items.last else { return self }
            list.items[list.items.count - 1] = item.suffixed(mark)
            return dropLast() + [.list(list)]
        case .heading, .statement, .figure, .table, .group, .illustration, nil: return self
        }
    }
}
