import Aggregation
import Diagnostics
import SurveyData
import Testing

@Suite struct WaveTests {
    private let place = Place(file: "report.yaml", line: 5, column: 3)
    private let unit = Unit(singular: "person", plural: "persons")

    @Test func `options are matched by code and title, and all others are listed`() throws {
        let comparison = try waves().comparison(of: "goals", at: place)
        #expect(comparison.rows.map(\.option.code) == ["b", "a"])
        #expect(comparison.changedOptions.map(\.later.option.title) == ["Title c, in new words"])
        #expect(comparison.onlyEarlier.map(\.option.code) == ["d"])
        #expect(comparison.onlyLater.map(\.option.code) == ["e"])
        #expect(!comparison.hasSameOptions)
        #expect(comparison.rows.map { comparison.change(of: $0)?.text } == ["-25", "25"])
        #expect(comparison.rows.map { comparison.change(of: $0, in: .responded)?.text } == ["-25", "-25/3"])
    }

    @Test func `a scale's option with another number is a changed one`() throws {
        func scale(_ number: Int) -> Survey {
            survey([question("agree", .scale, [option("a", number: 1), option("b", number: number)])], [])
        }
        let comparison = try Waves(earlier: scale(2), later: scale(5)).comparison(of: "agree", at: nil)
        #expect(comparison.rows.map(\.option.code) == ["a"])
        #expect(comparison.changedOptions.map(\.later.option.number) == [5])
        #expect(comparison.change(of: comparison.rows[0]) == nil)
    }

    @Test func `only those of both are compared when that is asked for`() throws {
        let both = try waves().comparison(of: "goals", respondents: .ofBoth, at: nil)
        #expect([both.earlier.base, both.later.base] == [2, 1])
        #expect(both.rows.map { [$0.earlier.count, $0.later.count] } == [[1, 0], [2, 1]])
        let all = try waves().comparison(of: "goals", at: nil)
        #expect([all.earlier.base, all.later.base] == [4, 2])
    }

    @Test func `a change of wording or universe is stated`() throws {
        let same = try waves().comparison(of: "goals", at: nil)
        #expect(same.hasSameWording && same.hasSameUniverse)
        var later = try inventedWave("later", isWeighted: false)
        later.codebook.questions[0].wording = "Which, then?"
        later.codebook.questions[5].universe = .everyone
        let waves = Waves(earlier: try inventedWave("earlier", isWeighted: false), later: later)
        let plan = try waves.comparison(of: "plan", at: nil)
        #expect(!plan.hasSameWording && plan.hasSameUniverse && plan.hasSameOptions)
        let follow = try waves.comparison(of: "follow", at: nil)
        #expect(follow.hasSameWording && !follow.hasSameUniverse)
        let text = wavesAsText([plan, follow], unit: unit)
        #expect(text.contains("all who responded\nThe wording has changed\n  option"))
        #expect(text.contains("all who responded\nThe universe has changed\n  option"))
    }

    @Test(arguments: [
        (
            "gaols",
            [
                "the codebook of the earlier wave has no question \"gaols\"; did you mean \"goals\"?",
                "the codebook of the later wave has no question \"gaols\"; did you mean \"goals\"?",
            ]
        ), ("new", ["the codebook of the earlier wave has no question \"new\"; expected one of: goals, kind"]),
        (
            "kind",
            [
                "kind is a single_choice question in the earlier wave and a multiple_choice question in the later one: "
                    + "they cannot be compared"
            ]
        ),
        (
            "number",
            [
                "number is a number question in the earlier wave: it has no options to compare",
                "number is a number question in the later wave: it has no options to compare",
            ]
        ),
    ]) func `what cannot be compared is told of each wave`(question: String, messages: [String]) throws {
        let error = try #require(throws: ReportError.self) {
            try waves().comparison(of: question, at: place)
        }
        #expect(error.diagnostics.map(\.description) == messages.map { "report.yaml:5:3: " + $0 })
    }

    @Test func `respondents cannot be matched without a list of respondents, or without a common one`() throws {
        let options = [option("a")]
        func wave(_ ids: [String]) -> Survey {
            var wave = survey([question("q", .singleChoice, options)], [[.answered(options: [0])]])
            wave.codebook.respondents = ids.map { Respondent(id: $0, name: $0, place: place) }
            if let id = ids.first { wave.responses[0].respondent = id }
            return wave
        }
        func message(_ earlier: [String], _ later: [String]) throws -> String? {
            try #require(throws: ReportError.self) {
                try Waves(earlier: wave(earlier), later: wave(later))
                    .comparison(of: "q", respondents: .ofBoth, at: place)
            }.diagnostics.first?.description
        }
        #expect(
            try message([], ["a"])
                == "report.yaml:5:3: a codebook of the two waves lists no respondents, so they cannot be matched; "
                + "compare all respondents, or list them in both codebooks")
        #expect(
            try message(["b"], ["a", "b"])
                == "report.yaml:5:3: no respondent of the earlier wave responded to the later one; "
                + "compare all respondents, or give each the same id in both codebooks")
    }

    @Test func `points are rounded by the rules, and a small base of either wave is judged`() throws {
        let comparison = try waves().comparison(of: "goals", at: nil)
        let row = comparison.rows[1]
        #expect(ReportingRules().points(of: row, in: comparison) == .shown("+25"))
        #expect(ReportingRules().points(of: row, in: comparison, base: .responded, decimals: 1) == .shown("-8.3"))
        let mark = ReportingRules(smallBase: SmallBaseRule(threshold: 3, treatment: .mark))
        #expect(mark.points(of: comparison.rows[0], in: comparison, decimals: 1) == .marked("-25.0"))
        let withhold = ReportingRules(smallBase: SmallBaseRule(threshold: 3, treatment: .withhold))
        #expect(withhold.points(of: row, in: comparison) == .withheld)
        #expect(withhold.points(of: row, in: comparison, base: .responded) == .shown("-8"))
    }

    @Test func `the text has both bases and names what is not compared`() throws {
        #expect(
            wavesAsText([try waves().comparison(of: "goals", at: nil)], unit: unit) == """
                goals: Things
                Base: 4 persons, later 2; all who responded
                  option   earlier  share  later  share  change in points
                  Title b        1    25%      0     0%               -25
                  Title a        3    75%      2   100%               +25
                  changed option, not compared: c: Title c (1), later Title c, in new words (0)
                  only in the earlier wave: Title d (1)
                  only in the later wave: Title e (1)

                """)
    }

    @Test func `the CSV has one row an option with its status, and no change where there is none to compare`() throws {
        let lines = [
            "question,respondents,code,label,earlier_label,status,earlier_count,earlier_base,earlier_share,later_count,"
                + "later_base,later_share,change",
            "goals,all,b,Title b,,same,1,4,0.250000,0,2,0.000000,-25.000000",
            "goals,all,a,Title a,,same,3,4,0.750000,2,2,1.000000,25.000000",
            "goals,all,c,\"Title c, in new words\",Title c,changed,1,4,0.250000,0,2,0.000000,",
            "goals,all,d,Title d,,only_earlier,1,4,0.250000,,,,", "goals,all,e,Title e,,only_later,,,,1,2,0.500000,",
            "",
        ]
        #expect(wavesAsCSV([try waves().comparison(of: "goals", at: nil)]) == lines.joined(separator: "\r\n"))
    }

    @Test func `weights and small bases add their columns and members`() throws {
        let weighted = Waves(
            earlier: try inventedWave("earlier", isWeighted: false), later: try inventedWave("later", isWeighted: true))
        let rules = ReportingRules(smallBase: SmallBaseRule(threshold: 180, treatment: .withhold))
        let comparison = try weighted.comparison(of: "plan", at: nil)
        let csv = wavesAsCSV([comparison], rules: rules)
        #expect(
            csv.hasPrefix(
                "question,respondents,code,label,earlier_label,status,earlier_count,earlier_base,earlier_share,"
                    + "later_count,later_base,later_share,change,earlier_weighted_count,earlier_weighted_base,"
                    + "later_weighted_count,later_weighted_base,small_base\r\nplan,all,yes,"))
        #expect(csv.contains("\r\nplan,all,no,Title no,,same,"))
        #expect(
            wavesAsText([comparison], unit: unit, rules: rules).contains("Shares are weighted: later wave\n"))
        let json = wavesAsJSON([comparison], rules: rules).text(indent: 0)
        #expect(json.contains(#""earlier_count":103,"earlier_share":0.556757,"later_count":"#))
        #expect(json.contains(#""later_weighted_count":"#))
    }

    /// Two waves of goals by persons p0 to p4; p0 and p1 are in both, and p1 did not answer the later one.
    private func waves() -> Waves {
        func wave(_ ids: [Int], _ goals: [AnswerOption], _ other: [Question], _ answers: [[Int]]) -> Survey {
            let questions = [question("goals", .multipleChoice, goals)] + other + [question("number", .number, [])]
            var survey = survey(
                questions,
                answers.map {
                    [$0.isEmpty ? .notAnswered : .answered(options: $0)] + other.map { _ in .notAnswered } + [
                        .notAnswered
                    ]
                })
            for (index, id) in ids.enumerated() { survey.responses[index].respondent = "p\(id)" }
            survey.codebook.respondents = (0...4).map { Respondent(id: "p\($0)", name: "?", place: place) }
            return survey
        }
        let changed = AnswerOption(code: "c", title: "Title c, in new words", place: place)
        let kind = { (kind: Question.Kind) in question("kind", kind, [option("a")]) }
        let earlier = wave(
            [0, 1, 2, 3], [option("a"), option("b"), option("c"), option("d")], [kind(.singleChoice)],
            [[0], [0, 1], [0], [2, 3]])
        let later = wave(
            [0, 1, 4], [option("b"), option("a"), changed, option("e")],
            [kind(.multipleChoice), question("new", .singleChoice, [option("a")])], [[1], [], [1, 3]])
        return Waves(earlier: earlier, later: later)
    }
}
