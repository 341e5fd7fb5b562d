import Testing

@testable import FigureAudit

/// From when on two lists are taken for the same list twice.
@Suite struct UnequalListsTests {
    private func said(_ text: String) throws -> [String] { try audited(text, of: smallResults()) }

    private func list(_ items: [String]) -> String {
        items.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n") + "\n\n"
    }

    private let first = [
        "Grow apples northward", "Store pears overnight", "Sell figs regionally", "Water plums carefully",
        "Count berries monthly", "Paint barrels yellow",
    ]

    /// The first so many items as they are, the others of other words.
    private func second(alike count: Int) -> [String] {
        let others = [
            "Invite teachers often", "Mend bicycles quickly", "Print posters weekly", "Teach children swimming",
            "Write letters home", "Build bridges eastward",
        ]
        return Array(first.prefix(count) + others.dropFirst(count))
    }

    @Test func `Exactly half of the items alike make two lists the same list`() throws {
        // Three of six are alike: the three others of each are missing from the other list.
        #expect(try said(list(first) + list(second(alike: 3))).count == 6)
        #expect(try said(list(first) + list(second(alike: 2))) == [])
        #expect(try said(list(first) + list(second(alike: 4))).count == 4)
        // Three of seven are fewer than half.
        #expect(
            try said(list(first + ["Plant hedges everywhere"]) + list(second(alike: 3) + ["Sing songs together"])) == []
        )
    }

    @Test func `Items are alike from half of the shorter one's words on`() throws {
        let pairs = [
            ("Grow apples northward early", "Grow apples yellow ladders"),
            ("Store pears overnight safely", "Store pears blue baskets"),
            ("Sell figs regionally fast", "Sell figs wooden tables"),
        ]
        let half = try said(list(pairs.map(\.0)) + list(pairs.map(\.1)))
        #expect(half.count == 3)
        #expect(half.allSatisfy { $0.contains("lists differ: the item at line") })
        // A word less in common is two of five.
        let fewer = pairs.map { ($0.0 + " always", $0.1 + " never") }
        #expect(try said(list(fewer.map(\.0)) + list(fewer.map(\.1))) == [])
    }

    @Test func `Two items are no list`() throws {
        #expect(try said(list(Array(first.prefix(2))) + list(["Grow apples northward", "Store pears today"])) == [])
        #expect(
            try said(list(Array(first.prefix(3))) + list(["Grow apples northward", "Store pears today", first[2]]))
                .count
                == 1)
    }

    /// Words of letters that no other number has: 0 is "wordaa".
    private func words(_ numbers: Range<Int>) -> [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return numbers.map { "word\(letters[$0 / 26])\(letters[$0 % 26])" }
    }

    @Test func `The first sixty items of a list are compared`() throws {
        #expect(try said(list(words(0..<60)) + list(words(0..<59))).count == 1)
        #expect(try said(list(words(0..<61)) + list(words(0..<60))) == [])
    }

    @Test func `The first forty lists are compared`() throws {
        let differing = list(first) + list(Array(first.dropLast()))
        let others = { (count: Int) in (0..<count).map { list(words($0 * 3..<$0 * 3 + 3)) }.joined() }
        #expect(try said(others(38) + differing).count == 1)
        #expect(try said(others(39) + differing) == [])
    }

    @Test func `The first sixty words of an item are compared`() throws {
        let items = (0..<3).map { words($0 * 60..<$0 * 60 + 60) }
        let (same, other) = (
            items.map { $0.joined(separator: " ") }, items.map { $0.dropLast().joined(separator: " ") }
        )
        #expect(try said(list(same) + list(other.map { $0 + " otherwise" })).count == 3)
        #expect(try said(list(same.map { $0 + " early" }) + list(same.map { $0 + " late" })) == [])
    }
}
