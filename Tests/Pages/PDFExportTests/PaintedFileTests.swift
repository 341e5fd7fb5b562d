import PDFSyntax
import Testing

@testable import PDFExport

@Suite struct PaintedFileTests {
    @Test(
        arguments: [
            ("", "no startxref"), ("%PDF-1.5", "no startxref"), ("startxref\n999999\n%%EOF", "no table of objects"),
            ("xref\n0 1\nstartxref\n0\n%%EOF", "\"startxref\" at 9"),
        ]) func `what is no file of Cairo's is refused`(text: String, reason: String)
    {
        #expect {
            try PaintedFile(Array(text.utf8)).page()
        } throws: { error in
            "\(error)".hasSuffix(reason)
        }
    }

    @Test func `names are sorted by their bytes`() {
        let entries = ["b", "a", "B", "aa"].map { NameTree.Entry(key: .bytes($0), value: .null) }
        #expect(
            NameTree.root(entries)["Names"]
                == .array(["B", "a", "aa", "b"].flatMap { [.bytes($0), .null] }))
    }
}
