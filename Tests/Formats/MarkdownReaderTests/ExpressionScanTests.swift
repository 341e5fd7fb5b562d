import MarkdownReader
import Testing

@Suite struct ExpressionScanTests {
    @Test func `an expression knows the line and column of its brace`() {
        #expect(outline("{a} b\nc {d}") == ["1 paragraph {a}@1:1 b c {d}@2:3"])
        #expect(
            outline("1. a\n2. b {c}\n   - {d}\n\n> {e}\n> f {g}").filter { $0.contains("{") } == [
                "    2 paragraph b {c}@2:6", "        3 paragraph {d}@3:6", "  5 paragraph {e}@5:3 f {g}@6:5",
            ])
        #expect(outline("## A {#id}\n") == ["1 heading2 A {#id}@1:6"])
    }

    @Test func `columns count characters, however many scalars make one`() {
        #expect(outline("é{a}e\u{301}{b}👩‍👩‍👧{c}") == ["1 paragraph é{a}@1:2e\u{301}{b}@1:6👩‍👩‍👧{c}@1:10"])
    }

    @Test func `lines may end in LF, CR LF or CR`() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a", "", "b {c", "d} {e}", "", "{f}"].joined(separator: end)
            #expect(
                outline(text) == ["1 paragraph a", "3 paragraph b {c\(end)d}@3:3 {e}@4:4", "6 paragraph {f}@6:1"],
                "\(end.debugDescription)")
            #expect(
                outline("a\(end){b\(end)c}\(end)\(end)<x>") == [
                    "a.md:5: HTML has no place in a report's text; write Markdown"
                ])
        }
    }

    @Test func `an expression that runs over line ends leaves what follows its right place`() {
        #expect(
            outline("{a} b\n{c\n d} {e}\n f {g}\n\n<x>")
                == ["a.md:6: HTML has no place in a report's text; write Markdown"])
        #expect(
            outline("{a} b\n{c\n d} {e}\n f {g}\n\nh") == [
                "1 paragraph {a}@1:1 b {c\n d}@2:1 {e}@3:5 f {g}@4:4", "6 paragraph h",
            ])
    }

    @Test func `the sign of a block set apart is no part of an expression that runs on in it`() {
        #expect(outline("> a {b\n> c} d\n> {e}") == ["1 quote", "  1 paragraph a {b\n  c}@1:5 d {e}@3:3"])
        #expect(outline("> - a {b\n>   > c} d").last == "      1 paragraph a {b\n    > c}@1:7 d")
        #expect(outline("{require a\n> b}") == ["1 paragraph {require a\n> b}@1:1"])
        #expect(outline("> {require a >\n> b}").last == "  1 paragraph {require a >\n  b}@1:3")
    }

    @Test func `two braces are one that is only a brace`() {
        #expect(outline("a {{b}} {{ }} {{{c}}}") == ["1 paragraph a {b} { } {{c}@1:17}"])
        #expect(outline("{{x}}{y}") == ["1 paragraph {x}{y}@1:6"])
    }

    @Test func `a note may contain expressions`() {
        #expect(
            outline("a {note b {c d} {e}.} f {g}") == ["1 paragraph a {note b {c d} {e}.}@1:3 f {g}@1:25"])
        #expect(outline("{Note {c}} {note\n{d}}") == ["1 paragraph {Note {c}}@1:1 {note\n{d}}@1:12"])
        #expect(outline("{note a {{b}} {c}} d") == ["1 paragraph {note a {{b}} {c}}@1:1 d"])
    }

    @Test(
        arguments: [
            ("a {count {b}} c {d}", "1:10", false), ("{notes {b}}", "1:8", false),
            ("{note a {count {b}} c}", "1:16", true),
            ("{note a\n {note b} c}", "2:2", true), ("> {note a\n> {count {b}}}", "2:10", true),
            ("{note {a} {note b} {note c}}", "1:11", true),
        ])
    func `an expression anywhere else inside an expression is reported at its brace`(
        text: String, place: String, isInNote: Bool
    ) {
        let problem =
            isInNote
            ? "an expression inside a note cannot contain another expression or note; write a simple expression, such as {count QUESTION.OPTION}"
            : "an expression cannot contain another expression; only {note TEXT} can contain expressions"
        #expect(outline(text) == ["a.md:\(place): \(problem)"])
    }

    @Test func `a note that nothing closes is reported at its brace`() {
        for text in ["a {note {b} c", "a {note {b}\n\n}", "a {note {b {c {d", "a {note b}}"] {
            #expect(
                outline(text).first
                    == "a.md:1:3: the brace \"{\" is opened and not closed; write \"{{\" for a brace that is only a brace"
            )
        }
    }

    @Test func `a long text of open braces is scanned in a moment`() {
        for text in ["{ ", "{note {a} ", "{note { ", "{a {b} "] {
            #expect(problems(of: Array(String(repeating: text, count: 50_000).utf8)).isEmpty == false)
        }
    }

    @Test func `empty braces are an expression`() {
        #expect(outline("a {}") == ["1 paragraph a {}@1:3"])
    }

    @Test func `a brace that is opened and not closed, or closes nothing, is told at its place`() {
        #expect(
            outline("a {b {c}\n\nd} e }") == [
                "a.md:1:3: the brace \"{\" is opened and not closed; write \"{{\" for a brace that is only a brace",
                "a.md:3:2: the brace \"}\" closes nothing; write \"}}\" for a brace that is only a brace",
                "a.md:3:6: the brace \"}\" closes nothing; write \"}}\" for a brace that is only a brace",
            ])
    }

    @Test(arguments: ["a {b\n\nc} d", "a {b\r\n \r\nc} d", "> a {b\n>\n> c} d"])
    func `an expression ends with its paragraph`(text: String) {
        #expect(
            outline(text).map { $0.split(separator: ";")[0].split(separator: ": ")[1] }
                == ["the brace \"{\" is opened and not closed", "the brace \"}\" closes nothing"])
    }

    @Test func `the two characters that the reader needs for itself are told`() {
        #expect(
            outline("a \u{E000}0\u{E001} {b}") == [
                "a.md:1:3: the private-use character U+E000 has no meaning in a text; take it out",
                "a.md:1:5: the private-use character U+E001 has no meaning in a text; take it out",
            ])
        #expect(outline("a \u{E002}") == ["1 paragraph a \u{E002}"])
    }
}
