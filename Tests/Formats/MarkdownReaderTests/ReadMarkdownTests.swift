import MarkdownReader
import Testing

@Suite struct ReadMarkdownTests {
    @Test func `front matter is split off, and all places stay right`() throws {
        let text = try read("---\nnumbered: Point\n---\n# A {b}\n")
        #expect(text.file == "a.md")
        #expect(text.frontMatter == "\nnumbered: Point")
        #expect(outline(text.blocks) == ["4 heading1 A {b}@4:5"])
        #expect(outline("---\na: b\n---\n\n<x>") == ["a.md:5: HTML has no place in a report's text; write Markdown"])
    }

    @Test(arguments: ["--- \r\na: b\r\n---\t\r\nx", "---\ra: b\r---\rx"])
    func `front matter may end its lines in other ways`(source: String) throws {
        let text = try read(source)
        #expect(text.frontMatter == "\na: b")
        #expect(outline(text.blocks) == ["4 paragraph x"])
    }

    @Test func `front matter may be empty, or all there is`() throws {
        #expect(try read("---\n---\nx").frontMatter == "\n")
        #expect(try read("---\na: b\n---").frontMatter == "\na: b")
        #expect(try read("---\na: b\n---").blocks.isEmpty)
        #expect(try read("x\n\n# y").frontMatter == nil)
    }

    @Test func `front matter that nothing closes is told`() {
        #expect(
            outline("---\nnumbered: Point\n# A\n")
                == ["a.md:1: \"---\" opens front matter which nothing closes; end it with a line \"---\""])
    }

    @Test func `a byte-order mark is passed over`() {
        #expect(outline("\u{FEFF}# A {b}") == ["1 heading1 A {b}@1:5"])
        #expect(outline("\u{FEFF}---\na: b\n---\nx") == ["4 paragraph x"])
    }

    @Test func `bytes that are no text are told at their place`() {
        #expect(
            problems(of: [0x61, 0x0A, 0x62, 0xE9, 0x63])
                == ["a.md:2:2: the byte 0xE9 is not valid UTF-8; save the file in the encoding UTF-8"])
        #expect(
            outline("a\n\u{7}") == ["a.md:2:1: the control character U+0007 has no place in a text; delete it"])
        #expect(outline("a\0b") == ["a.md:1:2: the control character U+0000 has no place in a text; delete it"])
    }

    @Test func `a text is at most 4 MiB long`() {
        let bytes = [UInt8](repeating: 0x61, count: (4 << 20) + 1)
        #expect(
            problems(of: bytes)
                == ["a.md: the text has 4194305 bytes; the limit is 4194304; divide it into several texts"])
    }

    @Test func `problems of every kind come together, in the order of their places`() {
        #expect(
            outline("}\n\n<x>\n\n{") == [
                "a.md:1:1: the brace \"}\" closes nothing; write \"}}\" for a brace that is only a brace",
                "a.md:3: HTML has no place in a report's text; write Markdown",
                "a.md:5:1: the brace \"{\" is opened and not closed; write \"{{\" for a brace that is only a brace",
            ])
    }
}
