import Testing

@testable import Composition

@Suite struct PointsTests {
    private let points =
        "---\nnumbered: Point\n---\n# P\n\n## One {#one}\n\nText.\n\n## {count plan.yes in words} *b*\n"
    private let two = "  - { name: main, title: T, parts: [a] }\n  - { name: other, title: T, parts: [p] }"

    @Test func `points are the numbered headings of another text`() throws {
        #expect(
            try TestReport("{points p}", texts: ["p": points], documents: two).outline()
                == ["list from 1", "- ", "  p One", "- ", "  p <two>^provenance-data *b*"])
    }

    @Test func `points come from a text that numbers its headings and has some`() throws {
        let texts = ["p": points, "q": "---\nnumbered: Point\n---\nText"]
        let documents = "  - { name: main, title: T, parts: [a] }\n  - { name: other, title: T, parts: [p, q] }"
        let text = "{points a}\n\n{points q}\n\n{points pp}"
        #expect(
            try TestReport(text, texts: texts, documents: documents).outline() == [
                "a.md:1:9: there is no text \"a\" with numbered headings; did you mean \"p\"?",
                "a.md:3:9: there is no text \"q\" with numbered headings; did you mean \"p\"?",
                "a.md:5:9: there is no text \"pp\" with numbered headings; did you mean \"p\"?",
            ])
    }

    @Test func `points stand alone in their paragraph`() throws {
        #expect(
            try TestReport("See {points p}", texts: ["p": points], documents: two).outline() == [
                "a.md:1:5: {points p} must be alone in its paragraph; put an empty line before and after it"
            ])
    }

    @Test func `a graph that a point names must stand in the document that prints the point`() throws {
        let text = "---\nnumbered: Point\n---\n# P\n\n## See {graph fruit}\n\n![](graph:fruit)\n"
        let report = TestReport(
            "{points p}", texts: ["p": text], graphs: "  fruit: { title: Fruit }", documents: two)
        #expect(
            try report.outline() == [
                "p.md:6:15: this document does not place the graph \"fruit\"; "
                    + "place it with ![](graph:fruit) or remove the mention"
            ])
    }

    @Test func `those who answered are listed, a line each`() throws {
        #expect(
            try outline("{offices as list}") == [
                "list bulleted", "- ", "  p <Office South (OS)>", "- ", "  p <Office East>", "- ",
                "  p <Office North (ON)>", "- ", "  p <western Office (wO)>",
            ])
        #expect(try outline("{offices fruit.plum as list}") == ["list bulleted", "- ", "  p <western Office (wO)>"])
        #expect(
            try outline("They are {offices as list}.") == [
                "a.md:1:10: {offices as list} must be alone in its paragraph; put an empty line before and after it"
            ])
    }
}
