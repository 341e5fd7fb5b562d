import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

/// Sets blocks one after another into a flow of unbreakable strips.
struct FlowBuilder {
    let layout: Layout
    let shaper: TextShaper
    let language: String
    /// The fixed words of pages.
    let words: DocumentWords
    /// The language of the fixed words where it is not the document's: elements that hold them must name it.
    let languageOfWords: String?
    /// A document in a language that runs from right to left: places are counted from where reading begins, and turned
    /// round when something is put there.
    let isMirrored: Bool
    var flow = Flow()
    var diagnostics = DiagnosticList()
    /// The colour of links: the layout's, or on a coloured band that of its text.
    var linkColor: Color
    /// Where another thread reads how far this one has come; nil where none works ahead.
    var ahead: ShapesAhead?

    /// How many notes are set.
    var notesSet = 0

    /// The next item must be on the same page as the last.
    private var keepsNext = false
    /// Space wanted below the last item; the larger of it and the next item's own space is taken.
    private var spaceBelow: Length {
        get { flow.items.last?.spaceAfter ?? .zero }
        set { if !flow.items.isEmpty { flow.items[flow.items.count - 1].spaceAfter = newValue } }
    }
    /// The first heading is below the title block or the contents list, and does not begin a page.
    var hasHeadings = false

    init(layout: Layout, shaper: TextShaper, language: String, words: DocumentWords) {
        self.layout = layout
        linkColor = layout.details.linkColor
        self.shaper = shaper
        self.language = language
        self.words = words
        languageOfWords = words.foreignLanguage(in: language)
        isMirrored = isRightToLeft(language: language)
    }

    /// The column that running text may fill, and where it begins.
    struct Column {
        var x: Length
        var width: Length

        func indented(by indent: Length) -> Column { Column(x: x + indent, width: width - indent) }
    }

    var textColumn: Column { Column(x: layout.page.textStart, width: layout.page.measure) }
    var blockColumn: Column { Column(x: .zero, width: layout.page.blockWidth) }

    /// The left edge of a thing that begins at a distance from where reading begins.
    func left(from start: Length, width thing: Length) -> Length {
        isMirrored ? layout.page.blockWidth - start - thing : start
    }

    /// Appends an item, with the larger of its own space and the space after the item before it.
    mutating func append(_ item: FlowItem, spaceAfter: Length = .zero, keepsNext: Bool = false) {
        var item = item
        item.block = max(0, flow.blocks.count - 1)
        item.place = flow.places.count - 1
        item.ownSpaceBefore = item.spaceBefore
        item.spaceBefore = max(item.spaceBefore, spaceBelow)
        item.spaceAfter = spaceAfter
        if self.keepsNext, item.breakBefore != .always, item.breakBefore != .newPart { item.breakBefore = .never }
        flow.items.append(item)
        self.keepsNext = keepsNext
    }

    /// Begins a top-level block.
    mutating func open(_ block: FlowBlock) { flow.blocks.append(block) }

    /// Asks that whatever comes next stay with the last item.
    mutating func keepNext() { keepsNext = true }

    /// Lets no page end behind the first line of what was appended from an index on.
    mutating func keepFirstLines(from start: Int) {
        if start + 1 < flow.items.count { flow.items[start + 1].breakBefore = .never }
    }

    /// Lets no page end inside what was appended from an index on.
    mutating func keepTogether(from start: Int) {
        for index in flow.items.indices.dropFirst(start + 1) { flow.items[index].breakBefore = .never }
    }

    /// Lets whatever comes next stay with the last two lines of what was appended from an index on.
    mutating func keepLastLines(from start: Int) {
        keepNext()
        if flow.items.count - start > 1 { flow.items[flow.items.count - 1].breakBefore = .never }
    }

    /// Asks for more space above an item.
    mutating func widenSpaceBefore(_ index: Int, to space: Length) {
        guard index < flow.items.count else { return }
        flow.items[index].ownSpaceBefore = max(flow.items[index].ownSpaceBefore, space)
        flow.items[index].spaceBefore = max(flow.items[index].spaceBefore, space)
    }

    /// What is set becomes items that are no part of the flow.
    mutating func itemsApart(_ body: (inout FlowBuilder) -> Void) -> [FlowItem] {
        let (items, keeps) = (flow.items, keepsNext)
        (flow.items, keepsNext) = ([], false)
        body(&self)
        defer { (flow.items, keepsNext) = (items, keeps) }
        return flow.items
    }

    /// Asks for more space below the last item.
    mutating func widenSpaceBelow(to space: Length) { spaceBelow = max(spaceBelow, space) }

    /// Puts the items of a list of single paragraphs closer together.
    mutating func tightenSpaceBelow() { spaceBelow = spaceBelow * 0.25 }

    /// Sets the space below the last item, whatever its style asks for.
    mutating func setSpaceBelow(to space: Length) { spaceBelow = space }

    // MARK: Text

    /// How a paragraph's lines stay together, and the space around them.
    struct TextOptions {
        var spaceBefore: Length?
        var spaceAfter: Length?
        var breakBefore = FlowItem.BreakBefore.allowed(cost: 0)
        /// No page break between its lines.
        var staysWhole = false
        var keepsNext = false
        /// Adds to the space below what brings the block's height onto the grid.
        var fillsGrid = false
    }

    /// Sets a paragraph into line items, two lines at least on each side of a page break.
    mutating func appendText(
        _ spans: SpanList, style: BlockStyle, in column: Column, _ options: TextOptions = TextOptions()
    ) {
        let shaped = shape(spans)
        let lines = shaped.lines(measure: column.width, form: style.isRunningText ? layout.lines : LineForm())
        // In a mirrored document every paragraph begins at the right as it is.
        let isTurned = shaped.isRightToLeft && !isMirrored
        let height = style.leading * Double(lines.count)
        let filling = options.fillsGrid ? roundedUp(height + (options.spaceAfter ?? style.spaceAfter)) - height : nil
        for (index, line) in lines.enumerated() {
            var item = FlowItem(height: style.leading)
            let isFirst = index == 0, isLast = index == lines.count - 1
            item.spaceBefore = isFirst ? options.spaceBefore ?? style.spaceBefore : .zero
            item.breakBefore = isFirst ? options.breakBefore : breakInside(index, of: lines.count, options)
            let x = column.x + (isTurned ? column.width - line.width : .zero)
            paint(line, spans, style, at: Point(x: x, y: .zero), into: &item)
            append(
                item, spaceAfter: isLast ? filling ?? options.spaceAfter ?? style.spaceAfter : .zero,
                keepsNext: isLast && options.keepsNext)
        }
    }

    /// Widows and orphans: no line of a paragraph is alone on a page.
    private func breakInside(_ index: Int, of count: Int, _ options: TextOptions) -> FlowItem.BreakBefore {
        let costOfBrokenParagraph = 3.0
        let leavesSingleLine = index == 1 || index == count - 1
        return options.staysWhole || leavesSingleLine ? .never : .allowed(cost: costOfBrokenParagraph)
    }

    private func roundedUp(_ length: Length) -> Length {
        let grid = layout.details.baselineGrid
        return grid * (length / grid - 0.001).rounded(.up)
    }

    /// Shapes spans and breaks them into lines; characters without a glyph are reported.
    mutating func setLines(_ spans: SpanList, in column: Column) -> [TextLine] {
        shape(spans).lines(measure: column.width)
    }

    mutating func shape(_ spans: SpanList) -> ShapedText {
        let shaped = shape(spans.spans)
        for missing in shaped.missing where UnwantedCharacter(missing.scalar) == nil {
            diagnostics.add(missingGlyph(missing.scalar, at: spans.place))
        }
        for span in spans.spans { diagnostics.add(contentsOf: unprintable(in: span.text, at: spans.place)) }
        return shaped
    }

    func shape(_ spans: [TextSpan]) -> ShapedText { shaper.shape(spans, language: language) }

    /// Paints one line: a mark for each run of glyphs of one structure element, and the areas of links.
    ///
    /// - Parameter start: where the line begins, from where reading begins.
    func paint(
        _ line: TextLine, _ spans: SpanList, _ style: BlockStyle, at start: Point, into item: inout FlowItem
    ) {
        let baseline = baseline(of: style)
        let origin = Point(x: left(from: start.x, width: line.width), y: start.y)
        var index = 0
        while index < line.runs.count {
            let tag = line.runs[index].tag
            let element = spans.element(of: tag)
            var shapes: [Shape] = []
            let start = index
            while index < line.runs.count, spans.element(of: line.runs[index].tag) == element {
                let placed = line.runs[index]
                shapes.append(.glyphs(placed.run, at: Point(x: placed.x, y: baseline - spans.rise(of: placed.tag))))
                index += 1
            }
            let size = Size(width: line.width, height: style.leading)
            item.marks.append(
                FlowMark(
                    role: spans.role(of: tag), content: .drawing(Drawing(size: size, shapes: shapes)), origin: origin))
            if let link = spans.link(of: tag) {
                addLink(link, element, line.runs[start..<index], style, at: origin, into: &item)
            }
        }
    }

    /// The distance from the top of a line to its baseline: ascent and descent are centred in the leading.
    func baseline(of style: BlockStyle) -> Length {
        let metrics = shaper.metrics(of: style.text)
        return (style.leading + metrics.ascent - metrics.descent) * 0.5
    }

    /// The link that an element is, or is in.
    private func linkElement(around element: StructureTree.ID) -> StructureTree.ID {
        var current = element
        while flow.structure[current].role != .link, let parent = flow.structure[current].parent { current = parent }
        return flow.structure[current].role == .link ? current : element
    }

    private func addLink(
        _ link: SpanList.Link, _ element: StructureTree.ID, _ runs: ArraySlice<PlacedRun>, _ style: BlockStyle,
        at origin: Point, into item: inout FlowItem
    ) {
        guard let left = runs.map(\.x).min(), let right = runs.map({ $0.x + $0.run.visibleWidth }).max() else { return }
        let area = Rectangle(x: origin.x + left, y: origin.y, width: right - left, height: style.leading)
        let owner = linkElement(around: element)
        if let last = item.links.last, last.element == owner, last.area.top == area.top {
            // Its words are in elements of their own, because they name their language.
            item.links[item.links.count - 1].area = last.area.union(area)
        } else {
            item.links.append(FlowLink(area: area, target: link.target, element: owner, contents: link.contents))
        }
        if let anchor = link.anchor { item.anchors.append(FlowAnchor(id: anchor, y: origin.y, element: element)) }
        if let note = link.note { item.notes.append(note) }
        guard link.isUnderlined else { return }
        let underlineWidth = Length.points(0.5), underlineDrop = Length.points(2)
        let y = origin.y + baseline(of: style) + underlineDrop
        let rule = Shape.path(
            .rectangle(Rectangle(x: .zero, y: .zero, width: right - left, height: underlineWidth)),
            fill: linkColor, stroke: nil)
        item.marks.append(
            FlowMark(
                role: .artifact(.layout),
                content: .drawing(Drawing(size: Size(width: right - left, height: underlineWidth), shapes: [rule])),
                origin: Point(x: origin.x + left, y: y)))
    }
}

extension GlyphRun {
    /// The width without the space at the run's end.
    fileprivate var visibleWidth: Length {
        guard text.last == " ", !isRightToLeft, let last = glyphs.last else { return width }
        return last.position.x
    }
}
