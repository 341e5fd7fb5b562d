import DocumentModel
import Drawing
import Geometry
import Typography

/// Puts the items of each page at their places, with running header and footer.
struct PagePainter {
    private var builder: FlowBuilder
    private let metadata: DocumentMetadata
    private let dataFiles: [DataFile]
    private let titleBlock: TitleBlock
    private let firstTop: Length
    private var destinations: [String: Destination] = [:]

    init(builder: FlowBuilder, document: Document, titleBlock: TitleBlock, firstTop: Length) {
        self.builder = builder
        metadata = document.metadata
        dataFiles = document.dataFiles
        self.titleBlock = titleBlock
        self.firstTop = firstTop
    }

    private var layout: Layout { builder.layout }
    private var items: [FlowItem] { builder.flow.items }

    mutating func paint(_ plans: [PagePlan]) -> TypesetDocument {
        let plans = plans.isEmpty ? [.empty] : plans
        findDestinations(plans)
        var part: RunningPart?
        let pages = plans.enumerated().map { index, plan in
            part = plan.first.flatMap { items[$0.item].part } ?? part
            let page = page(index, plan, of: plans.count, part: part)
            part = plan.placements.compactMap { items[$0.item].part }.last ?? part
            return page
        }
        return TypesetDocument(
            metadata: metadata, pages: pages, structure: builder.flow.structure, outline: builder.flow.outline,
            destinations: destinations,
            attachments: dataFiles.map { Attachment($0, element: $0.subject.flatMap { builder.flow.subjects[$0] }) },
            statistics: placedStatistics(on: pages))
    }

    /// The statistics in reading order, each with the first page that shows its element.
    private func placedStatistics(on pages: [Page]) -> [PlacedStatistic] {
        let structure = builder.flow.structure
        var firstPages = [Int?](repeating: nil, count: structure.elements.count)
        for (number, page) in pages.enumerated().reversed() {
            for case .content(let element) in page.marks.lazy.map(\.role) { firstPages[element.index] = number }
        }
        // Children come behind their parents.
        for (index, element) in structure.elements.enumerated().reversed() {
            guard let parent = element.parent, let page = firstPages[index] else { continue }
            firstPages[parent.index] = min(page, firstPages[parent.index] ?? page)
        }
        return builder.flow.statistics.map { placed in
            PlacedStatistic(
                placed.statistic, element: placed.element, page: firstPages[placed.element.index] ?? 0)
        }
    }

    /// The top of the text block of a page.
    private func top(ofPage number: Int) -> Length { number == 0 ? firstTop : layout.page.top }

    private mutating func findDestinations(_ plans: [PagePlan]) {
        for (page, plan) in plans.enumerated() {
            for placement in plan.placements { findDestinations(in: items[placement.item], page, placement.top) }
            for line in plan.noteLines { findDestinations(in: item(of: line), page, line.top) }
        }
    }

    private mutating func findDestinations(in item: FlowItem, _ page: Int, _ itemTop: Length) {
        for anchor in item.anchors {
            destinations[anchor.id] = Destination(
                page: page,
                point: Point(x: layout.page.left(ofPage: page), y: top(ofPage: page) + itemTop + anchor.y),
                element: anchor.element)
        }
    }

    private func item(of line: PagePlan.NoteLine) -> FlowItem { builder.flow.notes[line.note].lines[line.line] }

    private func page(_ number: Int, _ plan: PagePlan, of count: Int, part: RunningPart?) -> Page {
        var page = Page(size: layout.page.size, label: String(number + 1))
        let (left, top) = (layout.page.left(ofPage: number), top(ofPage: number))
        if number == 0 {
            page.marks += titleBlock.marks
        } else {
            page.marks += RunningHeaderAndFooter(builder: builder, metadata: metadata).header(part: part, left: left)
        }
        if let repeated = plan.repeatedHead {
            let origin = Point(x: left, y: top + repeated.top)
            page.marks += builder.flow.tableHeads[repeated.head].marks.compactMap { mark($0, at: origin) }
        }
        for placement in plan.placements {
            let (item, origin) = (items[placement.item], Point(x: left, y: top + placement.top))
            let grounds = item.grounds + (placement.followsAbove ? item.gapGrounds : [])
            page.marks += grounds.compactMap { mark($0, at: origin) }
        }
        for placement in plan.placements { paint(placement, at: Point(x: left, y: top + placement.top), on: &page) }
        paintNotes(of: plan, at: Point(x: left, y: top), on: &page)
        if number > 0 || layout.firstPage.hasFooter {
            page.marks += RunningHeaderAndFooter(builder: builder, metadata: metadata).footer(
                page: number + 1, of: count, left: left)
        }
        return page
    }

    private func paint(_ placement: PagePlan.Placement, at origin: Point, on page: inout Page) {
        let item = items[placement.item]
        let marks = placement.isTight ? item.tight?.marks ?? item.marks : item.marks
        page.marks += marks.compactMap { mark($0, at: origin) }
        if placement.followsAbove { page.marks += item.gapMarks.compactMap { mark($0, at: origin) } }
        addLinks(of: item, at: origin, to: &page)
    }

    private func paintNotes(of plan: PagePlan, at origin: Point, on page: inout Page) {
        guard let rule = plan.noteRule else { return }
        let area = Rectangle(
            x: builder.textColumn.x, y: rule, width: NoteSpaces.ruleWidth, height: NoteSpaces.rule)
        page.marks += [mark(builder.fill(area, layout[.note].text.color), at: origin)].compactMap(\.self)
        for line in plan.noteLines {
            let (item, origin) = (item(of: line), origin + Point(x: .zero, y: line.top))
            page.marks += item.marks.compactMap { mark($0, at: origin) }
            addLinks(of: item, at: origin, to: &page)
        }
    }

    private func addLinks(of item: FlowItem, at origin: Point, to page: inout Page) {
        page.links += item.links.map { link in
            LinkArea(
                area: link.area.moved(by: origin), target: link.target, element: link.element, contents: link.contents)
        }
    }

    private func mark(_ mark: FlowMark, at origin: Point) -> Mark? {
        switch mark.content {
        case .drawing(let drawing):
            return drawing.shapes.isEmpty ? nil : Mark(mark.role, drawing, at: origin + mark.origin)
        case .pageNumber(let id, let style):
            guard let destination = destinations[id] else { return nil }
            let text = SpanList(String(destination.page + 1), style: style.text, element: nil)
            let line = builder.shaper.shape(text.spans, language: builder.language).line()
            var item = FlowItem(height: style.leading)
            builder.paint(line, text, style, at: Point(x: mark.origin.x - line.width, y: mark.origin.y), into: &item)
            guard let painted = item.marks.first, case .drawing(let drawing) = painted.content else { return nil }
            return Mark(mark.role, drawing, at: origin + painted.origin)
        }
    }
}
