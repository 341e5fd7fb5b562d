import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct GoodFileTests {
    @Test func `a good file has no finding, and its parts are counted`() throws {
        let verification = verifyPDF(try SamplePDF.good().written())
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.verdict == .conforms)
        #expect(
            verification.summary
                == "conforms: 2 pages, 26 elements, 2 links, 3 attachments")
    }

    @Test func `a check that could not run does not count as passed`() throws {
        var pdf = SamplePDF.good()
        pdf["catalog"]["OCProperties"] = .dictionary([:])
        let verification = verifyPDF(try pdf.written())
        #expect(verification.verdict == .undecided)
        #expect(
            verification.summary
                == "undecided, 1 check could not run: 2 pages, 26 elements, 2 links, 3 attachments")
    }

    @Test func `a failure counts even when the list of findings is full of checks that could not run`() {
        var findings = FindingList()
        for page in 1...600 { findings.leaveUnchecked(.format("8.9.7"), page: page, "what follows a picture") }
        findings.fail(.archival("6.1.3"), "the file is encrypted")
        let verification = Verification(findings)
        #expect(verification.findings.count == 500)
        #expect(verification.verdict == .fails)
        #expect(verification.failures == 1)
        #expect(verification.unchecked == 600)
        #expect(
            verification.summary
                == "1 failure, 600 checks could not run: 0 pages, 0 elements, 0 links, 0 attachments")
    }
}
