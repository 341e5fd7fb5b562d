import Aggregation
import Testing

@testable import FigureAudit

/// The limits of every wording, a step on either side of each.
@Suite struct FigureFitTests {
    private let search = FigureSearch(nouns: ["office", "offices"])

    private func figure(_ cell: String, isShare: Bool = true) throws -> PrintedFigure {
        let figures = search.figures(inCell: cell, isShare: isShare)
        #expect(figures.count == 1, "\(cell)")
        return try #require(figures.first)
    }

    private func fit(_ cell: String, _ count: Int, _ base: Int) throws -> FigureFit {
        try figure(cell).fit(try #require(Share(count: count, base: base)))
    }

    /// The counts of a base that a figure fits, tried one by one.
    private func fitting(_ cell: String, of base: Int) throws -> [Int] {
        try (0...base).filter { try fit(cell, $0, base) == .fits }
    }

    // MARK: Truncated shares

    @Test func `A truncated share keeps the digits of the exact one, and is below it by less than one of its last`()
        throws
    {
        #expect(try fit("66", 2, 3) == .truncated)
        #expect(try fit("66.6", 2, 3) == .truncated)
        #expect(try fit("67", 2, 3) == .fits)
        #expect(try fit("65", 2, 3) == .fails)
        // Exactly 50 per cent is not 49 truncated; 49.9 per cent is.
        #expect(try fit("49", 3, 6) == .fails)
        #expect(try fit("49", 499, 1000) == .truncated)
        #expect(try fit("49.8", 499, 1000) == .fails)
        #expect(try fit("50", 499, 1000) == .fits)
        #expect(try fit("49", 498, 1000) == .truncated)
        #expect(try fit("49", 495, 1000) == .truncated)
        #expect(try fit("49", 494, 1000) == .fits)
    }

    @Test func `A loose or one-sided wording is never only a truncated one`() throws {
        for wording in ["more than", "less than", "at least", "at most", "about", "nearly"] {
            for (count, base) in [(2, 3), (499, 1000), (5, 6), (1, 6)] {
                for percent in ["66", "49", "83", "16"] {
                    #expect(try fit("\(wording) \(percent)", count, base) != .truncated)
                }
            }
        }
    }

    // MARK: Counts

    @Test(
        arguments: [
            ("13", 13...13), ("more than 13", 14...30), ("less than 13", 0...12), ("at least 13", 13...30),
            ("at most 13", 0...13), ("about 13", 12...14), ("nearly 13", 12...12), ("about 9", 8...10),
            ("nearly 9", 8...8), ("about 10", 9...11), ("about 20", 18...22), ("nearly 20", 18...19),
            ("about 19", 18...20), ("nearly 29", 27...28),
        ]) func `A worded count fits a range of counts`(cell: String, counts: ClosedRange<Int>) throws
    {
        let figure = try figure(cell, isShare: false)
        #expect((0...30).filter { figure.fit(count: $0) } == Array(counts))
    }

    @Test(
        arguments: [
            ("about 13", 12...14), ("nearly 13", 12...12), ("about 20", 18...22), ("nearly 20", 18...19),
            ("about 1", 0...2), ("nearly 1", 0...0), ("about 0", 0...1),
        ]) func `The range that a loose count covers is the one in which it fits`(
            cell: String, counts: ClosedRange<Int>
        ) throws
    {
        let figure = try figure(cell, isShare: false)
        #expect(figure.fittingCounts(of: 30) == counts)
        #expect((0...30).filter { figure.fit(count: $0) } == Array(counts))
    }

    // MARK: Shares and parts

    @Test(
        arguments: [
            // Five points around a round figure, half of that around one that ends in 5, else one point.
            ("about 60", 550...650), ("nearly 60", 550...599), ("about 65", 625...675), ("nearly 65", 625...649),
            ("about 62", 610...630), ("nearly 62", 610...619), ("about 0", 0...50), ("about 100", 950...1000),
            ("about 62.5", 615...635), ("about 60.0", 550...650), ("about half", 450...550), ("nearly half", 450...499),
            ("about a third", 284...383), ("more than half", 501...1000), ("less than half", 0...499),
            ("at least half", 500...1000), ("at most half", 0...500), ("more than 60", 601...1000),
            ("less than 60", 0...599), ("at least 60", 595...1000), ("at most 60", 0...604),
            ("60", 595...604), ("60.0", 600...600), ("60.1", 601...601),
        ]) func `A worded share fits a range of shares`(cell: String, counts: ClosedRange<Int>) throws
    {
        #expect(try fitting(cell, of: 1000) == Array(counts))
    }

    @Test(arguments: [
        "about 60", "nearly 60", "about 65", "nearly 62", "about half", "nearly two thirds", "about 100", "about 0",
    ])
    func `The counts that a loose share covers are those that fit, whatever the base`(cell: String) throws {
        for base in [1, 2, 3, 7, 10, 13, 24, 99, 100, 1000] {
            let counts = try fitting(cell, of: base)
            #expect(try figure(cell).fittingCounts(of: base).map(Array.init) ?? [] == counts, "\(base)")
        }
        #expect(try figure(cell).fittingCounts(of: 0) == nil)
    }

    @Test func `A part in words fits the counts that are nearest to it, two where both are`() throws {
        #expect(try fitting("half", of: 13) == [6, 7])
        #expect(try fitting("half", of: 12) == [6])
        #expect(try fitting("a third", of: 13) == [4])
        #expect(try fitting("two thirds", of: 13) == [9])
        #expect(try fitting("a third", of: 3) == [1])
        #expect(try fitting("a quarter", of: 2) == [0, 1])
        #expect(try fitting("three quarters", of: 10) == [7, 8])
        #expect(try fitting("half", of: 1000) == Array(495...504))
    }
}
