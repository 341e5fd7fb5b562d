import Aggregation
import AnswerFuzzing
import Diagnostics
import LargeAnswers
import SurveyData
import Testing

/// Responses by day, counted as they stream by.
@Suite struct StreamedDaysTests {
    private func days(where condition: String? = nil, counting: Bool = true) throws -> [String: Int] {
        let survey = try StreamedSurvey(
            """
            unit: { singular: person, plural: people }
            invited: 1000
            questions:
              - { id: plan, topic: T, wording: W, kind: single_choice, options: [{ code: a, title: A }, { code: b, title: B }] }
            """, "submitted: { column: submitted }\nquestions:\n  plan: { column: plan }\n")
        // The last two rows are read by the slow path: one is quoted, one has a time.
        let rows = (0..<300).map { "2030-03-\($0 / 100 + 10),\($0 % 2 == 0 ? "a" : "b")\n" }.joined()
        let file = "submitted,plan\n\(rows),a\n\"2030-03-12\",a\n2030-03-12T10:00:00Z,b\n"
        var problems = DiagnosticList()
        let read = condition.flatMap { readCondition($0, at: Place(file: "x"), into: &problems) }
        let filter = read.map { Selection(name: "f", title: nil, condition: $0) }
        var warnings: [Diagnostic] = []
        return try SurveyResults(
            streaming: .memory(Array(file.utf8)), file: "x.csv", codebook: survey.codebook, format: survey.format,
            filter: filter, countingDays: counting, warnings: &warnings, blockSize: 512
        ).responsesByDay
    }

    @Test func `Each day has its responses, those without a date are left out`() throws {
        #expect(try days() == ["2030-03-10": 100, "2030-03-11": 100, "2030-03-12": 102])
        #expect(try days(where: "plan = b") == ["2030-03-10": 50, "2030-03-11": 50, "2030-03-12": 51])
    }

    @Test func `Nothing is counted that nobody asked for`() throws {
        #expect(try days(counting: false) == [:])
    }
}
