import MarkdownReader
import Testing

@Suite struct BlocksTests {
    @Test func `paragraphs and headings begin on the lines on which they stand`() {
        #expect(
            outline("# One\n\nTwo\nthree\n\n### Four #\nSetext\n------\n")
                == ["1 heading1 One", "3 paragraph Two three", "6 heading3 Four", "7 heading2 Setext"])
    }

    @Test func `lists keep their numbers and what stands in their items`() {
        let text = "- a\n- b\n\n  c\n  - d\n\n7. x\n8. y\n"
        #expect(
            outline(text) == [
                "1 list bulleted", "  - item", "    1 paragraph a", "  - item", "    2 paragraph b",
                "    4 paragraph c",
                "    5 list bulleted", "      - item", "        5 paragraph d", "7 list from 7", "  - item",
                "    7 paragraph x", "  - item", "    8 paragraph y",
            ])
    }

    @Test func `what is set apart may hold paragraphs and lists`() {
        #expect(
            outline("> a\n> b\n>\n> - c\n>   d\n\ne")
                == [
                    "1 quote", "  1 paragraph a b", "  4 list bulleted", "    - item", "      4 paragraph c d",
                    "7 paragraph e",
                ])
    }

    @Test func `the colons of a table's second line say how its columns are aligned`() throws {
        let text = try readMarkdown(Array("|a|b|c|d|\n|---|:---|:---:|---:|\n|1|2|3|4|\n".utf8), file: "a.md")
        guard case .table(_, let alignments, _) = text.blocks[0] else {
            Issue.record("no table")
            return
        }
        #expect(alignments == [.unstated, .start, .center, .end])
    }

    @Test func `a table begins at its heads, also under the lines of a paragraph`() {
        let table = ["| A | B *b* |", "|---|--:|", "| 1 | {count a.b} |", "| [x](#y) |  |"].joined(separator: "\n")
        #expect(
            outline(table) == ["1 table", "  | A | B *b*", "  | 1 | {count a.b}@3:7", "  | [x](#y)@4 | "])
        #expect(
            outline("para\n" + table).dropLast() == [
                "1 paragraph para", "2 table", "  | A | B *b*", "  | 1 | {count a.b}@4:7",
            ])
        #expect(outline("| A |\n|---|") == ["1 table", "  | A"])
    }

    @Test func `what a report has no use for is told, all at once`() {
        let text = "    code\n\n```\nx\n```\n\n***\n<div>\n\n<!-- c -->\n\nx <br> y\n\n> - <i>\n"
        #expect(
            outline(text) == [
                "a.md:1: a block of code has no place in a report's text; begin the lines without four spaces",
                "a.md:3: a block of code has no place in a report's text; begin the lines without four spaces",
                "a.md:7: a rule between paragraphs has no meaning here; use a heading",
                "a.md:8: HTML has no place in a report's text; write Markdown",
                "a.md:10: HTML has no place in a report's text; write Markdown",
                "a.md:12:3: HTML has no place in a report's text; write Markdown",
                "a.md:14: HTML has no place in a report's text; write Markdown",
            ])
    }

    @Test func `nesting ends before it exhausts anything`() {
        let deep = String(repeating: "> ", count: 32)
        #expect(outline(deep + "x") == ["a.md:1: blocks are nested more than 32 levels deep"])
        #expect(outline(deep.dropLast(2) + "x").count == 32)
        let stars = String(repeating: "*", count: 100_001)
        #expect(outline(stars + "a" + stars) == ["a.md:1: emphasis and links are nested more than 32 levels deep"])
        let fine = String(repeating: "*", count: 62)
        #expect(outline(fine + "a" + fine) == ["1 paragraph \(fine)a\(fine)"])
    }

    @Test func `an empty text has no blocks`() throws {
        #expect(try read("").blocks.isEmpty)
        #expect(try read("\n \n").blocks.isEmpty)
    }
}
