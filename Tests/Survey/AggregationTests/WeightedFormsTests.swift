import ExactNumbers
import Aggregation
import SurveyData
import Testing

/// What weights and small bases add to the printed tables.
@Suite struct WeightedFormsTests {
    private let unit = Unit(singular: "mechanism", plural: "mechanisms")
    private let weighted = SurveyResults(surveyOfEveryKind().weighted(["0.5", "2", "1.25", "1"]))
    private let plain = SurveyResults(surveyOfEveryKind())
    private let withhold = ReportingRules(smallBase: SmallBaseRule(threshold: 4, treatment: .withhold))
    private let mark = ReportingRules(smallBase: SmallBaseRule(threshold: 4, treatment: .mark))

    @Test func `the text has a column of weights and a line of weighted bases`() {
        #expect(
            tablesAsText([weighted.tables[0]], unit: unit) == """
                goals: Things
                Base: 3 of 4 responding mechanisms; 4 responses; 1 did not answer, 0 not asked
                Weighted: base 4; 4 responses; 1 did not answer, 0 not asked
                  rank  option       count  weighted  of respondents  of responses
                     1  Title a          2         3             67%           59%
                     3  Title b          1         1             13%           12%
                     2  Title other      1         1             33%           29%

                """)
    }

    @Test func `the text marks or withholds shares of a small base and explains it, counts stay`() {
        #expect(
            tablesAsText([plain.tables[1]], unit: unit, rules: mark) == """
                agree: Things
                Base: 3 of 4 responding mechanisms; 3 responses; 0 did not answer, 1 not asked
                  rank  option      count  of respondents  of responses
                     1  Title high      2            67%*          67%*
                     2  Title low       1            33%*          33%*
                     3  Title mid       0             0%*           0%*
                  * base of fewer than 4 mechanisms

                """)
        #expect(
            tablesAsText([plain.tables[2]], unit: unit, rules: withhold) == """
                order: Things
                Base: 3 of 4 responding mechanisms; 5 responses; 0 did not answer, 1 not asked
                  rank  option   count  of respondents  of responses
                     1  Title y      3        withheld      withheld
                     2  Title x      2        withheld      withheld
                  withheld: base of fewer than 4 mechanisms

                """)
    }

    @Test func `a base that is not small, or zero, has neither mark nor note`() {
        let rules = ReportingRules(smallBase: SmallBaseRule(threshold: 3, treatment: .withhold))
        #expect(tablesAsText(plain.tables, unit: unit, rules: rules) == tablesAsText(plain.tables, unit: unit))
        let nobody = tabulate(survey([question("q", .singleChoice, [option("a")])], [[.notAnswered]]))
        #expect(tablesAsText(nobody, unit: unit, rules: rules) == tablesAsText(nobody, unit: unit))
        #expect(tableAsCSV(nobody[0], rules: rules).hasSuffix("\r\na,,Title a,0,0,,,1,\r\n"))
    }

    @Test func `rounding follows the rules`() {
        let plan = question("plan", .singleChoice, [option("a"), option("b"), option("c")])
        let table = ResultTable(
            plan, TableCounts(options: [1, 1, 6], answered: 8, notAnswered: 0, notAsked: 0), invited: 8)
        func percents(_ rounding: Rounding) -> [Substring] {
            tablesAsText([table], unit: unit, rules: ReportingRules(rounding: rounding)).split(separator: " ")
                .filter { $0.hasSuffix("%") }
        }
        #expect(percents(.halfAwayFromZero) == ["75%", "13%", "13%"])
        #expect(percents(.halfToEven) == ["75%", "12%", "12%"])
        #expect(percents(.largestRemainder) == ["75%", "13%", "12%"])
    }

    @Test func `the CSV has the columns of weights and of small bases at its end`() {
        let lines = [
            "code,label,title,count,base,share_of_respondents,share_of_responses,rank,weighted_count,weighted_base,"
                + "weighted_responses,small_base",
            "a,,Title a,2,3,0.666667,0.588235,1,2.5,3.75,4.25,marked",
            "b,,Title b,1,3,0.133333,0.117647,3,0.5,3.75,4.25,marked",
            "other,,Title other,1,3,0.333333,0.294118,2,1.25,3.75,4.25,marked", "",
        ]
        #expect(tableAsCSV(weighted.tables[0], rules: mark) == lines.joined(separator: "\r\n"))
        #expect(
            tableAsCSV(plain.tables[0], rules: withhold).hasSuffix("\r\nother,,Title other,1,3,,,2,withheld\r\n"))
    }

    @Test func `the long CSV leaves the weights of an unweighted table empty beside a weighted one`() {
        let lines = tablesAsCSV([weighted.tables[0], plain.tables[2]]).split(separator: "\r\n")
        #expect(
            lines[0].hasSuffix(
                ",rank,weighted_base,weighted_not_answered,weighted_not_asked,weighted_responses,weighted_count"))
        #expect(lines[1] == "goals,multiple_choice,3,1,0,4,a,Title a,2,0.666667,0.588235,1,3.75,1,0,4.25,2.5")
        #expect(lines[4] == "order,ranking,3,0,1,5,x,Title x,2,0.666667,0.400000,2,,,,,")
    }

    @Test func `the totals have the sums of weights after each question`() {
        let lines = [
            "measure,question,count", "invited,,5", "responded,,4", "base,goals,3", "not_answered,goals,1",
            "not_asked,goals,0", "responses,goals,4", "weighted_base,goals,3.75", "weighted_not_answered,goals,1",
            "weighted_not_asked,goals,0", "weighted_responses,goals,4.25", "",
        ]
        #expect(
            totalsAsCSV(invited: 5, responded: 4, tables: [weighted.tables[0]]) == lines.joined(separator: "\r\n"))
    }

    @Test func `the JSON has members for weights and small bases`() {
        let text = tablesAsJSON([weighted.tables[0]], rules: withhold).text(indent: 0)
        let head =
            #"[{"question":"goals","kind":"multiple_choice","base":{"kind":"respondents","count":3},"not_answered":1,"#
            + #""not_asked":0,"responses":4,"weighted_base":3.75,"weighted_not_answered":1,"weighted_not_asked":0,"#
            + #""weighted_responses":4.25,"small_base":"withheld","rows":[{"code":"a","label":"Title a","count":2,"#
            + #""weighted_count":2.5,"share_of_respondents":null,"share_of_responses":null,"rank":1},"#
        #expect(text.hasPrefix(head))
    }
}
