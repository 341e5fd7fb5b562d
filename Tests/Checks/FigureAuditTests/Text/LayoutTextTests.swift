import Diagnostics
import Testing

@testable import FigureAudit

/// Texts as `pdftotext -layout` makes them.
@Suite struct LayoutTextTests {
    private func sentences(_ text: String) throws -> [String] {
        try AuditedText(Array(text.utf8), file: "t.txt").blocks.flatMap { block in
            block.sentences.map(block.text)
        }
    }

    @Test func `Lines become paragraphs, and words cut at a line's end are whole again`() throws {
        #expect(
            try sentences("The organi-\nzation met twenty-\nfour offices of the Ibero-\nAmerican group.\n\nNext.") == [
                "The organization met twentyfour offices of the Ibero-American group.", "Next.",
            ])
    }

    @Test func `A sentence goes on behind a page break, without page number and running lines`() throws {
        let page = { (number: Int, text: String) in
            "Fruit report 2023          Part \(number)\n\n\(text)\n\n\n    Page \(number)\n\u{C}"
        }
        let text =
            page(1, "The offices that answered the question about fruit named apples and")
            + page(2, "pears most often, and of the other kinds none (as the Annex says, in\n")
            + page(3, "Table 4) was left out.")
        #expect(
            try sentences(text) == [
                "The offices that answered the question about fruit named apples and pears most often, "
                    + "and of the other kinds none (as the Annex says, in Table 4) was left out."
            ])
    }

    @Test func `Two columns of print are read one after the other; the rows of a table stay whole`() throws {
        let columns = """
            A heading over both columns of this page

            The offices of the north      The offices of the south
            grow apples, which are        grow pears, of which each
            small and sweet and are       is large and firm and is
            sold in many markets          kept until the winter in
            of the whole region.          houses made of old stone.
            """
        #expect(
            try sentences(columns) == [
                "A heading over both columns of this page",
                "The offices of the north grow apples, which are small and sweet and are sold in many markets of the whole region.",
                "The offices of the south grow pears, of which each is large and firm and is kept until the winter in houses made of old stone.",
            ])
        let table = """
            Option                 Count    Share
            F 1 Apples             3        50%
            F 2 Pears              4        67%
            F 3 Figs               5        83%
            F 4 Plums              0        0%
            """
        #expect(try sentences(table).first?.hasPrefix("Option Count Share F 1 Apples 3 50%") == true)
    }

    @Test func `Places are lines and columns of the file`() throws {
        let text = try AuditedText(Array("Oné\r\n\r\n  two, threé 77 %\r\n".utf8), file: "t.txt")
        let places = text.blocks.flatMap { block in block.tokens.map { "\(text.place($0, in: block))" } }
        #expect(places == ["t.txt:1:1", "t.txt:3:3", "t.txt:3:6", "t.txt:3:8", "t.txt:3:14", "t.txt:3:17"])
    }

    @Test func `Marks of Markdown and link targets fall away`() throws {
        let text = try AuditedText(
            Array("**F 1** (*50%*) of [our *offices*](https://a.org/7_of_9%20offices) \\(x\\)".utf8), file: "t.md")
        #expect(
            text.blocks[0].tokens.map(\.text)
                == ["F", "1", "(", "50", "%", ")", "of", "[", "our", "offices", "]", "(", "x", ")"])
    }

    @Test func `What is no text is told with its place`() {
        func told(_ bytes: [UInt8]) -> [String] {
            do throws(ReportError) {
                _ = try AuditedText(bytes, file: "t.txt")
                return []
            } catch {
                return error.diagnostics.map(\.description)
            }
        }
        let notUTF8 = told([0x61, 0x0A, 0x61, 0xFF, 0x61])
        #expect(notUTF8.count == 1)
        #expect(notUTF8.first?.hasPrefix("t.txt:2:2: the byte 0xFF ") == true, "\(notUTF8)")
        let control = told([0x61, 0x0A, 0x61, 0x61, 0x01])
        #expect(control.count == 1)
        #expect(control.first?.hasPrefix("t.txt:2:3: ") == true, "\(control)")
        #expect(told([0x61, 0x09, 0x0D, 0x0A, 0x0C, 0x61]) == [])
    }
}
