import Geometry

/// The height of a page's text block; the first page's is less by its title block.
struct PageHeights {
    var first: Length
    var others: Length
}

/// Splits a flow into pages so that the document as a whole looks best.
///
/// Between two forced breaks all ways to cut are weighed against one another (total fit, after Knuth and Plass's
/// method for lines). Space that is left although the next strip would have fitted costs much, space that must be left
/// costs little, a break costs what its item says, and a last page under a third full before a forced break costs
/// so much that earlier pages give up lines to fill it.
struct PageBreaker {
    let items: [FlowItem]
    let tableHeads: [TableHead]
    private(set) var heights: PageHeights

    init(_ flow: Flow, heights: PageHeights) {
        items = flow.items
        tableHeads = flow.tableHeads
        self.heights = heights
    }

    /// The part of a page which must be filled before a forced break.
    static let leastFilling = 1.0 / 3

    private static let costOfPage = 2.0
    /// Of a whole page left empty because nothing fits it.
    private static let costOfGap = 10.0
    /// Of a whole page left empty although something fits it.
    private static let costOfGivenUpSpace = 120.0
    private static let costOfThinLastPage = 2000.0

    /// - Returns: the items of each page; an item taller than a page has one of its own. The first page has none when
    ///   nothing fits it beside its title block.
    func pages() -> [Range<Int>] {
        if heights.first < heights.others, !firstPageHasRoom {
            var others = self
            others.heights.first = heights.others
            return [0..<0] + others.pages()
        }
        var pages: [Range<Int>] = []
        var start = 0
        while start < items.count {
            let next = items[(start + 1)...].firstIndex { $0.breakBefore == .always } ?? items.count
            pages += cut(start..<next)
            start = next
        }
        return pages
    }

    private var firstPageHasRoom: Bool {
        guard !items.isEmpty else { return true }
        guard heights.first > .zero else { return false }
        return reachableEnds(from: 0, in: items.indices).first.map { $0.filled <= Self.full } ?? true
    }

    private func cut(_ chapter: Range<Int>) -> [Range<Int>] {
        var best = [Double](repeating: .infinity, count: chapter.count + 1)
        var previous = [Int](repeating: 0, count: chapter.count + 1)
        best[0] = 0
        for start in chapter where best[start - chapter.lowerBound].isFinite {
            let soFar = best[start - chapter.lowerBound]
            let ends = reachableEnds(from: start, in: chapter)
            let fullest = ends.last(where: { $0.filled <= Self.full })?.filled ?? 1
            for pageEnd in ends {
                let end = pageEnd.end
                let page = Filling(items: start..<end, filled: pageEnd.filled, possible: fullest)
                let cost = soFar + self.cost(of: page, endsChapter: end == chapter.upperBound)
                if cost < best[end - chapter.lowerBound] {
                    best[end - chapter.lowerBound] = cost
                    previous[end - chapter.lowerBound] = start
                }
            }
        }
        var cuts: [Range<Int>] = []
        var end = chapter.upperBound
        while end > chapter.lowerBound {
            let start = previous[end - chapter.lowerBound]
            cuts.append(start..<end)
            end = start
        }
        return cuts.reversed()
    }

    /// A place where a page may end.
    private struct PageEnd {
        /// The item behind the page.
        let end: Int
        /// How much of the page is filled: 1 when it is full.
        let filled: Double
    }

    /// Where a page that begins with an item may end, and how much of it is then filled.
    private func reachableEnds(from start: Int, in chapter: Range<Int>) -> [PageEnd] {
        let available = start == 0 ? heights.first : heights.others
        var ends: [PageEnd] = []
        var used = items[start].tableHead.map { tableHeads[$0].height } ?? .zero
        for index in start..<chapter.upperBound {
            used += items[index].height + (index > start ? items[index].spaceBefore : .zero)
            let tolerance = Length.points(0.01)
            if used > available + tolerance, index > start, !ends.isEmpty { break }
            let end = index + 1
            let mayEnd = end == chapter.upperBound || items[end].breakBefore != .never
            if mayEnd { ends.append(PageEnd(end: end, filled: used / available)) }
            if used > available + tolerance, !ends.isEmpty { break }
        }
        return ends
    }

    /// One page as it would be cut.
    private struct Filling {
        var items: Range<Int>
        /// The filled part of the page, and the part that could be filled.
        var filled: Double
        var possible: Double
    }

    /// The filling from which on a page is overfull; it leaves room for the rounding of sums.
    private static let full = 1.001

    private func cost(of page: Filling, endsChapter: Bool) -> Double {
        let overfull = 1_000_000.0
        if page.filled > Self.full { return overfull * page.filled }
        let isThin = page.filled < Self.leastFilling
        if endsChapter {
            let isLast = page.items.upperBound == items.count
            let lack = Self.leastFilling - page.filled
            return Self.costOfPage + (isLast || !isThin ? 0 : Self.costOfThinLastPage * (0.1 + lack))
        }
        guard case .allowed(let breakCost) = items[page.items.upperBound].breakBefore else { return overfull }
        let givenUp = Self.costOfGivenUpSpace * max(0, page.possible - page.filled)
        let gap = Self.costOfGap * max(0, 1 - page.possible)
        return Self.costOfPage + gap + givenUp + breakCost + (isThin ? Self.costOfThinLastPage : 0)
    }
}
