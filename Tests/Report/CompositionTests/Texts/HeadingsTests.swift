import Testing

@testable import Composition

@Suite struct HeadingsTests {
    @Test func `headings get ids from their text's name unless they have their own`() throws {
        #expect(
            try outline("# One\n\n## Two {#two}\n\n### *Three* {count fruit.pear}\n\n# Four")
                == ["# One #a-1", "## Two #two", "### *Three* <2> #a-3", "# Four #a-4"])
    }

    @Test func `no level may be skipped, also from one text to the next`() throws {
        #expect(
            try outline("## One\n\n#### Two\n\n##### Three\n") == [
                "a.md:1: a heading of level 2 follows one of level 0; expected at most level 1",
                "a.md:3: a heading of level 4 follows one of level 2; expected at most level 3",
                "a.md:5: a heading of level 5 follows one of level 4; expected at most level 4",
            ])
        let documents = "  - { name: main, title: T, parts: [a, b] }"
        #expect(
            try TestReport("# A", texts: ["b": "## B\n\n### C\n\n# D"], documents: documents).outline()
                == ["# A #a-1", "## B #b-1", "### C #b-2", "# D #b-3"])
        #expect(
            try TestReport("# A", texts: ["b": "### B"], documents: documents).outline()
                == ["b.md:1: a heading of level 3 follows one of level 1; expected at most level 2"])
    }

    @Test func `parts are numbered, front and back matter and texts without a first level are not`() throws {
        let documents = """
              - name: main
                title: T
                part-label: Part
                front-matter: [front]
                parts: [a, b, c]
                back-matter: [back]
            """
        let texts = ["front": "# F", "b": "## B", "c": "# C", "back": "# E"]
        #expect(
            try TestReport("# A", texts: texts, documents: documents).outline() == [
                "# F #front-1", "# [Part 1.] A #a-1", "## B #b-1", "# [Part 2.] C #c-1", "# E #back-1",
            ])
    }

    @Test func `front matter numbers the headings of the second level`() throws {
        let text = "---\nnumbered: Summary point\n---\n# A\n\n## One\n\n### x\n\n## Two {#two}\n\n# B\n\n## Three\n"
        #expect(
            try outline(text) == [
                "# A #a-1", "## [Summary point 1.] One #a-2", "### x #a-3", "## [Summary point 2.] Two #two",
                "# B #a-5",
                "## [Summary point 3.] Three #a-6",
            ])
    }

    @Test func `front matter holds nothing else`() throws {
        #expect(
            try outline("---\nnumberd: Point\n---\nText")
                == ["a.md:2:1: the front matter has no key \"numberd\"; did you mean \"numbered\"?"])
        #expect(try outline("---\nnumbered: [a]\n---\nText") == ["a.md:2:11: \"numbered\" is a list, expected a text"])
        #expect(
            try outline("---\n- a\n---\nText")
                == ["a.md:2:1: the front matter is a list, expected a mapping of keys to values"])
        #expect(try outline("---\n---\nText") == ["a.md: the file holds nothing"])
    }

    @Test func `an id is given once in a document`() throws {
        let text = "# A {#x}\n\n## B {#x}\n\n![](graph:fruit)\n\n## C {#graph-fruit}\n"
        #expect(
            try outline(text, graphs: "  fruit: { title: Fruit }") == [
                "a.md:3: the document \"main\" has the id \"x\" twice",
                "a.md:7: the document \"main\" has the id \"graph-fruit\" twice",
            ])
    }

    @Test(arguments: ["", " x", "x y", "x.y", "ü/"])
    func `an id is a name that links can hold`(id: String) throws {
        #expect(
            try outline("# A {#\(id)}")
                == ["a.md:1: {#\(id)} is not a valid id; use letters, digits, hyphens and underscores"])
    }

    @Test func `an id stands at the end of a heading and nowhere else`() throws {
        #expect(
            try outline("# A {#x} B\n\nText {#y}") == [
                "a.md:1:5: {#x} is allowed only at the end of a heading",
                "a.md:3:6: {#y} is allowed only at the end of a heading",
            ])
    }

    @Test func `a heading has words and stands on its own`() throws {
        #expect(
            try outline("# A\n\n## \u{A0}\n\n## {#x}\n\n- # B\n\n> [!quotation] east\n> # C\n") == [
                "a.md:3: the heading has no words", "a.md:5: the heading has no words",
                "a.md:7: a heading cannot be inside a list, a statement or a fenced block",
                "a.md:9: the statement of Office East is empty",
                "a.md:10: a heading cannot be inside a list, a statement or a fenced block",
            ])
    }
}
