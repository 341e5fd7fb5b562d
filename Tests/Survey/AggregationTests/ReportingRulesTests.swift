import ExactNumbers
import Aggregation
import Diagnostics
import SurveyData
import Testing

@Suite struct ReportingRulesTests {
    private let place = Place(file: "report.yaml", line: 3, column: 11)

    @Test func `by largest remainder every single choice of a small survey sums to 100, each its floor or ceiling`() {
        let rules = ReportingRules(rounding: .largestRemainder)
        var tables = 0
        for counts in sequences(of: Array(0...4), upTo: 4) where counts.reduce(0, +) > 0 {
            let table = table(counts)
            for (decimals, unit) in [(0, 1), (1, 10)] {
                let printed = table.rows.map { units(rules, $0, table, decimals) }
                #expect(printed.reduce(0, +) == 100 * unit, "\(counts)")
                for (count, units) in zip(counts, printed) {
                    let floor = 100 * unit * count / table.base
                    let isWhole = 100 * unit * count % table.base == 0
                    #expect(units == floor || (units == floor + 1 && !isWhole), "\(counts)")
                }
            }
            tables += 1
        }
        #expect(tables == 5 + 25 + 125 + 625 - 4)
    }

    @Test func `what lacks goes to the largest remainders, then to the larger count, then by the codebook`() {
        let rules = ReportingRules(rounding: .largestRemainder)
        func percents(_ counts: [Int]) -> [Int] {
            let table = table(counts)
            return table.rows.map { units(rules, $0, table, 0) }
        }
        #expect(percents([1, 1, 1]) == [34, 33, 33])
        #expect(percents([1, 5]) == [17, 83])
        #expect(percents([1, 3, 4]) == [12, 38, 50])  // 12.5 and 37.5: equal remainders
        #expect(percents([2, 2, 3]) == [29, 28, 43])  // 28.57 twice and 42.86
    }

    @Test func `shares of a larger base sum to their rounded sum`() throws {
        let rules = ReportingRules(rounding: .largestRemainder)
        let table = table([1, 1, 1], notAnswered: 3)
        let percents = table.rows.map { rules.percent(of: $0, in: table, base: .asked) }
        #expect(percents == [.shown("17"), .shown("17"), .shown("16")])
    }

    @Test func `largest remainder is refused where shares make up no whole`() {
        let rules = ReportingRules(rounding: .largestRemainder)
        let goals = question("goals", .multipleChoice, [option("a")])
        #expect(
            rules.problem(with: goals, at: place)?.description
                == "report.yaml:3:11: \"largest-remainder\" cannot round the shares of goals, a multiple_choice question: "
                + "they make up no whole; write half-away-from-zero or half-to-even")
        #expect(rules.problem(with: question("order", .ranking, [option("a")]), at: place) != nil)
        for whole in [question("q", .singleChoice, [option("a")]), question("q", .scale, [option("a", number: 1)])] {
            #expect(rules.problem(with: whole, at: place) == nil)
            #expect(rules.rounding(of: whole) == .largestRemainder)
        }
        #expect(rules.problem(with: question("q", .number, []), at: place) == nil)
        #expect(ReportingRules(rounding: .halfToEven).problem(with: goals, at: place) == nil)
        #expect(rules.rounding(of: goals) == .halfAwayFromZero)
    }

    @Test func `half to even rounds every share of a small survey as exact arithmetic does`() {
        let rules = ReportingRules(rounding: .halfToEven)
        for base in 1...100 {
            for count in 0...base {
                let table = table([count, base - count])
                let (below, part) = (100 * count).quotientAndRemainder(dividingBy: base)
                let even = 2 * part == base ? below + below % 2 : (2 * part < base ? below : below + 1)
                #expect(rules.percent(of: table.rows[0], in: table) == .shown(String(even)))
            }
        }
    }

    @Test func `shares of a small base are marked or withheld, by respondents and unweighted`() {
        let mark = ReportingRules(smallBase: SmallBaseRule(threshold: 4, treatment: .mark))
        let withhold = ReportingRules(smallBase: SmallBaseRule(threshold: 4, treatment: .withhold))
        let (small, enough) = (table([1, 2]), table([1, 3]))
        #expect(mark.percent(of: small.rows[0], in: small) == .marked("33"))
        #expect(withhold.percent(of: small.rows[0], in: small) == .withheld)
        #expect(mark.percent(of: enough.rows[0], in: enough) == .shown("25"))
        #expect(withhold.percent(of: enough.rows[0], in: enough) == .shown("25"))
        #expect(ShownFigure.marked("33").text(mark: "*") == "33*")
        #expect(ShownFigure.shown("33").text(mark: "*") == "33")
        #expect(ShownFigure.withheld.text(mark: "*") == nil)
    }

    @Test func `many responses or much weight of few respondents are a small base all the same`() throws {
        let rules = ReportingRules(smallBase: SmallBaseRule(threshold: 3, treatment: .withhold))
        let things = question("q", .multipleChoice, [option("a"), option("b")])
        let two = survey([things], [[.answered(options: [0, 1])], [.answered(options: [0, 1])], [.notAnswered]])
        let table = try #require(tabulate(two.weighted(["500"])).first)
        #expect(table.responses == 4)
        #expect(rules.percent(of: table.rows[0], in: table, base: .responses) == .withheld)
        #expect(rules.percent(of: table.rows[0], in: table) == .withheld)
        #expect(rules.percent(of: table.rows[0], in: table, base: .asked) == .shown("67"))
    }

    @Test func `a single share and a mean follow the same rules`() throws {
        let rules = ReportingRules(
            rounding: .halfToEven, smallBase: SmallBaseRule(threshold: 10, treatment: .mark))
        let share = try #require(Share(count: 1, base: 8))
        #expect(rules.percent(share) == .marked("12"))
        #expect(rules.percent(share, respondents: 10) == .shown("12"))
        #expect(rules.percent(share, respondents: 10, decimals: 1) == .shown("12.5"))
        #expect(rules.number(ExactFraction(2), respondents: 9, decimals: 1) == .marked("2.0"))
        #expect(ReportingRules().percent(share) == .shown("13"))
    }

    @Test func `the rules have names for files and words for notes`() {
        #expect(Rounding.allCases.map(\.rawValue) == ["half-away-from-zero", "half-to-even", "largest-remainder"])
        #expect(
            Rounding.allCases.map(\.words) == [
                "half away from zero, from the exact fraction", "half to even, from the exact fraction",
                "by largest remainder, from the exact fraction",
            ])
        #expect(SmallBaseRule.Treatment.allCases.map(\.rawValue) == ["mark", "withhold"])
    }

    /// A single choice with these counts.
    private func table(_ counts: [Int], notAnswered: Int = 0) -> ResultTable {
        let options = counts.indices.map { option(String($0)) }
        return ResultTable(
            question("q", .singleChoice, options),
            TableCounts(options: counts, answered: counts.reduce(0, +), notAnswered: notAnswered, notAsked: 0),
            invited: 100)
    }

    /// The printed share in units of the last decimal.
    private func units(_ rules: ReportingRules, _ row: ResultTable.Row, _ table: ResultTable, _ decimals: Int) -> Int {
        guard case .shown(let text) = rules.percent(of: row, in: table, decimals: decimals) else { return -1 }
        return Int(text.filter { $0 != "." }) ?? -1
    }
}
