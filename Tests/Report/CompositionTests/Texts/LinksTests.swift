import Testing

@testable import Composition

@Suite struct LinksTests {
    @Test func `links lead out of the document or to a name in it`() throws {
        let text = "# A {#here}\n\n[a](https://a.b) [b](HTTP://a.b) [c](mailto:a@b.c) <https://d.e> [f *g*](#here)"
        #expect(
            try outline(text) == [
                "# A #here",
                "p [a](https://a.b) [b](HTTP://a.b) [c](mailto:a@b.c) [https://d.e](https://d.e) [f *g*](#here)",
            ])
    }

    @Test(arguments: ["www.a.b", "file:///a", "ftp://a.b", "a.md", "", "javascript:x"])
    func `a link has no other kind of target`(destination: String) throws {
        #expect(
            try outline("A\n[x](\(destination))") == [
                "a.md:2:1: the link \"\(destination)\" has no valid target; expected https://..., http://..., mailto:..., #id, lang:... or quote:"
            ])
    }

    @Test func `a link that finds nothing is told wherever it stands`() throws {
        let text = """
            # A [x](#q1) {#alpha}

            # B

            [x](#alhpa)

            - **[x](#q2)**

            > [!quotation] east
            > [x](#q3)

            | [x](#q4) |
            |---|
            | [[x](#q5)](#q6) |
            """
        #expect(
            try outline(text) == [
                "a.md:1: the document \"main\" has no heading or graph for the link \"#q1\"; expected one of: a-2, alpha",
                "a.md:5: the document \"main\" has no heading or graph for the link \"#alhpa\"; did you mean \"alpha\"?",
                "a.md:7: the document \"main\" has no heading or graph for the link \"#q2\"; expected one of: a-2, alpha",
                "a.md:9: the document \"main\" has no heading or graph for the link \"#q3\"; expected one of: a-2, alpha",
                "a.md:12: the document \"main\" has no heading or graph for the link \"#q4\"; expected one of: a-2, alpha",
                "a.md:12: the document \"main\" has no heading or graph for the link \"#q5\"; expected one of: a-2, alpha",
            ])
    }

    @Test func `a link finds what stands in the same document, in whichever text`() throws {
        let texts = ["b": "# B {#beta}"]
        #expect(
            try TestReport(
                "# A\n\n[x](#beta)", texts: texts, documents: "  - { name: main, title: T, parts: [a, b] }"
            ).outline() == ["# A #a-1", "p [x](#beta)", "# B #beta"])
        let documents = "  - { name: main, title: T, parts: [a] }\n  - { name: other, title: T, parts: [b] }"
        #expect(
            try TestReport("# A\n\n[x](#beta)", texts: texts, documents: documents).outline()
                == [
                    "a.md:3: the document \"main\" has no heading or graph for the link \"#beta\"; expected one of: a-1"
                ])
    }
}
