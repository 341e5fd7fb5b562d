import Testing

@testable import PDFExport

@Suite struct PDFSyntaxTests {
    private func read(_ text: String) throws -> PDFValue {
        var parser = PDFParser(Array(text.utf8))
        return try parser.value()
    }

    private func written(_ value: PDFValue) throws -> String {
        var bytes: [UInt8] = []
        try bytes.append(value)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `values are read as they are meant`() throws {
        let text = "<</A [1 -2 .5 true null 3 0 R 4 0]/B#20c (a\\(b\\)\\\\\\n\\101(x))/D <48 4> % end\n/E<</F/G>>>>"
        #expect(
            try read(text)
                == .dictionary([
                    "A": .array([
                        .integer(1), .integer(-2), .real(".5"), .boolean(true), .null,
                        .reference(PDFReference(number: 3)), .integer(4), .integer(0),
                    ]),
                    "B c": .string(Array("a(b)\\\nA(x)".utf8)), "D": .string([0x48, 0x40]),
                    "E": .dictionary(["F": .name("G")]),
                ]))
    }

    @Test func `values are written so that they are read back`() throws {
        let value = PDFValue.dictionary([
            "a b/#": .array([.integer(1), .real("0.5"), .boolean(false), .null, .reference(PDFReference(number: 9))]),
            "S": .string(Array("(\\)".utf8)), "T": .text("ü"), "N": .name("text/csv"),
        ])
        #expect(
            try written(value)
                == "<</N /text#2Fcsv/S (\\(\\\\\\))/T <FEFF00FC>/a#20b#2F#23 [1 0.5 false null 9 0 R]>>")
        #expect(try read(written(value)) == value)
    }

    @Test(arguments: [
        (1.0, "1"), (0.5, "0.5"), (-0.25, "-0.25"), (12.3456, "12.346"), (0.0004, "0"), (-0.001, "-0.001"),
        (100.01, "100.01"), (841.89, "841.89"),
    ])
    func `lengths are written to a thousandth of a point`(_ length: Double, _ text: String) throws {
        #expect(try written(.points(length)) == text)
    }

    @Test(arguments: ["", "<</A", "[1 2", "<</A 1 2>>", "hello"])
    func `what is no value is refused`(_ text: String) {
        #expect(throws: ExportError.self) { try read(text) }
    }

    @Test(arguments: ["", "%PDF-1.5", "startxref\n999999\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"])
    func `what is no file of Cairo's is refused`(_ text: String) {
        #expect(throws: ExportError.self) { try PaintedFile(Array(text.utf8)).pages() }
    }

    @Test func `what is packed can be unpacked`() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 1000) }
        #expect(try inflated(deflated(bytes)) == bytes)
        #expect(try inflated(deflated([])) == [])
        #expect(throws: ExportError.self) { try inflated([1, 2, 3]) }
    }

    @Test func `names are sorted by their bytes`() {
        let entries = ["b", "a", "B", "aa"].map { NameTree.Entry(key: .bytes($0), value: .null) }
        #expect(
            NameTree.root(entries)["Names"]
                == .array(["B", "a", "aa", "b"].flatMap { [.bytes($0), .null] }))
    }
}
