import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

/// Sets a document into pages, in the layout's own type sizes.
///
/// - Parameter ahead: informs the thread that shapes paragraphs ahead how far this one is.
/// - Throws: every character that no font has, and every item that is taller than a page.
func typesetOnce(
    _ document: Document, layout: Layout, shaper: TextShaper, ahead: ShapesAhead?
) throws(ReportError) -> TypesetDocument {
    var builder = FlowBuilder(
        layout: layout, shaper: shaper, language: document.metadata.language, words: document.words)
    builder.ahead = ahead
    defer {
        if let ahead {
            ahead.end()
            shaper.forgetParagraphs()
        }
    }
    let titleBlock = builder.setTitleBlock(document.metadata)
    builder.open(.fixed)
    if document.hasContentsList { builder.appendContents(of: document.blocks) }
    if document.hasTablesList { builder.appendListOfTables(in: document.blocks) }
    builder.append(
        document.blocks, FlowBuilder.Setting(column: builder.textColumn, element: StructureTree.root))
    builder.setFootnotes()
    builder.appendNotes()
    builder.appendProvenance(document.provenance)
    let firstTop = max(titleBlock.height + layout.firstPage.spaceAfter, layout.page.top)
    let heights = PageHeights(
        first: layout.page.size.height - layout.page.bottom - firstTop, others: layout.page.blockHeight,
        mostSqueeze: 1 - Double(layout.leastSpace) / 100)
    let pages = builder.flow.pages(heights)
    builder.reportTooTall(titleBlock, document: document.name, at: document.metadata.places.title)
    builder.reportTooTall(in: pages, height: layout.page.blockHeight, document: document.name)
    builder.checkProperties(of: document)
    let runningLines = RunningHeaderAndFooter(builder: builder, metadata: document.metadata)
    builder.diagnostics.add(contentsOf: runningLines.problems(pages: pages.count, document: document.name))
    try builder.diagnostics.throwIfErrors()
    var painter = PagePainter(builder: builder, document: document, titleBlock: titleBlock, firstTop: firstTop)
    var typeset = painter.paint(pages)
    typeset.statisticsSources = document.statisticsSources
    typeset.warnings = builder.thinPages(in: pages, heights, document: document.name)
    return typeset
}

extension FlowBuilder {
    fileprivate mutating func reportTooTall(_ titleBlock: TitleBlock, document: String, at place: Place?) {
        let room = layout.page.size.height - layout.page.bottom
        guard titleBlock.height > room else { return }
        diagnostics.add(
            Diagnostic(
                "too-tall", at: place,
                "the title block of the document \"\(document)\" is \(Int(titleBlock.height.points)) pt tall; "
                    + "the first page has room for \(Int(room.points)) pt",
                hint: "shorten the title or the subtitle"))
    }

    /// An item that no page can hold is an error: it would run off the paper.
    fileprivate mutating func reportTooTall(in pages: [PagePlan], height: Length, document: String) {
        for page in pages {
            guard page.height > height + .points(0.01) else { continue }
            let items = page.placements.map(\.item)
            guard let tallest = items.max(by: { flow.items[$0].height < flow.items[$1].height }) else { continue }
            let id = items.prefix { $0 <= tallest }.compactMap { flow.items[$0].anchors.last?.id }.last
            let place = flow.items[tallest].place
            diagnostics.add(
                Diagnostic(
                    "too-tall", at: place >= 0 ? flow.places[place] : nil,
                    "\(id.map { "\"\($0)\"" } ?? "a block") in the document \"\(document)\" is \(Int(page.height.points)) pt tall; "
                        + "a page has room for \(Int(height.points)) pt",
                    hint: "shorten it, or choose a layout with a larger page"))
        }
    }
}
