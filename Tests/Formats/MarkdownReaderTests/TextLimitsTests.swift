import Diagnostics
import Testing

@testable import MarkdownReader

@Suite struct TextLimitsTests {
    private func problems(_ text: String) -> [String] {
        do throws(ReportError) {
            _ = try readMarkdown(Array(text.utf8), file: "a.md")
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `a paragraph over the limit is refused with its line`() {
        let line = String(repeating: "a", count: 999) + "\n"
        #expect(problems("# A\n\n" + String(repeating: line, count: 262)) == [])
        #expect(
            problems("# A\n\n" + String(repeating: line, count: 263)) == [
                "a.md:3: the paragraph has 263000 bytes; the limit is 262144; divide it with blank lines"
            ])
    }

    @Test func `items, rows, headings and lines after a blank line are paragraphs of their own`() {
        for start in ["- ", "| ", "> - ", "## "] {
            let line = start + String(repeating: "a", count: 99) + "\n"
            #expect(problems("# A\n\n" + String(repeating: line, count: 3000)) == [])
        }
        #expect(problems("# A\n\n" + String(repeating: String(repeating: "a", count: 99) + "\n\n", count: 3000)) == [])
        #expect(problems("# A\n\n" + String(repeating: "> a\n", count: 70_000)).count == 1)
    }

    @Test func `a text of more marks than are read is refused`() {
        #expect(
            problems(String(repeating: "*a*\n\n", count: 100_001)) == [
                "a.md: the text has 400004 line ends, quotation marks, asterisks and other marks; the limit is 400000; divide it into several texts"
            ])
    }
}

@Suite struct QuotationMarksTests {
    private func typographic(_ text: String) -> String { String(decoding: QuotationMarks(text).text, as: UTF8.self) }

    private func words(_ text: String) -> String? {
        var diagnostics = DiagnosticList()
        let inlines = readMarkdownLine(text, at: Place(file: "a.md", line: 1), into: &diagnostics)
        if case .text(let words)? = inlines.first, inlines.count == 1 { return words }
        return nil
    }

    @Test(arguments: [
        "\"a\" and 'b'", "it's", "'tis", "'90s", "'a' b'", "\"a 'b' c\"", "(\"a\")", "a\"b", "a \" b", "\"\"", "''",
        "\"'a'\"", "'a",
        "\"a", "a\"", "a'", "5' 6\"", "é\"a\"é", "“a” \"b\"", "([\"a\"])", "\"a\")\"b\"", "don't 'say' it's",
    ])
    func `many marks become what cmark makes of few`(_ text: String) {
        #expect(typographic(text) == words(text))
    }

    @Test func `a mark after a backslash stays as it is`() {
        #expect(typographic("\\\"a\\' b") == "\\\"a\\' b")
    }

    @Test func `a paragraph of few marks stays as it is`() {
        let many = String(repeating: "\"a\" ", count: 600)
        let text = "\"a\"\n\n" + many + "\n \n'b'\n"
        let made = String(decoding: QuotationMarks.madeTypographic(Array(text.utf8)), as: UTF8.self)
        #expect(made.hasPrefix("\"a\"\n\n“a” “a” ") && made.hasSuffix("\n \n'b'\n"))
    }
}
