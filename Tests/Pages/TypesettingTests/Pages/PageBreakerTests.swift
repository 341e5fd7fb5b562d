import Geometry
import Testing

@testable import Typesetting

@Suite struct PageBreakerTests {
    /// The items of each page.
    private func pages(_ flow: Flow, first: Double, others: Double) -> [Range<Int>] {
        flow.pages(PageHeights(first: .points(first), others: .points(others))).map { page in
            let items = page.placements.map(\.item)
            return (items.first ?? 0)..<(items.last.map { $0 + 1 } ?? 0)
        }
    }

    /// Lines of 10 pt without space between them; pages hold a number of them.
    private func pages(
        _ breaks: [FlowItem.BreakBefore], first: Double = 100, others: Double = 100
    ) -> [Range<Int>] {
        var flow = Flow()
        flow.items = breaks.map { FlowItem(height: .points(10), breakBefore: $0) }
        return pages(flow, first: first, others: others)
    }

    private func free(_ count: Int) -> [FlowItem.BreakBefore] { Array(repeating: .allowed(cost: 0), count: count) }

    @Test func `No items make no pages`() {
        #expect(pages([]) == [])
    }

    @Test func `Content that fits one page is on one page`() {
        #expect(pages(free(10)) == [0..<10])
    }

    @Test func `Pages are filled one after the other`() {
        #expect(pages(free(25)) == [0..<10, 10..<20, 20..<25])
    }

    @Test func `The first page has less room than the others`() {
        #expect(pages(free(14), first: 40) == [0..<4, 4..<14])
    }

    @Test func `A forced break ends a page anywhere`() {
        let breaks = free(4) + [.always] + free(5)
        #expect(pages(breaks) == [0..<4, 4..<10])
    }

    @Test func `A part begins a page where the page before is full enough`() {
        #expect(pages(free(6) + [.newPart] + free(5)) == [0..<6, 6..<12])
    }

    @Test func `A part begins below what is on a page under the least fill`() {
        #expect(pages(free(5) + [.newPart] + free(7)) == [0..<10, 10..<13])
    }

    @Test func `A page holds several parts while it is too thin without the next`() {
        let breaks = free(2) + [.newPart] + free(2) + [.newPart] + free(1) + [.newPart] + free(4)
        #expect(pages(breaks) == [0..<7, 7..<12])
    }

    @Test func `A page that is thin before what must begin a page takes lines from the page before`() {
        let cut = pages(free(12) + [.always] + free(4))
        #expect(cut.count == 3)
        #expect(cut[0] == 0..<6 && cut[1] == 6..<12)
    }

    @Test func `The document's last page may be as thin as it falls`() {
        #expect(pages(free(11)) == [0..<10, 10..<11])
    }

    @Test func `A line that would be alone on the last page takes others with it`() {
        let cut = pages(free(51), first: 500, others: 500)
        #expect(cut.count == 2)
        #expect((5...7).contains(cut[1].count))
    }

    @Test func `No page ends where a break is forbidden`() {
        var breaks = free(20)
        for index in 8...11 { breaks[index] = .never }
        #expect(pages(breaks) == [0..<7, 7..<17, 17..<20])
    }

    @Test func `A costly break is avoided for a cheap one nearby`() {
        var breaks = free(20)
        breaks[10] = .allowed(cost: 100)
        #expect(pages(breaks) == [0..<9, 9..<19, 19..<20])
    }

    @Test func `Space before an item counts inside a page and is dropped at its top`() {
        var flow = Flow()
        flow.items = free(10).map { FlowItem(height: .points(10), ownSpaceBefore: .points(10), breakBefore: $0) }
        let pages = self.pages(flow, first: 90, others: 90)
        #expect(pages == [0..<5, 5..<10])
    }

    @Test func `A page that begins inside a table has room for its head`() {
        var flow = Flow()
        flow.items = free(20).map { FlowItem(height: .points(10), breakBefore: $0, tableHead: 0) }
        flow.items[0].tableHead = nil
        flow.tableHeads = [TableHead(height: .points(20), marks: [])]
        let pages = self.pages(flow, first: 100, others: 100)
        #expect(pages == [0..<10, 10..<18, 18..<20])
    }

    @Test func `An item taller than a page has one of its own`() {
        var flow = Flow()
        flow.items = free(5).map { FlowItem(height: .points(10), breakBefore: $0) }
        flow.items[2].height = .points(150)
        let pages = self.pages(flow, first: 100, others: 100)
        #expect(pages == [0..<2, 2..<3, 3..<5])
    }

    @Test func `Items that must stay together and are taller than a page are not cut`() {
        let breaks: [FlowItem.BreakBefore] = free(1) + Array(repeating: .never, count: 14) + free(3)
        #expect(pages(breaks) == [0..<15, 15..<18])
    }

    @Test(arguments: 1...60)
    func `Whatever may break where, every page holds what it can and no forbidden break is taken`(seed: Int) {
        var words = Words(seed: UInt64(seed))
        let breaks = (0..<14).map { _ -> FlowItem.BreakBefore in
            words.next(4) == 0 ? .never : .allowed(cost: Double(words.next(9)))
        }
        let cut = pages(breaks, first: 40, others: 50)
        #expect(cut.first?.lowerBound == 0 && cut.last?.upperBound == breaks.count)
        #expect(zip(cut, cut.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        for (index, page) in cut.enumerated() {
            let mustGoOn = breaks[page.lowerBound..<page.upperBound].dropFirst().allSatisfy { $0 == .never }
            #expect(page.count <= (index == 0 ? 4 : 5) || mustGoOn)
            #expect(index == 0 || breaks[page.lowerBound] != .never)
        }
    }
}
