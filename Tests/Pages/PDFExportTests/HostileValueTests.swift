import DocumentModel
import PDFSyntax
import Testing
import Typesetting

@testable import PDFExport

@Suite struct HostileValueTests {
    static let texts = [
        ")>> endobj (", "\\", "\\)", "((", "line\nbreak\r\n", "\u{202E}right to left\u{200F}", "%PDF-1.7",
        "\u{0}\u{1B}en\u{1B}",
        "þÿ", "😀 السلام", String(repeating: "ü(", count: 5000), "",
    ]

    @Test(arguments: texts)
    func `any text is safe wherever a text may stand`(_ text: String) throws {
        var sample = SampleDocument()
        let paragraph = try sample.add(.paragraph, "Text")
        sample.document.structure[paragraph].alternativeText = text
        sample.document.structure[paragraph].actualText = text
        sample.name(text)
        sample.document.outline = [OutlineEntry(title: text, level: 1, destination: text)]
        let link = try sample.add(.link, "link", under: paragraph)
        sample.link(link, to: .uri(String(text.prefix(1000))), contents: text)
        sample.link(link, to: .destination(text), contents: text)
        sample.document.pages[0].label = text
        sample.document.metadata.title = text
        sample.document.metadata.keywords = [text]
        let bytes = try exportPDF(sample.document)
        let check = try Tool.run("qpdf", ["--check", "{}"], on: bytes)
        #expect(check.status == 0, "\(check.output)")
        #expect(!check.output.contains("WARNING"))
        let escapeFree = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{1B}" ? "\u{FFFD}" : $0 }))
        #expect(try structureText(of: bytes).contains("P [Alt=\(escapeFree), ActualText=\(escapeFree)]"))
    }

    @Test func `a text that no archival PDF can hold is refused`() throws {
        var sample = SampleDocument()
        let paragraph = try sample.add(.paragraph, "Text")
        sample.document.structure[paragraph].alternativeText = String(repeating: "a", count: 32_768)
        #expect(throws: PDFSyntaxError.tooLong(start: String(repeating: "a", count: 40))) {
            try exportPDF(sample.document)
        }
    }

    @Test func `a URI keeps what is allowed in it and nothing else`() {
        #expect(escapedForURI("https://a.org/b%20c?d=e&f#g") == "https://a.org/b%20c?d=e&f#g")
        #expect(escapedForURI("a b\n<ü>\"\\^") == "a%20b%0A%3C%C3%BC%3E%22%5C%5E")
    }
}
