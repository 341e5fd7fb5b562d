import Aggregation
import SurveyData
import Testing

/// What must hold of every table, tried on every survey of up to four respondents and three options.
@Suite struct InvariantTests {
    private let options = [option("a"), option("b"), option("c")]

    @Test func `every multiple-choice table of a small survey is consistent`() throws {
        let sets = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].map { Answer.answered(options: $0) }
        let things = question("q", .multipleChoice, options)
        var tables = 0
        for answers in combinations(of: sets + [.notAnswered, .notAsked], upTo: 4) {
            let table = try #require(tabulate(survey([things], answers.map { [$0] }), question: things))
            #expect(isConsistent(table, responded: answers.count))
            tables += 1
        }
        #expect(tables == 1 + 9 + 81 + 729 + 6561)
    }

    @Test func `the shares of every single-choice table of a small survey sum to one`() throws {
        let things = question("q", .singleChoice, options)
        for answers in combinations(of: (0..<3).map { .answered(options: [$0]) } + [.notAnswered, .notAsked], upTo: 4) {
            let table = try #require(tabulate(survey([things], answers.map { [$0] }), question: things))
            #expect(isConsistent(table, responded: answers.count))
            #expect(table.rows.map(\.count).reduce(0, +) == table.base)
            #expect(table.responses == table.base)
            let shares = table.rows.compactMap(\.shareOfRespondents)
            #expect(shares.isEmpty || shares.map(\.count).reduce(0, +) == shares[0].base)
            #expect(shares.isEmpty == (table.base == 0))
        }
    }

    private func isConsistent(_ table: ResultTable, responded: Int) -> Bool {
        let counts = table.rows.map(\.count)
        let ranksAreRight = table.rows.allSatisfy { row in row.rank == 1 + counts.filter { $0 > row.count }.count }
        let ranked = table.ranked
        return table.base + table.notAnswered + table.notAsked == responded
            && counts.allSatisfy { (0...table.base).contains($0) } && counts.reduce(0, +) == table.responses
            && table.rows.allSatisfy { $0.respondents.count == $0.count } && ranksAreRight
            && zip(ranked, ranked.dropFirst()).allSatisfy { $0.count >= $1.count }
            && Set(ranked.map(\.option.code)) == Set(table.rows.map(\.option.code))
    }

    private func combinations(of answers: [Answer], upTo length: Int) -> [[Answer]] {
        var all: [[Answer]] = [[]]
        var last = all
        for _ in 0..<length {
            last = last.flatMap { start in answers.map { start + [$0] } }
            all += last
        }
        return all
    }
}
