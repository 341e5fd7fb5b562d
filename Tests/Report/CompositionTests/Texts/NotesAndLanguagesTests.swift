import Testing

@testable import Composition

@Suite struct NotesAndLanguagesTests {
    @Test func `a note keeps its text, which is Markdown`() throws {
        #expect(
            try outline("A.{note It's *b*\n[c](https://d.e).} F")
                == ["p A.†‹It’s *b* [c](https://d.e).› F"])
        #expect(
            try outline("> [!quotation] east\n> A{note b\n> c}") == [
                "quotation of Office East", "  p A†‹b c›",
            ])
    }

    @Test func `a note may contain statistics, which lead to their source`() throws {
        #expect(
            try outline("A {note of\n  {count plan.yes}, {{so}}} B") == ["p A †‹of <2>^provenance-data, {so}› B"])
        let document = try TestReport("A {note of {count plan.yes}} B").compose().documents[0]
        #expect(document.statistics.filter { $0.request.name == "count" }.count == 1)
        #expect(document.dataFiles.contains { $0.name == "plan.csv" })
    }

    @Test func `a problem inside a note is reported at its own place`() throws {
        #expect(
            try outline("A {note b\n  c {count\n plan.maybe} [d](e)\n {table plan}}").map {
                $0.split(separator: ": ")[0]
            }
                == ["a.md:3:2", "a.md:3:14", "a.md:4:2"])
        #expect(
            try outline("A {note [f](#g)}") == [
                "a.md:1: the document \"main\" has no heading or graph for the link \"#g\""
            ])
    }

    @Test func `a note is held to the rules of the text around it`() throws {
        #expect(
            try outline("A{note 5% of <b>} {note [x](y)} {note} {note # d}") == [
                "a.md:1:2: the figure \"5%\" is typed instead of computed; write an expression such as "
                    + "{share QUESTION.OPTION}; write a figure from another source as {cited 5%}",
                "a.md:1:14: HTML has no place in a report's text; write Markdown",
                "a.md:1:25: the link \"y\" has no valid target; expected https://..., http://..., mailto:..., #id, lang:... or quote:",
                "a.md:1:33: \"note\" is incomplete or has too many words; write {note TEXT}",
                "a.md:1:46: expected one line of text",
            ])
    }

    @Test func `words of another language say which`() throws {
        #expect(
            try outline("A [las *palabras*](lang:es) [b](lang:zh-Hant) {count plan.yes}.")
                == ["p A es:‹las *palabras*› zh-Hant:‹b› <2>^provenance-data."])
    }

    @Test func `somebody's words in a sentence are a quotation`() throws {
        #expect(
            try outline("It is [the *only* goal, {count plan.yes}](quote:).")
                == ["p It is “the *only* goal, <2>^provenance-data”."])
    }

    @Test(arguments: ["", "e", "spanish-", "es_MX", "123", "abcdefghi", "ñu"])
    func `a language is told by its tag`(tag: String) throws {
        #expect(
            try outline("A\n[b](<lang:\(tag)>)")
                == ["a.md:2:1: \"\(tag)\" is not a language tag; write one as es or pt-BR"])
    }

    @Test func `an acronym says at its first use in a document what it stands for`() throws {
        var report = TestReport("# ABC\n\nThe **ABC**, ABC and OS’s ON-1.\n\n- x ABCD (FF), ON\n")
        report.source = "S.\nacronyms: { ABC: Alpha Beta, FF: F of F }"
        #expect(
            try report.outline() == [
                "# ABC #a-1", "p The **ABC=‹Alpha Beta›**, ABC and OS=‹Office South›’s ON-1.", "list bulleted", "- ",
                "  p x ABCD (FF=‹F of F›), ON=‹Office North›",
            ])
        report.documents += "\n  - { name: second, title: T, parts: [a] }"
        let documents = try report.compose().documents
        #expect(documents[0].blocks == documents[1].blocks)
    }

    @Test func `a note's reference and a gap beside it stay`() throws {
        #expect(try outline("A {note b}.") == ["p A †‹b›."])
    }
}
