import Aggregation
import Diagnostics
import DocumentModel
import Testing

@testable import Composition
@testable import Expressions

/// Each computed value keeps a record of every number that it prints.
@Suite struct StatisticRecordsTests {
    private let place = Place(file: "a.md", line: 3, column: 5)

    private func statistics(_ source: String) throws -> [Statistic] {
        let (inlines, problems) = evaluated(source, ExpressionContext.english(SurveyResults(try smallSurvey())))
        #expect(problems == [])
        return inlines.statistics
    }

    private func records(_ source: String) throws -> [String] { try statistics(source).flatMap(\.records) }

    @Test func `the request is kept as it was parsed, with its place`() throws {
        let statistic = try #require(try statistics("Count  fruit.pear\n of responses with base in words").first)
        #expect(
            statistic.request
                == StatisticRequest(
                    source: "Count fruit.pear of responses with base in words", name: "count",
                    arguments: ["fruit.pear"],
                    modifiers: [
                        StatisticRequest.Modifier(name: "of", value: "responses"),
                        StatisticRequest.Modifier(name: "with", value: "base"),
                        StatisticRequest.Modifier(name: "in", value: "words"),
                    ]))
        #expect(statistic.place == place)
        #expect(statistic.question == "fruit")
        #expect(statistic.options == ["pear"])
        #expect(statistic.language == "en")
    }

    private static let numbers: [(String, [String])] = [
        ("count fruit.pear of responses", ["count fruit.pear 2/8 responses = 2 plain 0: 2"]),
        ("share fruit#1", ["share fruit.apple 2/3 respondents = 2/3 percent 0 half-away-from-zero: 67"]),
        (
            "Count fruit#1 with base in words",
            [
                "count fruit.apple 2/3 respondents = 2 cardinal 0: Two",
                "base fruit -/3 respondents = 3 cardinal 0: three",
                "share fruit.apple 2/3 respondents = 2/3 percent 0 half-away-from-zero: 67",
            ]
        ),
        (
            "share fruit.pear of asked with base to 1",
            [
                "share fruit.pear 2/4 asked = 1/2 percent 1 half-away-from-zero: 50.0",
                "count fruit.pear 2/4 asked = 2 plain 0: 2", "base fruit -/4 asked = 4 plain 0: 4",
            ]
        ),
        ("response-rate", ["share 4/8 invited = 1/2 percent 0 half-away-from-zero: 50"]),
        ("invited", ["invited = 8 plain 0: 8"]),
        ("responded in words", ["responded = 4 cardinal 0: four"]),
        ("base fruit", ["base fruit -/3 respondents = 3 plain 0: 3"]),
        ("base fruit of responses", ["base fruit -/8 responses = 8 plain 0: 8"]),
        ("not-answered plan", ["not-answered plan = 1 plain 0: 1"]),
        ("not-asked detail", ["not-asked detail = 2 plain 0: 2"]),
        ("rank fruit.plum", ["rank fruit.plum = 4 plain 0: 4"]),
        ("rank fruit.plum in words", ["rank fruit.plum = 4 ordinal 0: fourth"]),
    ]

    @Test(arguments: numbers)
    func `each number has a record`(source: String, expected: [String]) throws {
        #expect(try records(source) == expected)
    }

    @Test func `each option of a list is a statistic of its own`() throws {
        #expect(
            try records("ranks 2 to 3 fruit with share") == [
                "share fruit.apple 2/3 respondents = 2/3 percent 0 half-away-from-zero: 67",
                "share fruit.pear 2/3 respondents = 2/3 percent 0 half-away-from-zero: 67",
            ])
        let plum = try statistics("option fruit.plum")
        #expect(plum.map(\.options) == [["plum"]])
        #expect(plum.map(\.pieces) == [[.name("F3"), .words(" ("), .name("Plums"), .words(")")]])
    }

    @Test func `a list of respondents is of names alone`() throws {
        #expect(try statistics("offices fruit.pear as acronym").map(\.question) == ["fruit"])
        #expect(try statistics("offices fruit.pear as acronym").map(\.options) == [["pear"]])
        #expect(
            try statistics("offices fruit.pear as acronym").map(\.pieces)
                == [[.name("ON"), .words(" and "), .name("wO")]])
        #expect(try statistics("offices").map(\.question) == [nil])
    }
}
