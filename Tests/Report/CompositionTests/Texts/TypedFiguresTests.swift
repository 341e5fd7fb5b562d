import Testing

@testable import Composition

@Suite struct TypedFiguresTests {
    private static let typed: [(String, String)] = [
        ("About 76 per cent grow it.", "76 per cent"), ("They are (76%).", "76%"), ("It is 76 %, no less.", "76 %"),
        ("It is 76 percent.", "76 percent"), ("It is 2.5 per cent.", "2.5 per cent"),
        ("Ten per cent.", "Ten per cent"), ("Twenty-one per\ncent.", "Twenty-one per cent"),
        ("It is **76** per cent.", "76 per cent"), ("It is *76%*.", "76%"), ("One per cent.", "One per cent"),
        ("It is 76\u{A0}per\u{A0}cent.", "76 per cent"), ("[76 per cent](https://a.b) do.", "76 per cent"),
        ("So 10 of 13 offices.", "10 of 13 offices"), ("Ten of the thirteen offices.", "Ten of thirteen offices"),
        ("“10 of 13 responding offices”", "10 of 13 offices"), ("10 out of 13 offices", "10 of 13 offices"),
        ("7 of 19 responses", "7 of 19 responses"), ("7 of 19 respondents", "7 of 19 respondents"),
        ("One of 13 offices", "One of 13 offices"), ("None of the 13 offices", "None of 13 offices"),
        ("Ten “(of)” 13 offices", "Ten of 13 offices"), ("76 Percent.", "76 Percent"),
    ]

    @Test(arguments: typed)
    func `a share or a so many of so many is computed or cited`(text: String, found: String) throws {
        #expect(
            try outline(text) == [
                "a.md:1: the figure \"\(found)\" is typed instead of computed; "
                    + "write an expression such as {share QUESTION.OPTION}; write a figure from another source as {cited \(found)}"
            ])
    }

    @Test(arguments: [
        ("{count fruit.pear in words} of 13 offices", "{count fruit.pear in words with base}"),
        ("two of {base fruit} offices", "{count QUESTION.OPTION with base}"),
    ])
    func `half of a figure that is typed is proposed as an expression`(text: String, proposed: String) throws {
        #expect(
            try outline(text) == ["a.md:1: the figure \"\(text)\" is typed instead of computed; write \(proposed)"])
        let lines = try outline(proposed.replacing("QUESTION.OPTION", with: "fruit.pear"))
        #expect(lines.count == 1 && lines[0].hasPrefix("p "), "\(lines)")
    }

    @Test(arguments: [
        "In 2023, 24 of them came.", "One of the offices.", "One of the two offices.", "On 12 of 13 December days.",
        "{cited 76 per cent} and {cited 10 of 13 offices}", "{cited 76} per cent", "{share plan.yes} do.",
        "{count fruit.pear} of {base fruit} offices", "{count fruit.pear with base} do.", "Article 10 of 13 chapters.",
        "two offices, or three of them", "a percentage, per cent by per cent",
    ])
    func `other numbers pass`(text: String) throws {
        let lines = try outline(text)
        #expect(lines.count == 1 && lines[0].hasPrefix("p "), "\(lines)")
    }

    @Test func `figures are looked for wherever words stand`() throws {
        let text = "# 5% A\n\n- 6% b\n\n| 7% |\n|---|\n| 8% |\n\n> [!quotation] east\n> 9% c\n"
        let report = TestReport(text, documents: "  - { name: main, title: 3% T, subtitle: 4% S, parts: [a] }")
        #expect(
            try report.outline().map { String($0.prefix(while: { $0 != ";" })) } == [
                "a.md:1: the figure \"5%\" is typed instead of computed",
                "a.md:3: the figure \"6%\" is typed instead of computed",
                "a.md:5: the figure \"7%\" is typed instead of computed",
                "a.md:5: the figure \"8%\" is typed instead of computed",
                "a.md:9: the figure \"9%\" is typed instead of computed",
                "report.yaml:5:26: the figure \"3%\" is typed instead of computed",
                "report.yaml:5:42: the figure \"4%\" is typed instead of computed",
            ])
    }
}
