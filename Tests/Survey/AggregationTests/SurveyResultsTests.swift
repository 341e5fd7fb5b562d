import ExactNumbers
import Aggregation
import Diagnostics
import SurveyData
import Testing

@Suite struct SurveyResultsTests {
    @Test func `each kind of question has its results, in the order of the questionnaire`() throws {
        let results = SurveyResults(surveyOfEveryKind())
        #expect(results.tables.map(\.question.id) == ["goals", "agree", "order"])
        #expect(results.numbers.map(\.question.id) == ["visits"])
        #expect(results.scales.map(\.question.id) == ["agree"])
        #expect(results.rankings.map(\.question.id) == ["order"])
        #expect(results.numberSummary("agree") == results.scales[0])
        #expect(results.numberSummary("goals") == nil)
        #expect(results.ranking("order")?.row("y")?.ranks == [2, 1])
        #expect(results.responded == 4)
        #expect(!results.isWeighted && results.weightedResponded == nil)
        #expect(results.responseRate == Share(count: 4, base: 5))
    }

    @Test func `open answers and texts beside options keep who wrote them`() {
        let results = SurveyResults(surveyOfEveryKind())
        #expect(
            results.openAnswers == [
                "message": [
                    OpenAnswer(respondent: "r0", text: "First"), OpenAnswer(respondent: "r2", text: "Third"),
                ]
            ])
        #expect(results.otherTexts == ["goals": [OpenAnswer(respondent: "r2", text: "Something else")]])
    }

    @Test func `numbers have quartiles by the averaged inverse of the empirical distribution`() throws {
        func figures(_ millionths: [Int]) -> NumberSummary.Figures? {
            let visits = question("visits", .number, [])
            let answers = millionths.map { [Answer.number(ExactNumber(millionths: $0))] }
            return SurveyResults(survey([visits], answers)).numbers[0].figures
        }
        func quartiles(_ whole: [Int]) -> [String] {
            let figures = figures(whole.map { $0 * 1_000_000 })
            return [figures?.lowerQuartile, figures?.median, figures?.upperQuartile].map { $0?.text ?? "" }
        }
        #expect(quartiles([4, 1, 3, 2]) == ["3/2", "5/2", "7/2"])
        #expect(quartiles([1, 2, 3, 4, 5]) == ["2", "3", "4"])
        #expect(quartiles([7]) == ["7", "7", "7"])
        #expect(quartiles([1, 2]) == ["1", "3/2", "2"])
        #expect(figures([]) == nil)
        #expect(figures([1, 2])?.mean.text == "3/2000000")
        #expect(figures([-1, 1])?.sum.isZero == true)
    }

    @Test func `the largest numbers and weights are summed without overflow`() throws {
        let largest = ExactNumber(millionths: Int.max)
        let visits = question("visits", .number, [])
        var survey = survey(
            [visits, question("q", .singleChoice, [option("a")])],
            Array(repeating: [.number(largest), .answered(options: [0])], count: 100))
        for index in survey.responses.indices { survey.responses[index].weight = largest }
        let results = SurveyResults(survey)
        let figures = try #require(results.numbers[0].figures)
        #expect(figures.mean == largest.exact)
        #expect(figures.median == largest.exact)
        #expect(figures.sum == largest.exact * largest.exact * ExactFraction(100))
        #expect(results.tables[0].weighted?.base.units == 100 * largest.units)
        #expect(results.tables[0].rows[0].shareOfRespondents?.percent(decimals: 9) == "100.000000000")
    }

    @Test func `a scale's option without a number is no numeric answer`() throws {
        let agree = question("agree", .scale, [option("1", number: 1), option("?"), option("!", number: Int.max)])
        let results = SurveyResults(survey([agree], [0, 1, 2, 0].map { [.answered(options: [$0])] }))
        #expect(results.tables[0].base == 4)
        #expect(results.scales[0].count == 2)
        #expect(results.scales[0].notAnswered == 2)
        #expect(results.scales[0].responded == 4)
        #expect(results.scales[0].figures?.maximum == .one)
    }

    @Test func `a ranking counts places, first places and the mean place of those who ranked the option`() throws {
        let order = question("order", .ranking, [option("x"), option("y"), option("z")])
        let rankings: [[Int]] = [[0, 1, 2], [1, 0], [1], [0, 2]]
        let summary = SurveyResults(survey([order], rankings.map { [.ranked(options: $0)] } + [[.notAnswered]]))
            .rankings[0]
        #expect(summary.rows.map(\.ranks) == [[2, 1, 0], [2, 1, 0], [0, 1, 1]])
        #expect(summary.rows.map(\.timesRanked) == [3, 3, 2])
        #expect(summary.rows.map(\.timesRankedFirst) == [2, 2, 0])
        #expect(summary.rows.map { $0.meanRank?.text } == ["4/3", "4/3", "5/2"])
        #expect([summary.base, summary.notAnswered, summary.notAsked] == [4, 1, 0])
        #expect(summary.rows.allSatisfy { $0.weightedRanks == nil })
    }

    @Test func `weights of one give the same shares, ranks, numbers and places as none`() throws {
        for survey in [surveyOfEveryKind(), try inventedWave("earlier", isWeighted: false)] {
            let (plain, weighted) = (SurveyResults(survey), SurveyResults(survey.weighted(["1"])))
            #expect(weighted.isWeighted && !plain.isWeighted)
            #expect(weighted.weightedResponded?.text == String(survey.responses.count))
            for (plain, weighted) in zip(plain.tables, weighted.tables) {
                #expect(weighted.isWeighted)
                for kind in BaseKind.allCases {
                    #expect(weighted.base(kind) == plain.base(kind))
                    let byWeight = kind == .invited ? nil : String(plain.base(kind))
                    #expect(weighted.weightedBase(kind)?.text == byWeight)
                    for (row, other) in zip(plain.rows, weighted.rows) {
                        #expect(plain.share(of: row, in: kind)?.exact == weighted.share(of: other, in: kind)?.exact)
                    }
                }
                #expect(plain.rows.map(\.rank) == weighted.rows.map(\.rank))
                #expect(plain.rows.map(\.respondents) == weighted.rows.map(\.respondents))
                #expect(plain.rows.map { String($0.count) } == weighted.rows.map { $0.weightedCount?.text })
            }
            #expect(plain.numbers.map(\.figures) == weighted.numbers.map(\.figures))
            #expect(plain.scales.map(\.figures) == weighted.scales.map(\.figures))
            #expect(
                plain.rankings.map { $0.rows.map(\.meanRank) } == weighted.rankings.map { $0.rows.map(\.meanRank) })
        }
    }

    @Test func `ranks are by weighted counts, shares of the invited are not weighted`() throws {
        let things = question("q", .singleChoice, [option("a"), option("b")])
        let two = survey(
            [things], invited: 4, [[.answered(options: [0])], [.answered(options: [0])], [.answered(options: [1])]])
        let table = SurveyResults(two.weighted(["0.5", "0.25", "3"])).tables[0]
        #expect(table.rows.map(\.rank) == [2, 1])
        #expect(table.rows.map(\.count) == [2, 1])
        #expect(table.rows[1].shareOfRespondents?.percent() == 80)
        #expect(table.rows[1].shareOfRespondents?.isWeighted == true)
        #expect(table.share(of: table.rows[1], in: .invited) == Share(count: 1, base: 4))
    }

    @Test func `a table of plain counts is the one of the responses, but for who chose what`() throws {
        let survey = surveyOfEveryKind()
        var tally = SurveyTally(survey.codebook, keepingRespondents: false)
        for response in survey.responses { tally.add(response) }
        let kept = tally.results().tables
        let counts = [
            TableCounts(options: [2, 1, 1], answered: 3, notAnswered: 1, notAsked: 0),
            TableCounts(options: [1, 0, 2], answered: 3, notAnswered: 0, notAsked: 1),
            TableCounts(options: [2, 3], answered: 3, notAnswered: 0, notAsked: 1),
        ]
        let tables = zip(kept, counts).map { ResultTable($0.question, $1, invited: 5) }
        #expect(tables == kept)
        #expect(kept.allSatisfy { $0.rows.allSatisfy(\.respondents.isEmpty) })
        #expect(tablesAsCSV(tables) == tablesAsCSV(tabulate(survey)))
    }
}
