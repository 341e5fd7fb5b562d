import Geometry

/// Splits a flow into pages so that the document as a whole looks best.
///
/// All ways to cut the text and to float the figures are weighed against one another (total fit, after Knuth and Plass's
/// method for lines, which Plass extended to pages with figures). A state is a place in the text and the number of figures that pages before it
/// hold; figures keep their order and their section, so that few numbers are possible at each place, and the time is
/// linear in the number of pages. ``PageCosts`` says what a page costs.
///
/// A part begins a page only where the page before is full enough; else it begins below what is on that page.
struct PageBreaker {
    private let stream: PageStream
    private var heights: PageHeights
    /// The best way to each state.
    private var best: [Way] = []
    /// The best ways to states with the rest of a note, by the state; few states have one.
    private var cut: [Int: [Way]] = [:]
    /// The first state of each place in the text.
    private var firstState: [Int] = []
    /// For each place in the text, how many figures pages before it hold at least, and at most.
    private var held: [ClosedRange<Int>] = []

    /// The best way to a state, and the last page on it.
    private struct Way {
        var cost = Double.infinity
        var page = PageFilling(strips: 0..<0, figures: 0..<0)
    }

    /// Of the ways to a state on which a note goes on, so many are followed.
    private static let mostCuts = 6

    init(_ stream: PageStream, heights: PageHeights) {
        self.stream = stream
        self.heights = heights
    }

    /// - Returns: the pages; what is taller than a page has one of its own. The first page is empty when nothing fits it beside
    ///   its title block.
    func pages() -> [PageFilling] {
        var breaker = self
        if heights.first < heights.others, !firstPageHasRoom {
            breaker.heights.first = heights.others
            return [PageFilling(strips: 0..<0, figures: 0..<0)] + breaker.run()
        }
        return breaker.run()
    }

    private var firstPageHasRoom: Bool {
        let (count, figures) = (stream.strips.count, stream.figures.count)
        if count + figures == 0 { return true }
        guard heights.first > .zero else { return false }
        let end = (1...max(1, count)).first { $0 >= count || mayBreak(before: $0) } ?? count
        let text = stream.extent(0..<min(end, count)).height
        return text <= heights.first + PageCosts.tolerance && count > 0
            || stream.figures.first.map { $0.place == 0 && $0.height <= heights.first } ?? false
    }

    private mutating func run() -> [PageFilling] {
        let (strips, figures) = (stream.strips.count, stream.figures.count)
        if strips + figures == 0 { return [] }
        findStates()
        best[0].cost = 0
        for strip in 0...strips {
            for held in held[strip] where (strip, held) != (strips, figures) {
                let state = state(strip, held)
                if best[state].cost.isFinite { setPages(from: strip, held, cutIn: nil, cost: best[state].cost) }
                for way in cut[state] ?? [] { setPages(from: strip, held, cutIn: way.page.cutOut, cost: way.cost) }
            }
        }
        return wayBack()
    }

    private func wayBack() -> [PageFilling] {
        var pages: [PageFilling] = []
        var (strip, figure) = (stream.strips.count, stream.figures.count)
        var cutOut: NoteCut?
        while strip > 0 || figure > 0 {
            let page = way(to: state(strip, figure), cutOut).page
            pages.append(page)
            (strip, figure, cutOut) = (page.strips.lowerBound, page.figures.lowerBound, page.cutIn)
        }
        return pages.reversed()
    }

    // MARK: States

    /// The best way to a state with the rest of a note, or without.
    private func way(to state: Int, _ note: NoteCut?) -> Way {
        note == nil ? best[state] : cut[state]?.first { $0.page.cutOut == note } ?? best[state]
    }

    private mutating func keep(_ way: Way, in state: Int) {
        guard let note = way.page.cutOut else {
            if way.cost < best[state].cost { best[state] = way }
            return
        }
        var ways = cut[state] ?? []
        if let known = ways.firstIndex(where: { $0.page.cutOut == note }) {
            if way.cost < ways[known].cost { ways[known] = way }
        } else {
            ways.append(way)
        }
        ways.sort { $0.cost < $1.cost }
        cut[state] = Array(ways.prefix(Self.mostCuts))
    }

    private func state(_ strip: Int, _ figures: Int) -> Int { firstState[strip] + figures - held[strip].lowerBound }

    private mutating func findStates() {
        var (least, most) = (0, 0)
        var count = 0
        for strip in 0...stream.strips.count {
            while least < stream.figures.count, stream.figures[least].section.upperBound < strip { least += 1 }
            while most < stream.figures.count, mayHold(most, before: strip) { most += 1 }
            held.append(least...max(least, most))
            firstState.append(count)
            count += held[strip].count
        }
        best = Array(repeating: Way(), count: count)
    }

    /// Whether a page before a strip may hold a figure: some of the figure's section is before it.
    private func mayHold(_ figure: Int, before strip: Int) -> Bool {
        let figure = stream.figures[figure]
        return figure.place <= strip || figure.section.lowerBound < strip
    }

    private func mayBreak(before strip: Int) -> Bool {
        strip >= stream.strips.count || stream.strips[strip].breakBefore != .never
    }

    // MARK: Pages

    /// Weighs every page that may begin in a state.
    private mutating func setPages(from strip: Int, _ figure: Int, cutIn: NoteCut?, cost: Double) {
        let available = heights.height(isFirst: strip == 0 && figure == 0)
        var hasPage = false
        for end in strip...stream.strips.count {
            if end > strip, !mayHold(strip: end - 1, from: strip, figure, available) { break }
            if hasPage, !fits(stream.extent(strip..<end), available) { break }
            guard mayBreak(before: end) else { continue }
            for last in max(figure, held[end].lowerBound)...max(figure, held[end].upperBound) {
                let page = PageFilling(strips: strip..<end, figures: figure..<last, cutIn: cutIn)
                if page.strips.isEmpty && page.figures.isEmpty || isTorn(page) { continue }
                guard let fits = weigh(page, available, after: cost, mustFit: hasPage) else { break }
                hasPage = hasPage || fits || !page.strips.isEmpty
            }
        }
    }

    /// Whether a page may go on with a strip: a part begins there only when the page would be too thin without it.
    private func mayHold(strip: Int, from start: Int, _ figure: Int, _ available: Length) -> Bool {
        let breakBefore = stream.strips[strip].breakBefore
        guard breakBefore == .always || breakBefore == .newPart else { return true }
        let figures = figure..<max(figure, figuresBefore(strip))
        if strip == start, figures.isEmpty { return true }
        if breakBefore == .always { return false }
        let above = PageFilling(strips: start..<strip, figures: figures).extent(in: stream).height
        return above / available < PageCosts.leastFill
    }

    /// How many figures have their place before a heading.
    private func figuresBefore(_ strip: Int) -> Int {
        var count = held[strip].lowerBound
        while count < stream.figures.count, stream.figures[count].place <= strip { count += 1 }
        return count
    }

    /// Whether a figure would come between a table's head, which is repeated, and its rows.
    private func isTorn(_ page: PageFilling) -> Bool {
        guard let first = page.strips.first, let figure = page.figures.first else { return false }
        return stream.strips[first].headHeight > .zero && page.slot(of: figure, stream) == first
    }

    private func fits(_ extent: PageExtent, _ available: Length) -> Bool {
        extent.height(squeezed: heights.mostSqueeze) <= available + PageCosts.tolerance
    }

    /// Weighs a page; one that is too full has its spaces shrunk, and its figures in their tight form if that is not enough.
    ///
    /// - Returns: whether it fits; nil if it does not but must.
    private mutating func weigh(
        _ page: PageFilling, _ available: Length, after before: Double, mustFit: Bool
    ) -> Bool? {
        var page = page
        var extent = page.extent(in: stream)
        if !fits(extent, available), !page.figures.isEmpty {
            page.isTight = true
            extent = page.extent(in: stream)
        }
        let (end, figures) = (page.strips.upperBound, page.figures.upperBound)
        let isLast = end == stream.strips.count && figures == stream.figures.count
        if !stream.notes.isEmpty, !isLast, !fits(extent, available),
            let cut = page.cuttingLastNote(extent.height(squeezed: heights.mostSqueeze) - available, stream)
        {
            page = cut
            extent = page.extent(in: stream)
        }
        let fits = fits(extent, available)
        if mustFit, !fits { return nil }
        page.squeeze = min(extent.squeeze(toFit: available), heights.mostSqueeze)
        let used = extent.height(squeezed: page.squeeze)
        let cost =
            before + PageCosts.cost(of: page, used: used, available: available, isLast: isLast, stream)
            + breakCost(before: end)
        keep(Way(cost: cost, page: page), in: state(end, figures))
        return fits
    }

    private func breakCost(before strip: Int) -> Double {
        guard strip < stream.strips.count, case .allowed(let cost) = stream.strips[strip].breakBefore else { return 0 }
        return cost
    }
}
