import ExactNumbers
import Aggregation
import Diagnostics
import Testing
import YAMLReader

@testable import Composition

@Suite struct ReadReportingRulesTests {
    private func read(_ lines: String) -> (definition: ReportDefinition?, problems: [String]) {
        let yaml =
            "date: 2024-02-29\nissuing-body: Orchard\nsource: Fruit.\ndocuments:\n"
            + "  - { name: main, title: Results, parts: [a] }\n" + lines
        do throws(ReportError) {
            return (
                try readReportDefinition(readYAML(Array(yaml.utf8), file: "report.yaml"), name: "test"), []
            )
        } catch {
            return (nil, error.diagnostics.map(\.description))
        }
    }

    @Test func `without a word shares are rounded half away from zero and all are shown`() throws {
        let definition = try #require(read("").definition)
        #expect(definition.rules == ReportingRules())
        #expect(definition.waves.isEmpty)
    }

    @Test(arguments: Rounding.allCases)
    func `every rule of rounding has its name`(rounding: Rounding) throws {
        #expect(read("rounding: \(rounding.rawValue)").definition?.rules.rounding == rounding)
    }

    @Test func `small bases are marked unless the report withholds them`() throws {
        #expect(
            read("small-base: { below: 5 }").definition?.rules.smallBase
                == SmallBaseRule(threshold: 5, treatment: .mark))
        #expect(
            read("small-base: { below: 10, shares: withhold }").definition?.rules.smallBase
                == SmallBaseRule(threshold: 10, treatment: .withhold))
    }

    private static let problems: [(String, String)] = [
        (
            "rounding: half-up",
            "report.yaml:6:11: \"rounding\" cannot be \"half-up\"; expected one of: half-away-from-zero, half-to-even, largest-remainder"
        ),
        ("small-base: {}", "report.yaml:6:13: \"small-base\" has no \"below\""),
        (
            "small-base: { below: 1 }",
            "report.yaml:6:22: \"below\" is 1, expected 2 or more; leave \"small-base\" out to print every share"
        ),
        (
            "small-base: { below: 5, shares: hide }",
            "report.yaml:6:33: \"shares\" cannot be \"hide\"; expected one of: mark, withhold"
        ),
        (
            "waves:\n  - { id: of 21, codebook: c, answers: a }",
            "report.yaml:7:11: \"of 21\" cannot name a wave; use letters, digits, hyphens and underscores, at most 40 characters"
        ),
        (
            "waves:\n  - { id: a, codebook: c, answers: a }\n  - { id: a, codebook: c, answers: b }",
            "report.yaml:8:11: the wave \"a\" is stated twice"
        ),
        ("waves:\n  - { id: a, answers: a }", "report.yaml:7:5: wave \"a\" has no \"codebook\""),
    ]

    @Test(arguments: problems)
    func `a rule or wave that means nothing is told`(lines: String, problem: String) {
        #expect(read(lines).problems == [problem])
    }

    @Test func `a wave has its files, and its id for a label`() throws {
        let wave = try #require(
            read("waves:\n  - { id: \"2021\", codebook: old.yaml, answers: old.csv, binding: b.yaml }").definition?
                .waves.first)
        #expect([wave.id, wave.label, wave.codebook, wave.answers] == ["2021", "2021", "old.yaml", "old.csv"])
        #expect(wave.binding == "b.yaml")
        #expect(wave.codebookPlace == Place(file: "report.yaml", line: 7, column: 29))
    }
}
