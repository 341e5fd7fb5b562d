import DocumentModel
import PDFSyntax
import Testing
import Typesetting

@testable import PDFExport

@Suite struct ArtifactTests {
    @Test func `Headers and footers are told apart, and from what is only layout`() throws {
        var sample = SampleDocument()
        try sample.write("Running header", as: .artifact(.header))
        try sample.add(.paragraph, "Text")
        try sample.write("Page 1", as: .artifact(.footer))
        sample.paintBox(as: .artifact(.layout))
        let tags = try MarkPlan(sample.document).tags.map { $0.map { String(decoding: $0, as: UTF8.self) } }
        // ISO 32000-1, 14.8.2.2.2, table 330.
        #expect(
            tags == [
                [
                    "/Artifact <</Type /Pagination /Subtype /Header>>", "/P <</MCID 0>>",
                    "/Artifact <</Type /Pagination /Subtype /Footer>>", "/Artifact <</Type /Layout>>",
                ]
            ])
    }
}
