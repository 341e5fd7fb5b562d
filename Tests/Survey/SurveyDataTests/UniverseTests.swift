import Diagnostics
import SurveyData
import Testing

/// A question that is asked of those who gave certain answers to an earlier one.
@Suite struct UniverseTests {
    private func answers(_ kind: String, _ rows: String) throws(ReportError) -> [Answer] {
        let book = try codebook(
            """
            unit: { singular: person, plural: people }
            invited: 9
            questions:
              - id: first
                wording: W
                topic: T
                kind: \(kind)
                options: [{ code: a, number: 1, title: A }, { code: b, number: 2, title: B }, { code: c, number: 3, title: C }]
              - { id: then, wording: W, topic: T, kind: open, universe: { question: first, options: [a, c] } }

            """)
        return try SurveyDataTests.answers("respondent,first,then\n" + rows, book).responses.map { $0.answers[1] }
    }

    @Test func `It may depend on a ranking: whoever ranked one of the options is asked`() throws {
        #expect(
            try answers("ranking", "r1,a b,x\nr2,b a,\nr3,b c,y\nr4,b,\nr5,,\nr6,c,\n") == [
                .text("x"), .notAnswered, .text("y"), .notAsked, .notAsked, .notAnswered,
            ])
    }

    @Test func `It may depend on any question with options`() throws {
        #expect(
            try answers("multiple_choice", "r1,a b,x\nr2,b,\nr3,b c,\nr4,,\n") == [
                .text("x"), .notAsked, .notAnswered, .notAsked,
            ])
        #expect(try answers("single_choice", "r1,a,\nr2,b,\nr3,c,z\n") == [.notAnswered, .notAsked, .text("z")])
        #expect(try answers("scale", "r1,a,\nr2,b,\nr3,c,z\n") == [.notAnswered, .notAsked, .text("z")])
    }

    @Test func `An answer of somebody who ranked none of the options is told at its place`() {
        let told = problems { () throws(ReportError) in try answers("ranking", "r1,b,x\nr2,a,x\n") }
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("responses.csv:2:6: ") == true, "\(told)")
    }
}
