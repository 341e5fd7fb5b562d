import ExactNumbers
import Aggregation
import SurveyData
import Testing
import YAMLReader

@testable import FigureAudit

/// The audit takes what the report itself prints for right: its weights, and its way of rounding.
@Suite struct ReportingRulesTests {
    private func survey(_ answers: [String], weights: [Int] = []) throws -> SurveyResults {
        let codebook = try readCodebook(
            readYAML(
                Array(
                    """
                    unit: { singular: office, plural: offices }
                    invited: 9
                    questions:
                      - id: plan
                        wording: Will you plant?
                        topic: Plans
                        kind: single_choice
                        options:
                          - { code: yes, title: Will plant }
                          - { code: no, title: Will not plant }
                          - { code: later, title: Will plant later }

                    """.utf8), file: "codebook.yaml"))
        let rows = answers.enumerated().map { "r\($0),\($1)\n" }.joined()
        var survey = try readAnswers(
            Array("respondent,plan\n\(rows)".utf8), file: "responses.csv", codebook: codebook)
        for (index, weight) in weights.enumerated() {
            survey.responses[index].weight = ExactNumber(millionths: weight * 1_000_000)
        }
        return SurveyResults(survey)
    }

    private func said(_ printed: String, of results: SurveyResults, _ rounding: Rounding = .halfAwayFromZero) throws
        -> String
    {
        let list = "printed,expression\n\(printed),share plan.yes of respondents\n"
        let finding = try auditClaims(
            Array(list.utf8), file: "c.csv", results: results, rules: ReportingRules(rounding: rounding))[0]
        return "\(finding.verdict.rawValue): \(finding.reason)"
    }

    @Test func `The share of a weighted survey is that of its weights`() throws {
        let results = try survey(["yes", "no", "later"], weights: [3, 1, 2])
        #expect(try said("50", of: results) == "agrees: 1 of the 3 who answered, weighted, is 50 per cent")
        #expect(try said("33", of: results) == "from no base: 1 of the 3 who answered, weighted, is 50 per cent")
        #expect(try said("more than 49", of: results).hasPrefix("agrees"))
        #expect(try said("more than 50", of: results).hasPrefix("from no base"))
        let cut = try survey(["yes", "no", "later"], weights: [4, 1, 1])
        #expect(try said("66", of: cut).hasPrefix("truncated"))
        let texts = try auditTexts(
            [AuditedText(Array("Will plant: 50 per cent. Will plant: 33 per cent.".utf8), file: "t.txt")],
            results: results, acronyms: [:])
        #expect(texts.map(\.verdict).first == .agrees)
    }

    @Test func `What is rounded half to even is right in a report that rounds so`() throws {
        let results = try survey(["yes", "no", "no", "no", "no", "no", "no", "no"])  // 12.5
        #expect(try said("13", of: results).hasPrefix("agrees") && said("12", of: results).hasPrefix("truncated"))
        #expect(
            try said("12", of: results, .halfToEven).hasPrefix("agrees")
                && said("13", of: results, .halfToEven).hasPrefix("from no base"))
    }

    @Test func `What the largest remainder gives is right in a report that rounds so`() throws {
        let results = try survey(["yes", "no", "later"])  // 33.3 each; the first gets what lacks
        #expect(try said("34", of: results, .largestRemainder).hasPrefix("agrees"))
        #expect(try said("34", of: results).hasPrefix("from no base"))
    }
}
