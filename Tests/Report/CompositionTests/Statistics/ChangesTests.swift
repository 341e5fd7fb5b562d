import Aggregation
import Diagnostics
import SurveyData
import Testing
import YAMLReader

@testable import Composition
@testable import Expressions

/// How a change from an earlier wave is worded, and when it is withheld.
@Suite struct ChangesTests {
    private func survey(_ yes: Int, of respondents: Int) throws -> Survey {
        let codebook = """
            unit: { singular: garden, plural: gardens }
            invited: 100000
            questions:
              - { id: plan, wording: W, topic: T, kind: single_choice, options: [
                  { code: "yes", title: A second plot }, { code: "no", title: No second plot }] }

            """
        let rows = (0..<respondents).map { "g\($0),\($0 < yes ? "yes" : "no")\n" }.joined()
        return try readAnswers(
            Array("respondent,plan\n\(rows)".utf8), file: "answers.csv",
            codebook: readCodebook(readYAML(Array(codebook.utf8), file: "codebook.yaml")))
    }

    /// What `change plan.yes since 2029` prints, else its problems.
    private func change(
        from earlier: (Int, of: Int), to later: (Int, of: Int), _ more: String = "", smallBase: SmallBaseRule? = nil
    ) throws -> String {
        let survey = try survey(later.0, of: later.of)
        let wave = EarlierWave(
            InventedGardens.wave, try self.survey(earlier.0, of: earlier.of), later: survey, groupings: [])
        let context = ExpressionContext.english(
            SurveyResults(survey), waves: [wave], rules: ReportingRules(smallBase: smallBase))
        let (inlines, problems) = evaluated("change plan.yes since 2029" + more, context)
        return problems.isEmpty ? inlines.plainText : problems.joined(separator: "\n")
    }

    @Test func `A change that rounds to nothing is less than one of the last place`() throws {
        #expect(try change(from: (100, of: 200), to: (101, of: 201)) == "up less than 1 percentage point")
        #expect(try change(from: (101, of: 201), to: (100, of: 200)) == "down less than 1 percentage point")
        #expect(try change(from: (100, of: 200), to: (101, of: 201), " to 1") == "up 0.2 percentage points")
        #expect(
            try change(from: (1000, of: 2000), to: (1001, of: 2001), " to 1") == "up less than 0.1 percentage points")
        #expect(
            try change(from: (1001, of: 2001), to: (1000, of: 2000), " to 1") == "down less than 0.1 percentage points")
        #expect(try change(from: (1000, of: 2000), to: (1001, of: 2001), " to 2") == "up 0.02 percentage points")
        #expect(try change(from: (100, of: 200), to: (50, of: 100)) == "unchanged")
    }

    @Test func `One percentage point is singular, from half a point on`() throws {
        #expect(try change(from: (100, of: 200), to: (51, of: 100)) == "up 1 percentage point")
        #expect(try change(from: (51, of: 100), to: (100, of: 200)) == "down 1 percentage point")
        #expect(try change(from: (100, of: 200), to: (101, of: 200)) == "up 1 percentage point")
        #expect(try change(from: (100, of: 200), to: (103, of: 200)) == "up 2 percentage points")
        #expect(try change(from: (100, of: 200), to: (51, of: 100), " to 1") == "up 1.0 percentage points")
    }

    @Test func `The smaller of two bases decides whether a change is withheld or marked`() throws {
        let (withheld, marked) = (
            SmallBaseRule(threshold: 7, treatment: .withhold), SmallBaseRule(threshold: 7, treatment: .mark)
        )
        let few = (3, of: 6)
        let many = (6, of: 8)
        let enough = (4, of: 7)
        for (earlier, later) in [(few, many), (many, few)] {
            #expect(try change(from: earlier, to: later, smallBase: withheld).hasPrefix("a.md:3:5: "))
            #expect(try change(from: earlier, to: later, smallBase: marked).hasSuffix("points (small base)"))
        }
        for (earlier, later) in [(enough, many), (many, enough)] {
            #expect(try change(from: earlier, to: later, smallBase: withheld).hasSuffix(" percentage points"))
            #expect(try change(from: earlier, to: later, smallBase: marked).hasSuffix(" percentage points"))
        }
    }
}
