import Diagnostics
import MarkdownReader
import Testing

@Suite struct InlinesTests {
    @Test func `emphasis stands inside emphasis`() {
        #expect(outline("*a **b** c* ***d*** _e_ f_g_h") == ["1 paragraph *a **b** c* ***d*** *e* f_g_h"])
        #expect(outline("**{count a}**b *{x}*{y}*") == ["1 paragraph **{count a}@1:3**b *{x}@1:17*{y}@1:21*"])
    }

    @Test func `quotation marks, dashes and dots become typographic`() {
        #expect(
            outline("\"Hello\" it's -- a --- b... 'x' 2019-2021 \"{a}\" '{b}'")
                == ["1 paragraph “Hello” it’s – a — b… ‘x’ 2019-2021 “{a}@1:43” ‘{b}@1:49’"])
    }

    @Test func `a line end is a space, two spaces or a backslash before it break the line`() {
        #expect(outline("a\nb  \nc\\\nd") == ["1 paragraph a b⏎c⏎d"])
    }

    @Test func `links and graphs know the lines on which they stand`() {
        #expect(
            outline("one\ntwo [x *y*](#z) and\n![](graph:a) more <https://b.c>")
                == ["1 paragraph one two [x *y*](#z)@2 and ![](graph:a)@3 more [https://b.c](https://b.c)@3"])
        #expect(
            outline("> q\n> r [x](#y)\n\n- a\n  [z](#w)") == [
                "1 quote", "  1 paragraph q r [x](#y)@2", "4 list bulleted", "  - item", "    4 paragraph a [z](#w)@5",
            ])
    }

    @Test func `an address keeps its braces and signs as they were typed`() {
        #expect(outline("[t](http://a/{b}?c=d_e&f)") == ["1 paragraph [t](http://a/{b}?c=d_e&f)@1"])
    }

    @Test func `code is text, and entities are the characters they stand for`() {
        #expect(outline("`code {x}` &amp; &eacute; a &lt; b") == ["1 paragraph code {x}@1:7 & é a < b"])
    }

    @Test func `brackets that are no link stay`() {
        #expect(outline("[a] [!b] [c][d] - [x] e") == ["1 paragraph [a] [!b] [c][d] - [x] e"])
    }

    @Test func `one line of another file is read with its places`() {
        var diagnostics = DiagnosticList()
        let place = Place(file: "report.yaml", line: 7, column: 12)
        let inlines = readMarkdownLine("**A** {count a.b} } c", at: place, into: &diagnostics)
        #expect(outline(inlines) == "**A** {count a.b}@7:18 } c")
        #expect(
            diagnostics.all.map(\.description)
                == ["report.yaml:7:30: the brace \"}\" closes nothing; write \"}}\" for a brace that is only a brace"])
    }

    @Test(arguments: ["# a", "a\n\nb", "- a", "1. a", "> a"])
    func `a title of more than one line, or with a sign of a block, is told`(text: String) {
        var diagnostics = DiagnosticList()
        let inlines = readMarkdownLine(text, at: Place(file: "report.yaml", line: 7, column: 3), into: &diagnostics)
        #expect(inlines.isEmpty)
        #expect(diagnostics.all.map(\.description) == ["report.yaml:7:3: expected one line of text"])
    }
}
