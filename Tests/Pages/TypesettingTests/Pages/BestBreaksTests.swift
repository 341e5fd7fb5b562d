import Geometry
import Testing

@testable import Typesetting

/// Random documents of sections with figures, against rules and against a search that tries everything.
@Suite struct BestBreaksTests {
    private static let heights = PageHeights(first: .points(80), others: .points(100), mostSqueeze: 0.2)

    /// Some sections of paragraphs and figures; the first item of a paragraph after a heading may not leave it.
    private func flow(seed: Int, sections: Int) -> Flow {
        var words = Words(seed: UInt64(seed))
        var flow = Flow()
        func append(_ kind: FlowBlock, _ heights: [Double], space: Double, first: FlowItem.BreakBefore) {
            flow.blocks.append(kind)
            for (line, height) in heights.enumerated() {
                var item = FlowItem(height: .points(height))
                item.block = flow.blocks.count - 1
                item.ownSpaceBefore = line == 0 ? .points(space) : .zero
                let isLonely = line == 1 || line == heights.count - 1
                item.breakBefore = line == 0 ? first : isLonely ? .never : .allowed(cost: 3)
                if kind == .figure { item.tight = TightForm(height: .points(height * 0.9), marks: []) }
                flow.items.append(item)
            }
        }
        for section in 0..<sections {
            let opensPart = section > 0 && words.next(3) == 0
            append(.heading, [12], space: 10, first: opensPart ? .newPart : .allowed(cost: 0))
            append(.fixed, Array(repeating: 10, count: words.next(1...5)), space: 2, first: .never)
            for _ in 0..<words.next(3) {
                if words.next(2) == 0 {
                    append(.figure, [Double(words.next(15...60))], space: 6, first: .allowed(cost: 0))
                } else {
                    append(.fixed, Array(repeating: 10, count: words.next(1...6)), space: 4, first: .allowed(cost: 0))
                }
            }
        }
        return flow
    }

    @Test(arguments: 1...60) func `Every item is on one page, once, and in its order but for figures`(seed: Int) {
        let flow = flow(seed: seed, sections: 9)
        let pages = flow.pages(Self.heights)
        #expect(pages.flatMap { $0.placements.map(\.item) }.sorted() == Array(flow.items.indices))
        let text = pages.flatMap { page in page.placements.filter { flow.blocks[flow.items[$0.item].block] != .figure }
        }
        #expect(text.map(\.item) == text.map(\.item).sorted())
        for (number, page) in pages.enumerated() {
            #expect(page.height <= Self.heights.height(isFirst: number == 0) + .points(0.01))
            let fromTop = page.placements.sorted { $0.top < $1.top }
            for (above, below) in zip(fromTop, fromTop.dropFirst()) {
                let item = flow.items[above.item]
                let height = above.isTight ? item.tight?.height ?? item.height : item.height
                #expect(above.top + height <= below.top + .points(0.01))
            }
        }
    }

    @Test(arguments: 1...60) func `A figure stays between the headings of its section and the next`(seed: Int) {
        let flow = flow(seed: seed, sections: 9)
        let order = flow.pages(Self.heights).flatMap { page in
            page.placements.sorted { $0.top < $1.top }.map { flow.items[$0.item].block }
        }
        var heading = -1
        for block in order {
            switch flow.blocks[block] {
            case .heading: heading = block
            case .figure:
                let own = flow.blocks[..<block].lastIndex(of: .heading)
                #expect(own == heading)
            case .fixed: break
            }
        }
    }

    @Test(arguments: 1...60) func `No other way to break the pages costs less`(seed: Int) {
        let stream = PageStream(flow(seed: seed, sections: 3))
        let pages = PageBreaker(stream, heights: Self.heights).pages()
        var search = Search(stream: stream, heights: Self.heights)
        let found = pages.map { search.cost(of: $0) }.reduce(0, +)
        let least = search.leastCost(from: 0, 0)
        #expect(abs(found - least) < 0.001, "the breaker's pages cost \(found), the best \(least)")
    }

    @Test func `A line more in a paragraph moves few pages`() {
        var (moved, movedByFirstFit) = (0, 0)
        for seed in 1...20 {
            let flow = longText(seed: seed)
            let before = starts(flow), firstFit = firstFitStarts(flow)
            let paragraph = flow.items.indices.first { $0 > 60 && flow.items[$0].breakBefore == .allowed(cost: 3) } ?? 0
            var longer = flow
            longer.items.insert(flow.items[paragraph], at: paragraph)
            // What follows is counted without the new line.
            func unmoved(_ starts: [Int]) -> Set<Int> { Set(starts.map { $0 > paragraph ? $0 - 1 : $0 }) }
            moved += before.filter { !unmoved(starts(longer)).contains($0) }.count
            movedByFirstFit += firstFit.filter { !unmoved(firstFitStarts(longer)).contains($0) }.count
        }
        #expect(movedByFirstFit > 90)
        #expect(moved * 2 < movedByFirstFit, "\(moved) pages against \(movedByFirstFit)")
    }

    /// About 20 pages of headings and paragraphs.
    private func longText(seed: Int) -> Flow {
        var words = Words(seed: UInt64(seed))
        var flow = Flow()
        while flow.items.count < 900 {
            let kind: FlowBlock = words.next(5) == 0 ? .heading : .fixed
            let afterHeading = flow.blocks.last == .heading
            if kind == .heading, afterHeading { continue }
            flow.blocks.append(kind)
            let lines = kind == .heading ? 1 : words.next(2...9)
            for line in 0..<lines {
                var item = FlowItem(height: .points(15))
                item.block = flow.blocks.count - 1
                item.ownSpaceBefore = line > 0 ? .zero : kind == .heading ? .points(22.5) : .points(7.5)
                let isLonely = line == 1 || (line > 0 && line == lines - 1)
                item.breakBefore = isLonely || (line == 0 && afterHeading) ? .never : .allowed(cost: line == 0 ? 0 : 3)
                flow.items.append(item)
            }
        }
        return flow
    }

    private static let tall = PageHeights(first: .points(720), others: .points(720), mostSqueeze: 0.25)

    private func starts(_ flow: Flow) -> [Int] { flow.pages(Self.tall).compactMap { $0.placements.first?.item } }

    /// Each page takes what it can.
    private func firstFitStarts(_ flow: Flow) -> [Int] {
        var (starts, used) = ([0], Length.zero)
        for index in flow.items.indices {
            used +=
                flow.items[index].height + (index > starts[starts.count - 1] ? flow.items[index].ownSpaceBefore : .zero)
            guard used > Self.tall.others else { continue }
            let start = flow.items.indices[...index].last { flow.items[$0].breakBefore != .never } ?? index
            starts.append(start)
            used =
                flow.items[start...index].map(\.height).sum()
                + flow.items[(start + 1)..<max(start + 1, index + 1)].map(\.ownSpaceBefore).sum()
        }
        return starts
    }
}

/// Tries every way to break pages, without what makes the breaker fast.
private struct Search {
    let stream: PageStream
    let heights: PageHeights
    private var known: [[Int]: Double] = [:]

    init(stream: PageStream, heights: PageHeights) {
        self.stream = stream
        self.heights = heights
    }

    mutating func leastCost(from strip: Int, _ figure: Int) -> Double {
        if strip == stream.strips.count, figure == stream.figures.count { return 0 }
        if let cost = known[[strip, figure]] { return cost }
        var least = Double.infinity
        for end in strip...stream.strips.count {
            for last in figure...stream.figures.count where (end, last) != (strip, figure) {
                let page = page(strip..<end, figure..<last)
                guard isAllowed(page) else { continue }
                least = min(least, cost(of: page) + leastCost(from: end, last))
            }
        }
        known[[strip, figure]] = least
        return least
    }

    private func available(_ page: PageFilling) -> Length {
        heights.height(isFirst: page.strips.lowerBound == 0 && page.figures.lowerBound == 0)
    }

    /// The page with its figures tight and its spaces shrunk where it must.
    private func page(_ strips: Range<Int>, _ figures: Range<Int>) -> PageFilling {
        var page = PageFilling(strips: strips, figures: figures)
        let room = available(page)
        if !figures.isEmpty, page.extent(in: stream).squeeze(toFit: room) > heights.mostSqueeze + 0.0001 {
            page.isTight = true
        }
        page.squeeze = page.extent(in: stream).squeeze(toFit: room)
        return page
    }

    private func isAllowed(_ page: PageFilling) -> Bool {
        let (start, end) = (page.strips.lowerBound, page.strips.upperBound)
        if page.squeeze > heights.mostSqueeze + 0.0001 { return false }
        if end < stream.strips.count, stream.strips[end].breakBefore == .never { return false }
        for index in stream.figures.indices {
            let figure = stream.figures[index]
            if page.figures.contains(index), figure.place > end, figure.section.lowerBound >= end { return false }
            if index >= page.figures.upperBound, figure.section.upperBound < end { return false }
            if page.figures.contains(index), figure.section.upperBound < start { return false }
        }
        return page.strips.allSatisfy { strip in
            guard stream.strips[strip].breakBefore == .newPart else { return true }
            let above = page.figures.prefix { stream.figures[$0].place <= strip }
            if strip == start, above.isEmpty { return true }
            let filling = PageFilling(
                strips: start..<strip,
                figures: page.figures.lowerBound..<(above.last.map { $0 + 1 } ?? page.figures.lowerBound))
            return filling.extent(in: stream).height / available(page) < 0.6
        }
    }

    func cost(of page: PageFilling) -> Double {
        let end = page.strips.upperBound
        let isLast = end == stream.strips.count && page.figures.upperBound == stream.figures.count
        var breakCost = 0.0
        if end < stream.strips.count, case .allowed(let cost) = stream.strips[end].breakBefore { breakCost = cost }
        let used = page.extent(in: stream).height(squeezed: page.squeeze)
        return breakCost
            + PageCosts.cost(of: page, used: used, available: available(page), isLast: isLast, stream)
    }
}
