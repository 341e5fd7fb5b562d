import Geometry

/// The room that pages have.
struct PageHeights {
    /// The height of the first page's text block, which is less by its title block.
    var first: Length
    var others: Length
    /// The part by which the spaces of a page may shrink so that it holds more.
    var mostSqueeze = 0.0

    func height(isFirst: Bool) -> Length { isFirst ? first : others }
}

/// How high the content of a page is.
struct PageExtent {
    /// With all spaces.
    var height = Length.zero
    /// The spaces between blocks alone, which may shrink.
    var space = Length.zero

    /// With spaces that shrink by a part.
    func height(squeezed part: Double) -> Length { height - space * part }

    /// The part by which the spaces must shrink to fit; 0 if nothing must.
    func squeeze(toFit available: Length) -> Double {
        height <= available ? 0 : space > .zero ? (height - available) / space : .infinity
    }
}

/// A flow as the page breaker sees it: the text as one stream of strips, and beside it the figures that may float.
struct PageStream {
    /// An item of the text.
    struct Strip {
        /// The index of the item.
        var item: Int
        var height: Length
        var spaceBefore: Length
        var spaceAfter: Length
        /// Of the table head that is repeated where a page begins with the strip.
        var headHeight: Length
        var breakBefore: FlowItem.BreakBefore
        /// The notes that it cites.
        var notes: [Int] = []
        /// The room that the notes of the strips before it take.
        var noteRoomAbove: Length = .zero
        /// How far its top is from that of the first strip, were all on one page.
        var top: Length = .zero
        /// The spaces between the strips down to this one.
        var spaceAbove: Length = .zero

        var bottom: Length { top + height }
    }

    /// A figure with its words, which no page break cuts.
    struct Figure {
        var items: Range<Int>
        var height: Length
        /// With the drawing in its tight form; the same height where it has none.
        var tightHeight: Length
        var spaceBefore: Length
        var spaceAfter: Length
        /// The strip that follows it in the source.
        var place: Int
        /// The strips between the heading above the figure and the next one, or figures that stay: it is among them, or directly
        /// behind the last.
        var section: Range<Int>
        /// The notes that it cites.
        var notes: [Int] = []
    }

    private(set) var strips: [Strip] = []
    private(set) var figures: [Figure] = []
    /// The heights of the lines of each note.
    private(set) var notes: [[Length]] = []

    /// The space between two strips that follow one another.
    func gap(before strip: Int) -> Length {
        strip == 0 ? .zero : max(strips[strip - 1].spaceAfter, strips[strip].spaceBefore)
    }

    /// The extent of strips on a page of their own.
    func extent(_ range: Range<Int>) -> PageExtent {
        guard let first = range.first, let last = range.last else { return PageExtent() }
        return PageExtent(
            height: strips[first].headHeight + strips[last].bottom - strips[first].top,
            space: strips[last].spaceAbove - strips[first].spaceAbove)
    }
}

extension PageStream {
    init(_ flow: Flow) {
        notes = flow.notes.map { $0.lines.map(\.height) }
        var sectionStart = 0
        var start = 0
        var keepsNext = false
        while start < flow.items.count {
            let block = flow.items[start].block
            let end = flow.items[start...].firstIndex { $0.block != block } ?? flow.items.count
            let kind = block < flow.blocks.count ? flow.blocks[block] : .fixed
            if kind == .heading {
                closeSections(at: strips.count)
                sectionStart = strips.count + (end - start)
            }
            if kind == .figure, floats(start, end, flow) {
                keepsNext = flow.items[start].breakBefore == .never
                figures.append(figure(start..<end, flow, sectionStart: sectionStart))
            } else {
                if kind == .figure {
                    closeSections(beforeFigureAt: start, flow)
                    sectionStart = strips.count + (end - start)
                }
                append(start..<end, flow)
                if keepsNext { strips[strips.count - (end - start)].breakBefore = .never }
                keepsNext = false
            }
            start = end
        }
        closeSections(at: strips.count)
        place()
    }

    /// Whether a figure may leave its place: it begins no page and follows no words that lead into it. One that follows
    /// its section's heading lets text take its place there.
    private func floats(_ start: Int, _ end: Int, _ flow: Flow) -> Bool {
        switch flow.items[start].breakBefore {
        case .always, .newPart: return false
        case .allowed: return true
        case .never:
            guard start > 0, end < flow.items.count else { return false }
            let (above, below) = (flow.items[start - 1].block, flow.items[end].block)
            return flow.blocks[above] == .heading && flow.blocks[below] == .fixed
        }
    }

    private func figure(_ items: Range<Int>, _ flow: Flow, sectionStart: Int) -> Figure {
        let inner = items.dropFirst().map { flow.items[$0].spaceBefore }.sum()
        let height = items.map { flow.items[$0].height }.sum()
        let saved = items.map { flow.items[$0].height - (flow.items[$0].tight?.height ?? flow.items[$0].height) }.sum()
        return Figure(
            items: items, height: height + inner, tightHeight: height + inner - saved,
            spaceBefore: flow.items[items.lowerBound].ownSpaceBefore,
            spaceAfter: flow.items[items.upperBound - 1].spaceAfter, place: strips.count,
            section: sectionStart..<Int.max, notes: items.flatMap { flow.items[$0].notes })
    }

    /// Ends the section of the last figures where the next heading begins.
    private mutating func closeSections(at strip: Int) {
        for index in figures.indices.reversed() {
            guard figures[index].section.upperBound == .max else { return }
            figures[index].section = figures[index].section.lowerBound..<strip
        }
    }

    /// Lets no figure pass one that stays at its place, nor part it from the words that lead into it: graphs keep their
    /// order.
    private mutating func closeSections(beforeFigureAt item: Int, _ flow: Flow) {
        var last = strips.count
        if flow.items[item].breakBefore == .never {
            last -= 1
            while last > 0, strips[last].breakBefore == .never { last -= 1 }
        }
        for index in figures.indices.reversed() {
            guard figures[index].section.upperBound == .max else { return }
            figures[index].section = figures[index].section.lowerBound..<max(last, figures[index].place)
        }
    }

    private mutating func append(_ items: Range<Int>, _ flow: Flow) {
        for index in items {
            let item = flow.items[index]
            strips.append(
                Strip(
                    item: index, height: item.height, spaceBefore: item.ownSpaceBefore, spaceAfter: item.spaceAfter,
                    headHeight: item.tableHead.map { flow.tableHeads[$0].height } ?? .zero,
                    breakBefore: item.breakBefore, notes: item.notes))
        }
    }

    private mutating func place() {
        var (bottom, noteRoom) = (Length.zero, Length.zero)
        for index in strips.indices {
            strips[index].noteRoomAbove = noteRoom
            noteRoom += strips[index].notes.map { room(ofNote: $0) }.sum()
            let gap = gap(before: index)
            strips[index].top = bottom + gap
            strips[index].spaceAbove = gap + (index > 0 ? strips[index - 1].spaceAbove : .zero)
            bottom = strips[index].bottom
        }
    }
}
