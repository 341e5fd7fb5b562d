import PDFSyntax
import Testing

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
        #expect(throws: PDFSyntaxError.self) { try read(text) }
    }

    @Test func `a character is regular when it is neither space nor delimiter`() {
        let others = Set("\0\t\n\u{C}\r ()<>[]{}/%".utf8)
        #expect((UInt8.min...UInt8.max).filter { !$0.isPDFRegular } == others.sorted())
    }

    @Test func `operands of content are passed up to their operator`() {
        let content = Array("/F-1 9.5 Tf [(a\\)b)-7<4142>]TJ /P <</MCID 3>>BDC".utf8)
        var scanner = PDFScanner(content)
        var operands = ContentOperands()
        var found: [[String]] = []
        while let name = scanner.nextOperator(&operands) {
            let parts = [name, operands.start..<name.lowerBound, operands.name] + operands.strings
            found.append(parts.map { String(decoding: content[$0], as: UTF8.self) })
        }
        #expect(
            found == [
                ["Tf", "/F-1 9.5 ", "F-1"], ["TJ", " [(a\\)b)-7<4142>]", "", "(a\\)b)", "<4142>"],
                ["BDC", " /P <</MCID 3>>", "MCID"],
            ])
    }

    @Test(arguments: ["[1a] 2 /N (s) Tj", "0.5x>2 % y\n/N(s)Tj", "} -1e3 )/N(s)]Tj"])
    func `what is stuck to a number is no operator`(_ content: String) {
        let bytes = Array(content.utf8)
        var scanner = PDFScanner(bytes)
        var operands = ContentOperands()
        let name = scanner.nextOperator(&operands).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(name == "Tj")
        #expect(operands.start == 0)
        #expect(operands.strings.map { String(decoding: bytes[$0], as: UTF8.self) } == ["(s)"])
        #expect(scanner.nextOperator(&operands) == nil)
    }

    @Test func `what is packed can be unpacked`() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 1000) }
        #expect(try inflated(Deflater().deflated(bytes)) == bytes)
        #expect(try inflated(Deflater().deflated([])) == [])
        #expect(throws: PDFSyntaxError.self) { try inflated([1, 2, 3]) }
    }

    @Test(arguments: ["(", "(\\", "<", "<4", "<</A (", "[(\\"])
    func `what ends too early is read to its end and no further`(_ text: String) {
        var parser = PDFParser(Array(text.utf8))
        for _ in 0..<3 { _ = Result { try parser.value() } }
        #expect(parser.scanner.position == text.utf8.count)
    }

    @Test(arguments: [("[", 65), ("<</A ", 65)])
    func `values nested deeper than any file needs are refused`(_ opening: String, _ depth: Int) {
        let text = String(repeating: opening, count: 100_000)
        let position = (depth - 1) * opening.utf8.count
        #expect(throws: PDFSyntaxError.tooDeep(at: position)) { try read(text) }
    }

    @Test func `a stream is not unpacked beyond its limit`() throws {
        let packed = try Deflater().deflated([UInt8](repeating: 0, count: 100_000))
        #expect(throws: PDFSyntaxError.tooLarge(limit: 50_000)) { try inflated(packed, limit: 50_000) }
        #expect(try inflated(packed, limit: 100_000).count == 100_000)
    }
}
