import Testing

@testable import PDFExport

@Suite struct ContentRewritingTests {
    private func rewritten(_ content: String, _ tags: [String]) throws -> String {
        String(decoding: try tagged(Array(content.utf8), with: tags.map { Array($0.utf8) }, page: 3), as: UTF8.self)
    }

    @Test func `the marks take their tags in order`() throws {
        let content = "q\n/Span << /MCID 0 >> BDC\n0 0 1 1 re f\nEMC\n/Span << /MCID 1 >> BDC\nEMC\nQ\n"
        #expect(
            try rewritten(content, ["/P <</MCID 0>>", "/Artifact <</Type /Layout>>"])
                == "q\n/P <</MCID 0>> BDC\n0 0 1 1 re f\nEMC\n/Artifact <</Type /Layout>> BDC\nEMC\nQ\n")
    }

    @Test func `a mark within a mark stays as it is`() throws {
        let inner = "/Span << /ActualText <feff0066> >> BDC (\\(EMC BDC) Tj EMC"
        #expect(try rewritten("/Span <</MCID 0>> BDC \(inner) EMC", ["/P <</MCID 0>>"]).hasSuffix("BDC \(inner) EMC"))
    }

    @Test func `strings that look like operators are none`() throws {
        let content = "/X <</MCID 0>> BDC (BDC f \\) S ((x) EMC)) Tj <00> Tj [(EMC) 5 (f)] TJ EMC"
        #expect(
            try rewritten(content, ["/P <</MCID 0>>"]).hasSuffix(
                " BDC (BDC f \\) S ((x) EMC)) Tj <00> Tj [(EMC) 5 (f)] TJ EMC"))
    }

    @Test(arguments: ["f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "(x) Tj", "[(x)] TJ", "(x) '", "1 2 (x) \""])
    func `painting outside a mark is refused`(_ painting: String) {
        let name = String(painting.split(separator: " ").last ?? "")
        #expect(throws: ExportError.unmarkedPainting(page: 3, operator: name)) {
            try rewritten("q \(painting) Q", [])
        }
    }

    @Test(arguments: ["/x5 Do", "BI /W 1 ID", "/sh1 sh", "/Span BMC"])
    func `what no drawing needs is refused`(_ content: String) {
        #expect(throws: ExportError.self) { try rewritten("/Span <</MCID 0>> BDC \(content) EMC", ["/P <</MCID 0>>"]) }
    }

    @Test func `clipping and the state of graphics may stand outside`() throws {
        #expect(try rewritten("q 0 0 1 1 re W n 1 0 0 rg /a0 gs Q", []) == "q 0 0 1 1 re W n 1 0 0 rg /a0 gs Q")
    }

    @Test(arguments: [0, 1, 3])
    func `another number of marks is refused`(_ expected: Int) {
        let content = "/Span <</MCID 0>> BDC EMC /Span <</MCID 1>> BDC EMC"
        #expect(throws: ExportError.marks(page: 3, expected: expected, found: 2)) {
            try rewritten(content, Array(repeating: "/P <</MCID 0>>", count: expected))
        }
    }

    @Test func `a mark left open or never opened is refused`() {
        #expect(throws: ExportError.marks(page: 3, expected: 1, found: 1)) {
            try rewritten("/Span <</MCID 0>> BDC f", ["/P <</MCID 0>>"])
        }
        #expect(throws: ExportError.unexpectedSource("EMC without a mark on page 3")) { try rewritten("EMC", []) }
    }
}
