import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct GoodFileTests {
    @Test func `a good file has no finding, and its parts are counted`() throws {
        let verification = verifyPDF(try SamplePDF.good().written())
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.isWell)
        #expect(
            verification.summary
                == "well: 2 pages, 26 elements, 2 links, 3 attachments, 4 figures borne out by the data")
    }
}
