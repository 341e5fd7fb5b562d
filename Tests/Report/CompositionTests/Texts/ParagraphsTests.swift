import Testing

@testable import Composition

@Suite struct ParagraphsTests {
    @Test func `runs, lists and tables keep their form`() throws {
        #expect(
            try outline("**B** *i* `c`\\\nd\n\n3. x\n   - y\n\n| A | B |\n|---|---|\n| {invited} | *z* |\n") == [
                "p **B** *i* c⏎d", "list from 3", "- ", "  p x", "  list bulleted", "  - ", "    p y", "table ",
                "| A | B", "| <8> | *z*",
            ])
    }

    @Test(arguments: [
        ("A {require invited = 8} b.", "p A b."), ("{require invited = 8}A", "p A"),
        ("A {require invited = 8}.", "p A."),
        ("{require invited = 8} A, {require invited = 8}{require 1 = 1}b", "p A, b"),
        ("A {require invited = 8}", "p A"), ("A{require invited = 8}b", "p Ab"),
        ("**{require invited = 8} A** b", "p **A** b"),
        ("A {require invited = 8}{invited}, b", "p A <8>^provenance-survey, b"),
        ("(A {require invited = 8})", "p (A)"),
    ])
    func `an expression that prints nothing leaves no gap`(text: String, outlined: String) throws {
        #expect(try outline(text) == [outlined])
    }

    @Test(arguments: [
        "{require invited = 8}", "{require invited = 8}\n{require invited = 8}", "{require 1 = 1} {require 2 = 2}",
    ])
    func `a paragraph that prints nothing is none`(text: String) throws {
        #expect(try outline("A\n\n\(text)\n\nB") == ["p A", "p B"])
    }

    @Test func `braces that are only braces print`() throws {
        #expect(try outline("{{count}} {count plan.yes}") == ["p {count} <2>^provenance-data"])
    }

    @Test func `a table has rows`() throws {
        #expect(try outline("| A |\n|---|\n") == ["a.md:1: the table has no rows"])
    }

    @Test func `problems of all texts and titles come at once`() throws {
        let report = TestReport(
            "{coutn} and {count fruit.paer}", texts: ["b": "{invitd}"],
            documents: "  - name: main\n    title: A {respondd}\n    parts: [a, b]")
        #expect(
            try report.outline() == [
                "a.md:1:2: unknown expression \"coutn\"; did you mean \"count\"?",
                "a.md:1:20: fruit has no option \"paer\"; did you mean \"pear\"?",
                "b.md:1:2: unknown expression \"invitd\"; did you mean \"invited\"?",
                "report.yaml:6:15: unknown expression \"respondd\"; did you mean \"responded\"?",
            ])
    }
}
