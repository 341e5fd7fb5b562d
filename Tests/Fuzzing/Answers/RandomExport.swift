package import TableFuzzing

/// Writes rows of an export with every kind of column.
package struct RandomExport {
    package var numbers: SeededNumbers
    /// How many rows of a hundred hold a mistake.
    private let mistakes: Int

    package init(numbers: SeededNumbers, mistakes: Int = 0) {
        self.numbers = numbers
        self.mistakes = mistakes
    }

    private static let plans = ["takes part", "Takes part", "NO (Does not)", "no", "", "  takes   part ", "not shown"]
    private static let goals = ["g1", "g2", "longer_goal_3", "a_goal_of_much_more_than_sixteen_bytes", "g-5"]
    private static let areas = ["Water", "Food, seeds and soil", "Energy"]
    private static let words = ["1", "0", "", "event", "Event"]

    package static let header = [
        "id", "region", "plan", "goals", "areas", "fmt/event", "fmt/written", "fmt/other", "visits", "rating", "order",
        "order_1", "order_2", "message", "why", "status", "end", "weight",
    ]

    package static let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000
        questions:
          - { id: region, wording: W, topic: T, kind: single_choice, options: [
              { code: north, title: N }, { code: south_and_some_more_letters, title: S }, { code: e, title: E }] }
          - { id: plan, wording: W, topic: T, kind: single_choice, options: [
              { code: "yes", title: Takes part }, { code: "no", label: "NO", title: Does not }] }
          - { id: goals, wording: W, topic: T, kind: multiple_choice, options: [
              { code: g1, title: A }, { code: g2, title: B }, { code: longer_goal_3, title: C },
              { code: a_goal_of_much_more_than_sixteen_bytes, title: D }, { code: g-5, title: E }] }
          - { id: areas, wording: W, topic: T, kind: multiple_choice, universe: { question: plan, options: "yes" },
              options: [{ code: a, title: Water }, { code: b, title: "Food, seeds and soil" }, { code: c, title: Energy }] }
          - { id: fmt, wording: W, topic: T, kind: multiple_choice, options: [
              { code: event, title: Event }, { code: written, title: Written }, { code: other, title: Other }] }
          - { id: visits, wording: W, topic: T, kind: number }
          - { id: rating, wording: W, topic: T, kind: scale, options: [
              { code: "1", number: 1, title: Low }, { code: "2", number: 2, title: High }] }
          - { id: order, wording: W, topic: T, kind: ranking, options: [
              { code: x, title: X }, { code: y, title: Y }, { code: z, title: Z }] }
          - { id: order2, wording: W, topic: T, kind: ranking, options: [{ code: x, title: X }, { code: y, title: Y }] }
          - { id: message, wording: W, topic: T, kind: open }
          - { id: absent, wording: W, topic: T, kind: single_choice, options: [{ code: x, title: X }] }

        """

    /// - Parameter places: whether a question is bound that only the careful reader reads.
    package static func binding(places: Bool) -> String {
        if !places { return "not-in-file: [absent, order2]\n" + bound }
        return "not-in-file: [absent]\n" + bound + "  order2: { rank-columns: [order_1, order_2] }\n"
    }

    private static let bound = """
        leave-out: [{ column: status, values: [test, 'a "b'], because: tests }]
        questions:
          region: { column: region }
          plan: { column: plan, as: label, not-asked: [not shown] }
          goals: { column: goals, joined-by: " " }
          areas: { column: areas, as: label, joined-by: ", " }
          fmt:
            columns: { event: fmt/event, written: fmt/written }
            chosen: ["1"]
            not-chosen: ["0", ""]
            other: { option: other, column: fmt/other }
          visits: { column: visits, decimal: comma }
          rating: { column: rating }
          order: { column: order, joined-by: ">" }
          message: { column: message }

        """

    /// A file of so many rows.
    package mutating func file(rows: Int) -> String {
        let ending = numbers.pick(["\n", "\r\n", "\r"])
        var text = numbers.pick(["", "", "\u{FEFF}"]) + Self.header.joined(separator: ",") + ending
        for row in 0..<rows {
            var cells = cells(row)
            if Int.random(in: 0..<100, using: &numbers) < mistakes { spoil(&cells) }
            text += cells.map { written($0) }.joined(separator: ",") + ending
            if Int.random(in: 0..<10, using: &numbers) == 0 { text += ending }
        }
        return Bool.random(using: &numbers) ? text : String(text.unicodeScalars.dropLast(ending.unicodeScalars.count))
    }

    private mutating func cells(_ row: Int) -> [String] {
        let takesPart = numbers.pick(Self.plans)
        let isAsked = takesPart.lowercased().contains("part")
        return [
            "p\(row)", numbers.pick(["north", "south_and_some_more_letters", "e", "", " north "]), takesPart,
            some(of: Self.goals, joinedBy: numbers.pick([" ", "  ", "\t", "\n"])),
            isAsked ? some(of: Self.areas, joinedBy: numbers.pick([", ", ",  ", " , "])) : "",
            numbers.pick(Self.words), numbers.pick(["1", "0", ""]),
            numbers.pick(["", "", "a text", "\"quoted\", twice"]),
            numbers.pick(["3", "2,5", "", "-1", "1000000"]), numbers.pick(["1", "2", ""]),
            some(of: ["x", "y", "z"], joinedBy: ">"), "x", numbers.pick(["y", ""]),
            numbers.pick(["", " ", "Hello", "two\nlines", "\"", "😀 é"]), "passed over",
            numbers.pick(["", "well", "test", "a \"b"]),
            numbers.pick(["2023-04-02", "2023-05-01T09:30", ""]), numbers.pick(["1", "0.5", "2.25"]),
        ]
    }

    private mutating func some(of options: [String], joinedBy separator: String) -> String {
        options.shuffled(using: &numbers).prefix(Int.random(in: 0...options.count, using: &numbers))
            .joined(separator: separator)
    }

    private mutating func spoil(_ cells: inout [String]) {
        switch Int.random(in: 0..<9, using: &numbers) {
        case 0: cells[1] = "nowhere"
        case 1: cells[3] = "g1 g1"
        case 2: cells[3] = "g1 gg"
        case 3: cells[2] = "no"; cells[4] = "Water"
        case 4: cells[5] = "maybe"
        case 5: cells[8] = "many"
        case 6: cells.append("one more")
        case 7: cells[10] = "x>x"
        default: cells[16] = "yesterday"
        }
    }

    private mutating func written(_ cell: String) -> String {
        let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
        guard cell.utf8.contains(where: special.contains) || Int.random(in: 0..<4, using: &numbers) == 0 else {
            return cell
        }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
