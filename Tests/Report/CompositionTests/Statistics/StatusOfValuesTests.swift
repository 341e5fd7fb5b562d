import Aggregation
import DocumentModel
import SurveyData
import TestSupport
import Testing
import YAMLReader

@testable import Composition
@testable import Expressions

/// Values that are not final: marked in tables and graphs, explained in notes, and in a text only where it says so.
@Suite struct StatusOfValuesTests {
    /// The small survey, in which plums are illustrative and apples provisional.
    private static func survey(_ status: String = "{ illustrative: [plum], provisional: [apple] }") throws -> Survey {
        let text = smallCodebook.replacing(
            "    kind: multiple_choice\n    options:\n      - { code: other",
            with: "    kind: multiple_choice\n    status: \(status)\n    options:\n      - { code: other")
        let codebook = try readCodebook(readYAML(Array(text.utf8), file: "codebook.yaml"))
        let answers = [
            "respondent,fruit,plan,detail,silent,remark", "north,apple pear other,yes,deep,,A remark",
            "east,apple other,yes,,,", "west,pear plum other,no,,,", "south,,,,,",
        ]
        return try readAnswers(
            Array(answers.joined(separator: "\n").utf8), file: "responses.csv", codebook: codebook)
    }

    private func outline(_ text: String) throws -> [String] {
        var report = TestReport(text)
        report.survey = try Self.survey()
        return try report.outline()
    }

    @Test(arguments: [
        ("count fruit.pear", "2"), ("base fruit", "3"), ("not-answered fruit", "1"),
        ("option fruit.plum", "F3 (Plums)"),
        ("count fruit.plum status illustrative", "1 (illustrative)"),
        ("count fruit.plum with base status illustrative", "1 of 3 offices (33 per cent, illustrative)"),
        ("share fruit.apple status provisional", "67 per cent (provisional)"),
        ("rank fruit.plum status illustrative", "4 (illustrative)"),
        ("option fruit#3 as title status illustrative", "Plums (illustrative)"),
        ("ranks 4 to 4 fruit with count status illustrative", "F3 (Plums; 1 of 3 offices, 33 per cent, illustrative)"),
    ]) func `A text names the status of what it prints`(expression: String, text: String) throws {
        #expect(printed(expression, try Self.survey()) == text)
    }

    @Test(arguments: [
        ("count fruit.plum", "fruit.plum", "an illustrative"), ("share fruit.apple", "fruit.apple", "a provisional"),
        ("option fruit#3", "fruit.plum", "an illustrative"), ("rank fruit.plum", "fruit.plum", "an illustrative"),
    ]) func `A text that states such a value as a finding is refused`(
        expression: String, subject: String, status: String
    ) throws {
        let name = status.split(separator: " ").last.map(String.init) ?? ""
        #expect(
            printed(expression, try Self.survey())
                == "a.md:3:5: {\(expression)} states \(status) value as a finding: \(subject) is marked so in the codebook; "
                + "leave it out of the sentence, or write {\(expression) status \(name)} to print it as \(name)")
    }

    @Test func `A list is refused for the heaviest status in it`() throws {
        #expect(
            printed("top 4 fruit as title", try Self.survey()).contains("states an illustrative value as a finding"))
        #expect(printed("top 4 fruit status provisional", try Self.survey()).contains("write \"status illustrative\""))
    }

    @Test func `A status that the value has not is refused`() throws {
        #expect(
            printed("count fruit.pear status illustrative", try Self.survey())
                == "a.md:3:5: what {count fruit.pear status illustrative} prints is not illustrative; "
                + "delete \"status illustrative\"")
    }

    @Test func `Of a group, every value has the status of the question`() throws {
        let expression = "count fruit.pear among plan = yes"
        let survey = try Self.survey()
        let groupings = groupingRequests(expression, codebook: survey.codebook)
        let context = ExpressionContext.english(SurveyResults(survey, groupings: groupings))
        let problems = evaluated(expression, context).problems.joined()
        #expect(problems.contains("states an illustrative value as a finding: fruit.pear"), "\(problems)")
    }

    @Test func `A table marks the cells and explains the marks`() throws {
        let table = try outline("{table fruit}")
        #expect(table.contains("| F3 (Plums) | <1 [i]> | <33% [i]> | <13% [i]> | <4 [i]>"), "\(table)")
        #expect(table.contains("| F1 (Apples) | <2 [p]> | <67% [p]> | <25% [p]> | <2 [p]>"))
        #expect(table.contains("| F2 (Pears) | <2> | <67%> | <25%> | <2>"))
        #expect(
            table.last?.contains(
                "[p] Provisional; it may still change. [i] Illustrative; not a result of the survey. Survey of fruit.")
                == true)
    }

    @Test func `A table of groups marks each cell of the question`() throws {
        let survey = try Self.survey()
        let table = try InventedGardens.outline("table fruit by plan", survey: survey)
        #expect(table.first { $0.hasPrefix("| F2") }?.split(separator: "[i]").count == 4, "\(table)")
        let other = try InventedGardens.outline("table detail by plan", survey: survey)
        #expect(other.allSatisfy { !$0.contains("[i]") }, "\(other)")
    }

    @Test func `Explain prints a value with its status`() throws {
        let lines = try explain(
            "count fruit.plum", results: SurveyResults(try Self.survey()), words: EnglishWords.shared,
            answersFile: "responses.csv")
        #expect(lines.contains("  prints    1") && lines.contains("  status    illustrative"), "\(lines)")
    }

    @Test func `Tables as data have a column of statuses`() throws {
        let tables = SurveyResults(try Self.survey()).tables
        let lines = tableAsCSV(tables[0]).split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines[0].hasSuffix(",status"))
        #expect(lines.contains { $0.hasPrefix("plum,") && $0.hasSuffix(",illustrative") })
        #expect(lines.contains { $0.hasPrefix("pear,") && $0.hasSuffix(",") })
        #expect(!tableAsCSV(tables[1]).contains("status"))
    }
}
