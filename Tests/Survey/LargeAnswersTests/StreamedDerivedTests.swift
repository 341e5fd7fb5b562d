import Aggregation
import AnswerFuzzing
import Diagnostics
import SurveyData
import TableFuzzing
import Testing

/// Derived variables and filters of large files, counted as they stream by.
@Suite struct StreamedDerivedTests {
    private static let derived = """
        derived:
          often: { topic: T, bands-of: visits, bands: [{ code: a, title: A, below: 0 }, { code: b, title: B, from: 0, to: 3 }],
            otherwise: { code: c, title: C } }
          some: { topic: T, bands-of: visits, bands: [{ code: a, title: A, from: -1, to: 3 }] }
          kinds: { topic: T, nets-of: goals, nets: [{ code: n, title: N, of: [g1, g2] }, { code: m, title: M, of: [n, g-5] }],
            with-options: yes }
          held: { topic: T, recode-of: fmt, options: [{ code: live, title: L, merges: event }], otherwise: not-answered }
          ranked: { topic: T, count-of: order, options: [x, y] }
          part: { topic: T, nets-of: areas, nets: [{ code: w, title: W, of: [a, b] }] }
          gone: { topic: T, recode-of: absent, options: [{ code: y, merges: x }] }
          who: { topic: T, cases: [
            { code: one, title: O, where: 'visits >= 2.5 and not (region = north or plan = "no")' },
            { code: two, title: T, where: 'submitted = 2023-04 and goals = g1|g-5 and message is answered' },
            { code: three, title: U, where: 'part is not-asked or rating < 2' }], otherwise: { code: four, title: F } }
          marks: { topic: T, kind: multiple_choice, cases: [
            { code: one, title: O, where: often = b }, { code: two, title: T, where: 'kinds != n and order = z' }] }

        """

    private func survey(rule: String = "", places: Bool = false) throws -> StreamedSurvey {
        var survey = try StreamedSurvey(
            RandomExport.codebook + Self.derived.replacing("some: {", with: "\(rule)some: {"),
            "submitted: { column: end }\n" + RandomExport.binding(places: places))
        survey.groupings = [
            GroupingRequest(question: "kinds", by: .question("often")),
            GroupingRequest(question: "goals", by: .question("kinds")),
            GroupingRequest(question: "visits", by: .question("who")),
            GroupingRequest(question: "order", by: .question("marks")),
            GroupingRequest(question: "goals", by: .selection(try filter("who = one|four or submitted >= 2023-05"))),
            GroupingRequest(question: "visits", by: .selection(try filter("not kinds = n"))),
        ]
        return survey
    }

    private func filter(_ text: String) throws -> Selection {
        var problems = DiagnosticList()
        return Selection(try #require(readCondition(text, at: Place(file: "x"), into: &problems)))
    }

    @Test func `Both ways count the same, in blocks of any size`() throws {
        for seed in 0..<30 {
            var export = RandomExport(numbers: SeededNumbers(seed: UInt64(seed)))
            let survey = try survey(places: seed % 3 == 0)
            // 1000000 visits have no place in "some", which is told.
            let text = export.file(rows: 40).replacing("1000000", with: "2")
            survey.checkWell(text)
        }
    }

    @Test func `Both ways tell the same of answers that have no place in a definition`() throws {
        var told = 0
        for seed in 0..<20 {
            var export = RandomExport(numbers: SeededNumbers(seed: UInt64(seed)), mistakes: 10)
            told += try survey().check(export.file(rows: 30)).count {
                $0.contains("some has no place for the answer 1000000")
            }
        }
        #expect(told > 20)
    }

    @Test func `A filter of all answers selects the same both ways`() throws {
        let (survey, filter) = (try survey(), try filter("often = b|c and (who = one|three or submitted < 2023-05)"))
        for seed in 0..<20 {
            var export = RandomExport(numbers: SeededNumbers(seed: UInt64(seed)))
            let bytes = Array(export.file(rows: 60).replacing("1000000", with: "2").utf8)
            let careful = survey.careful(bytes, filter: filter)
            #expect(careful.problems == [])
            for blockSize in [16, 64, 1 << 18] {
                #expect(survey.streamed(bytes, filter: filter, blockSize: blockSize) == careful)
            }
        }
    }
}
