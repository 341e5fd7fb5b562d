import PDFSyntax
import Testing

@testable import PDFExport

@Suite struct PaintedFileTests {
    @Test(arguments: ["", "%PDF-1.5", "startxref\n999999\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"])
    func `what is no file of Cairo's is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try PaintedFile(Array(text.utf8)).page() }
    }

    @Test func `names are sorted by their bytes`() {
        let entries = ["b", "a", "B", "aa"].map { NameTree.Entry(key: .bytes($0), value: .null) }
        #expect(
            NameTree.root(entries)["Names"]
                == .array(["B", "a", "aa", "b"].flatMap { [.bytes($0), .null] }))
    }
}
