import Geometry

/// Lets a figure that does not fit a page's rest move behind the running text that follows it, so that the page is filled.
///
/// A figure never passes a heading, a list, a table or another figure, and so stays in the section that speaks of it.
struct FigurePlacement {
    let heights: PageHeights

    /// A page with more room than this part of it left before a figure is worth filling.
    private static let worthFilling = 0.12

    /// Moves figures where that fills pages; returns the pages of the changed flow.
    func place(_ flow: inout Flow) -> [Range<Int>] {
        var pages = PageBreaker(flow, heights: heights).pages()
        let figures = flow.blocks.count { $0 == .figure }
        for _ in 0..<(figures * Self.mostMoves) {
            guard let move = firstMove(flow, pages) else { break }
            var moved = flow
            moved.items.exchange(move.figure, with: move.text)
            let newPages = PageBreaker(moved, heights: heights).pages()
            guard newPages.count <= pages.count else { break }
            flow = moved
            pages = newPages
        }
        return pages
    }

    /// How many paragraphs a figure may pass.
    private static let mostMoves = 3

    private struct Move {
        var figure: Range<Int>
        /// The items of the paragraph behind it.
        var text: Range<Int>
    }

    /// The first figure at the top of a page that left a gap on the page before, and the paragraph which may fill it.
    private func firstMove(_ flow: Flow, _ pages: [Range<Int>]) -> Move? {
        for (index, page) in pages.enumerated().dropFirst() {
            guard let figure = leadingFigure(of: page, flow), flow.items[page.lowerBound].breakBefore != .always else {
                continue
            }
            let before = pages[index - 1]
            let available = index == 1 ? heights.first : heights.others
            let free = available - height(before, flow)
            guard free / available > Self.worthFilling, let text = items(ofBlockAt: figure.upperBound, flow),
                flow.blocks[flow.items[text.lowerBound].block] == .runningText, height(text, flow) <= free
            else { continue }
            return Move(figure: figure, text: text)
        }
        return nil
    }

    private func leadingFigure(of page: Range<Int>, _ flow: Flow) -> Range<Int>? {
        guard let items = items(ofBlockAt: page.lowerBound, flow),
            flow.blocks[flow.items[items.lowerBound].block] == .figure
        else { return nil }
        return items
    }

    private func items(ofBlockAt index: Int, _ flow: Flow) -> Range<Int>? {
        guard index < flow.items.count else { return nil }
        let block = flow.items[index].block
        let end = flow.items[index...].firstIndex { $0.block != block } ?? flow.items.count
        return index..<end
    }

    private func height(_ range: Range<Int>, _ flow: Flow) -> Length {
        range.map { flow.items[$0].height + ($0 > range.lowerBound ? flow.items[$0].spaceBefore : .zero) }.sum()
    }
}

extension [FlowItem] {
    /// Puts the paragraph behind a figure before it, and adjusts the spaces between new neighbours.
    fileprivate mutating func exchange(_ figure: Range<Int>, with text: Range<Int>) {
        let moved = Array(self[text])
        removeSubrange(text)
        insert(contentsOf: moved, at: figure.lowerBound)
        for seam in [figure.lowerBound, figure.lowerBound + text.count, text.upperBound] where seam < count {
            let above = seam > 0 ? self[seam - 1].spaceAfter : .zero
            self[seam].spaceBefore = Swift.max(self[seam].ownSpaceBefore, above)
        }
    }
}
