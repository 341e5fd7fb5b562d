import Aggregation
import AnswerFuzzing
import SurveyData
import TableFiles
import TableFuzzing
import Testing

/// Answers of several options, whose number and codes decide how they are counted.
@Suite struct StreamedOptionsTests {
    /// A question with as many options as there are codes, by which a single choice is grouped and which is grouped by
    /// that.
    private func survey(
        _ codes: [String], joinedBy separator: String, notAsked: String = "n/a"
    ) throws -> StreamedSurvey {
        let options = codes.map { "{ code: \"\($0)\", title: T }" }.joined(separator: ", ")
        var survey = try StreamedSurvey(
            """
            unit: { singular: person, plural: people }
            invited: 1000000
            questions:
              - { id: many, wording: W, topic: T, kind: multiple_choice, options: [\(options)] }
              - { id: one, wording: W, topic: T, kind: single_choice, options: [{ code: a, title: A }, { code: b, title: B }] }
            """,
            """
            questions: { many: { column: many, joined-by: "\(separator)", not-asked: ["\(notAsked)"] }, one: { column: one } }
            """)
        survey.groupings = [
            GroupingRequest(question: "many", by: .question("one")),
            GroupingRequest(question: "one", by: .question("many")),
        ]
        return survey
    }

    private func file(
        _ codes: [String], joinedBy separator: String, rows: Int, _ numbers: inout SeededNumbers
    ) -> String {
        (0..<rows).reduce(into: "many,one\n") { text, _ in
            let count = Int.random(in: 0...min(codes.count, 12), using: &numbers)
            let chosen = numbers.pick([codes, codes.suffix(3)]).shuffled(using: &numbers).prefix(count)
            var cell = chosen.joined(separator: numbers.pick([separator, separator, separator + separator]))
            cell = numbers.pick([cell, cell, cell, cell + separator, separator + cell, "n/a"])
            text += numbers.pick([cell, "\"\(cell)\""]) + "," + numbers.pick(["a", "b", ""]) + "\n"
        }
    }

    @Test(arguments: [1, 7, 8, 9, 17, 63, 64, 65, 128, 129])
    func `questions of any number of options are counted alike`(count: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(count))
        for separator in [" ", ";"] {
            let codes = (1...count).map { "\(numbers.pick(["g", "goal_", "a_rather_long_code_"]))\($0)" }
            let survey = try survey(codes, joinedBy: separator)
            for _ in 0..<3 { survey.checkWell(file(codes, joinedBy: separator, rows: 40, &numbers)) }
        }
    }

    @Test func `an option twice in a cell, and one that is unknown, are told`() throws {
        let survey = try survey(["a", "bb", "a_rather_long_code"], joinedBy: " ")
        for wrong in [
            "a a", "a bb a", "bb c", "a_rather_long_code a_rather_long_code", "a_rather_long_cod", "a n/a", "a,b",
        ] {
            survey.checkWrong("many,one\na bb,a\n\(wrong),b\na,a\n")
        }
    }

    @Test func `what says that nothing was asked may hold options`() throws {
        let survey = try survey(["a", "bb"], joinedBy: " ", notAsked: "bb a")
        let text = "many,one\n" + String(repeating: "a bb,a\n", count: 30) + "bb a,a\n"
        #expect(survey.careful(Array(text.utf8)).results?.tables.first?.notAsked == 1)
        survey.checkWell(text)
    }

    @Test func `options are counted beyond what is added up at a time`() throws {
        let survey = try survey(["a", "b"], joinedBy: " ")
        let (rows, threads) = (70_000, 4)
        let text = "many,one\n" + String(repeating: "a b,a\na,b\n", count: rows * threads / 2)
        let results = try #require(survey.streamed(Array(text.utf8), blockSize: 1 << 18).results)
        #expect(results.tables.map { $0.rows.map(\.count) } == [[280_000, 140_000], [140_000, 140_000]])
    }
}
