import Aggregation
import DocumentModel
import SurveyData
import Testing

@testable import Composition
@testable import Expressions

/// Weights, small bases and rounding in running text.
@Suite struct ReportingRulesTests {
    private static let marked: [(String, String)] = [
        ("share plan.yes among type:school", "50 per cent (small base)"),
        ("share plan.yes among type:school with base", "50 per cent (1 of 2, small base)"),
        ("count plan.yes among type:school with base", "1 of 2 gardens (50 per cent, small base)"),
        ("count plan.yes among type:school", "1"), ("share plan.yes among type:allotment", "50 per cent"),
        ("mean hours among type:school", "10.5 (small base)"),
        ("mean hours among type:school with base", "10.5 (2 gardens, small base)"),
        (
            "top 1 crops among type:school with share",
            "Beans (33 per cent, small base), Leeks (33 per cent, small base) and Other crops (33 per cent, small base)"
        ),
        ("ranked-first needs.water among type:school with base", "1 of 2 gardens (50 per cent, small base)"),
    ]

    @Test(arguments: marked)
    func `shares and means of small bases are marked in words, counts are not`(expression: String, text: String) throws
    {
        #expect(try InventedGardens.printed(expression, InventedGardens.marked) == text)
    }

    @Test func `what is withheld is an error in a sentence, and the count may be printed`() throws {
        let rules = InventedGardens.withheld
        let reason = "is computed from fewer than 5 gardens, and the report withholds such figures"
        #expect(
            try InventedGardens.printed("share plan.yes among type:school", rules)
                == "a.md:3:5: this figure of plan \(reason); print the count alone")
        #expect(
            try InventedGardens.printed("mean hours among type:school", rules)
                == "a.md:3:5: this figure of hours \(reason); leave the sentence out")
        #expect(try InventedGardens.printed("count plan.yes among type:school", rules) == "1")
        #expect(try InventedGardens.printed("share plan.yes", rules) == "50 per cent")
    }

    private static let weighted: [(String, String)] = [
        ("count plan.yes", "4"), ("share plan.yes to 2", "38.20 per cent"),
        ("count plan.yes with base", "4 of 8 gardens (38 per cent, weighted)"),
        ("share plan.yes with base", "38 per cent (4 of 8, weighted)"), ("mean hours to 3", "11.925"),
        ("mean hours with base", "11.9 (8 gardens, weighted)"), ("median hours", "11"),
        ("share plan.yes of invited with base", "33 per cent (4 of 12 invited)"),
        ("response-rate with base", "9 of 12 gardens (75 per cent)"),
        ("ranked-first needs.water with base", "5 of 8 gardens (44 per cent, weighted)"),
    ]

    @Test(arguments: weighted)
    func `weighted shares say so where the base stands beside them`(expression: String, text: String) throws {
        #expect(try InventedGardens.printed(expression, survey: try InventedGardens.weighted()) == text)
    }

    @Test func `halves go to the even neighbour where the report says so`() throws {
        let even = ReportingRules(rounding: .halfToEven)
        #expect(try InventedGardens.printed("share plan.open") == "13 per cent")
        #expect(try InventedGardens.printed("share plan.open", even) == "12 per cent")
        #expect(try InventedGardens.printed("share plan.no", even) == "38 per cent")
    }

    @Test func `by largest remainder the shares of a single choice sum to 100, and others are refused`() throws {
        let rules = ReportingRules(rounding: .largestRemainder)
        #expect(try InventedGardens.printed("share plan.yes", rules) == "50 per cent")
        #expect(try InventedGardens.printed("share plan.no", rules) == "38 per cent")
        #expect(try InventedGardens.printed("share plan.open", rules) == "12 per cent")
        let problem =
            "\"largest-remainder\" cannot round the shares of crops, a multiple_choice question: they make up no whole; "
            + "write half-away-from-zero or half-to-even"
        #expect(try InventedGardens.printed("share crops.beans", rules) == "a.md:3:5: " + problem)
        #expect(try InventedGardens.printed("top 1 crops with share", rules) == "a.md:3:5: " + problem)
        #expect(try InventedGardens.printed("count crops.beans", rules) == "6")
        #expect(try InventedGardens.outline("table crops", rules) == ["a.md:1:1: " + problem])
    }

    @Test func `a value keeps its group, wave, decimals, weights and exact fraction`() throws {
        let context = try InventedGardens.context(
            "mean hours among type:school wave 2029 to 2", survey: try InventedGardens.weighted())
        let mean = try #require(computed("mean hours among type:school wave 2029 to 2", context))
        #expect(mean.statistic.request.value(of: .to) == "2")
        #expect(
            mean.statistic.records
                == ["mean hours [type:school] {2029} 2/- = 10 plain 2 half-away-from-zero: 10.00"])
        let share = try #require(computed("share plan.yes", context))
        #expect(share.statistic.numbers.map(\.weightedCount?.text) == ["17/4"])
        #expect(share.statistic.numbers.map(\.weightedBase?.text) == ["89/8"])
        #expect(share.statistic.numbers.map(\.value.text) == ["34/89"])
    }

    private func computed(_ source: String, _ context: ExpressionContext) -> ComputedValue? {
        guard case .computed(let value)? = evaluated(source, context).inlines.first else { return nil }
        return value
    }
}
