import SurveyData
import Testing

@testable import Aggregation

@Suite struct TabulateTests {
    @Test func `the base excludes who was not asked and who did not answer`() throws {
        let things = question("q", .multipleChoice, [option("a"), option("b")])
        let table = try #require(
            tabulate(
                survey(
                    [things], invited: 9,
                    [
                        [.answered(options: [0, 1])], [.notAsked], [.notAnswered], [.answered(options: [1])],
                        [.notAsked],
                    ]),
                question: things))
        #expect([table.base, table.responses, table.notAnswered, table.notAsked, table.invited] == [2, 3, 1, 2, 9])
        #expect(table.rows.map(\.count) == [1, 2])
        #expect(table.rows.map(\.respondents) == [["r0"], ["r0", "r3"]])
        #expect(table.rows[0].shareOfRespondents == Share(count: 1, base: 2))
        #expect(table.rows[0].shareOfResponses == Share(count: 1, base: 3))
        #expect(BaseKind.allCases.map(table.base) == [2, 3, 3, 5, 9])
        #expect(table.share(of: table.rows[1], in: .invited) == Share(count: 2, base: 9))
    }

    @Test func `without answers there are counts of zero and no shares`() throws {
        let things = question("q", .singleChoice, [option("a"), option("b")])
        let table = try #require(tabulate(survey([things], [[.notAnswered]]), question: things))
        #expect(table.rows.map(\.count) == [0, 0])
        #expect(table.rows.map(\.rank) == [1, 1])
        #expect(table.rows.allSatisfy { $0.shareOfRespondents == nil && $0.shareOfResponses == nil })
    }

    @Test func `open questions are not tabulated`() {
        let message = question("m", .open, [])
        let things = question("q", .singleChoice, [option("a")])
        let both = survey([message, things], [[.text("x"), .answered(options: [0])]])
        #expect(tabulate(both, question: message) == nil)
        #expect(tabulate(both).map(\.question.id) == ["q"])
        #expect(tabulate(both)[0].rows.map(\.count) == [1])
    }

    @Test func `ties have the official order, and options that stand last come last`() throws {
        let options = [
            option("other", isAlwaysLast: true), option("c", number: 10), option("x"), option("b", number: 9),
            option("none", isAlwaysLast: true), option("a"), option("y"),
        ]
        let things = question("q", .multipleChoice, options)
        let table = try #require(
            tabulate(
                survey([things], [[.answered(options: [0, 1, 2, 3, 5])], [.answered(options: [0, 4, 6, 5])]]),
                question: things))
        #expect(table.ranked.map(\.option.code) == ["a", "b", "c", "x", "y", "other", "none"])
        #expect(table.ranked.map(\.rank) == [1, 3, 3, 3, 3, 1, 3])
        #expect(table.rows.map(\.option.code) == options.map(\.code))
        #expect(table.row("c")?.rank == 3)
        #expect(table.row("z") == nil)
    }

    @Test(arguments: [
        ([5, 3, 3, 1], [1, 2, 2, 4]), ([1, 3, 3, 5], [4, 2, 2, 1]), ([2, 2, 2], [1, 1, 1]), ([], []), ([0], [1]),
    ]) func `ranks leave out as many places as are shared`(counts: [Int], ranks: [Int]) {
        #expect(competitionRanks(counts) == ranks)
    }

    @Test func `the response rate is of the invited`() {
        let things = question("q", .singleChoice, [option("a")])
        #expect(
            responseRate(survey([things], invited: 24, [[.notAnswered], [.notAnswered]])) == Share(count: 2, base: 24))
        #expect(responseRate(survey([things], invited: 0, [])) == nil)
    }
}
