import Aggregation
import Diagnostics
import DocumentModel
import Testing

@testable import Composition

/// Each computed value keeps enough to be computed again.
@Suite struct ProvenanceTests {
    private let place = Place(file: "a.md", line: 3, column: 5)
    private let rounding = "half away from zero, from the exact fraction"

    private func provenances(_ source: String) throws -> [Provenance] {
        let (inlines, problems) = evaluated(source, ExpressionContext(SurveyResults(try smallSurvey())))
        #expect(problems == [])
        return inlines.compactMap { inline in
            if case .computed(let value) = inline { return value.provenance }
            return nil
        }
    }

    @Test func `a count keeps question, option, base and kind of base`() throws {
        #expect(
            try provenances("count  fruit.pear\n of responses") == [
                Provenance(
                    expression: "count fruit.pear of responses", place: place, question: "fruit", options: ["pear"],
                    count: 2, base: 8, baseKind: "responses")
            ])
    }

    @Test func `a share keeps how it was rounded`() throws {
        let share = Provenance(
            expression: "share fruit#1", place: place, question: "fruit", options: ["apple"], count: 2, base: 3,
            baseKind: "respondents", rounding: rounding)
        #expect(try provenances("share fruit#1") == [share])
        var count = share
        count.expression = "Count fruit#1 with base in words"
        #expect(try provenances("Count fruit#1 with base in words") == [count])
    }

    @Test func `figures of the whole survey have no question`() throws {
        #expect(
            try provenances("response-rate") == [
                Provenance(
                    expression: "response-rate", place: place, count: 4, base: 8, baseKind: "invited",
                    rounding: rounding)
            ])
        #expect(try provenances("invited") == [Provenance(expression: "invited", place: place, count: 8)])
        #expect(
            try provenances("responded in words") == [
                Provenance(expression: "responded in words", place: place, count: 4)
            ])
    }

    @Test(arguments: [
        ("base fruit", 3), ("base fruit of responses", 8), ("not-answered plan", 1), ("not-asked detail", 2),
    ])
    func `a base keeps its question`(source: String, count: Int) throws {
        #expect(
            try provenances(source) == [
                Provenance(
                    expression: source, place: place,
                    question: "fruit plan detail".split(separator: " ")
                        .map(String.init).first(where: source.contains), count: count)
            ])
    }

    @Test func `a rank keeps its option`() throws {
        #expect(
            try provenances("rank fruit.plum") == [
                Provenance(
                    expression: "rank fruit.plum", place: place, question: "fruit", options: ["plum"], count: 4)
            ])
    }

    @Test func `each option of a list is a value of its own`() throws {
        let source = "ranks 2 to 3 fruit with share"
        #expect(
            try provenances(source)
                == ["apple", "pear"].map { code in
                    Provenance(
                        expression: source, place: place, question: "fruit", options: [code], count: 2, base: 3,
                        baseKind: "respondents", rounding: rounding)
                })
        #expect(try provenances("option fruit.plum").map(\.rounding) == [nil])
    }

    @Test func `a list of respondents keeps how many it names and why`() throws {
        #expect(try provenances("offices") == [Provenance(expression: "offices", place: place, count: 4)])
        #expect(
            try provenances("offices fruit.pear as acronym") == [
                Provenance(
                    expression: "offices fruit.pear as acronym", place: place, question: "fruit", options: ["pear"],
                    count: 2)
            ])
        #expect(try provenances("office east") == [Provenance(expression: "office east", place: place, count: 1)])
    }
}
