import Testing

@testable import Composition

/// Which answers `{answers QUESTION}` quotes, in which groups and how many of them.
@Suite struct OpenAnswersTests {
    /// Heads of groups, the first words of those quoted, and how many more there are.
    private func quoted(_ expression: String) throws -> [String] {
        try InventedGardens.outline(expression).compactMap { line in
            if let name = line.wholeMatch(of: /quotation of (\w+) Garden/) { return String(name.1) }
            if line.contains("more") { return String(line.split(separator: " ").dropFirst().joined(separator: " ")) }
            return line.hasPrefix("#") ? line : nil
        }
    }

    @Test func `Everyone is quoted, or whom a condition selects`() throws {
        #expect(try quoted("answers message") == ["Alder", "Damson", "Fir", "Iris"])
        #expect(try quoted("answers message where plan = yes") == ["Alder", "Fir", "Iris"])
        #expect(try quoted("answers message among type:school") == ["Iris"])
        #expect(try quoted("answers message where respondent = iris|damson") == ["Damson", "Iris"])
        #expect(try quoted("answers message where plan = yes and not type = school") == ["Alder", "Fir"])
        #expect(try quoted("answers crops where plan = yes") == ["Iris"])
    }

    @Test func `The first are quoted, and how many more there are is printed`() throws {
        #expect(try quoted("answers message first 3") == ["Alder", "Damson", "Fir", "<and 1 more>"])
        #expect(try quoted("answers message first 4") == ["Alder", "Damson", "Fir", "Iris"])
        #expect(try quoted("answers message where plan = yes first 1") == ["Alder", "<and 2 more>"])
    }

    @Test func `Groups have heads, and each the first answers`() throws {
        #expect(
            try quoted("answers message by type first 1") == [
                "## allotment #", "Alder", "<and 2 more>", "## school #", "Iris",
            ])
        // Nobody of those with a plan is undecided: groups without answers have no head.
        #expect(
            try quoted("answers message where plan = yes by plan") == ["## A second plot #", "Alder", "Fir", "Iris"])
    }

    private static let problems: [(String, String)] = [
        (
            "answers message first no",
            "a.md:1:24: \"no\" does not say how many are quoted; "
                + "write a whole number from 1, such as {answers message first 5}"
        ),
        (
            "answers message where plan = maybe",
            "a.md:1:31: plan has no option \"maybe\"; expected one of: no, open, yes"
        ),
        (
            "answers message where plan = no",
            "a.md:1:10: nobody of those where plan = no answered message: there is nothing to quote; "
                + "remove {answers message where plan = no}"
        ),
        ("answers message by hours", "a.md:1:21: hours has no options, so it cannot group"),
    ]

    @Test(arguments: problems)
    func `What cannot be quoted is said`(expression: String, problem: String) throws {
        #expect(try InventedGardens.outline(expression) == [problem])
    }
}
