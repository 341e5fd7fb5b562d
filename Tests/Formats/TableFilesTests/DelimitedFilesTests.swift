import TableFiles
import Testing

@Suite struct DelimitedFilesTests {
    private func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    private let text = "a,é,😀\n1,\"x\ny\",«»\n"
    private let rows = [["a", "é", "😀"], ["1", "x\ny", "«»"]]

    @Test func `UTF-8 and both orders of UTF-16 give the same cells`() {
        for bytes in [Array(text.utf8), Array("\u{FEFF}\(text)".utf8), utf16(text), utf16(text, bigEndian: true)] {
            let table = ReadTable(bytes, .delimited(.comma))
            #expect(table.rows == rows)
            #expect(table.problems == [])
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line break gives the same cells`(lineBreak: String) {
        let broken = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
        for bytes in [Array(broken.utf8), utf16(broken)] {
            let table = ReadTable(bytes, .delimited(.comma))
            #expect(table.rows == rows)
            #expect(table.numbers == [1, 2])
            #expect(table.problems == [])
        }
    }

    @Test func `half a character of UTF-16 is told with its place`() {
        let high: [UInt8] = [0x3D, 0xD8]
        let low: [UInt8] = [0x00, 0xDE]
        for half in [low, high] {
            let bytes = utf16("a,é\nb,x") + half + [UInt8(ascii: "c"), 0] + half
            #expect(
                ReadTable(bytes, .delimited(.comma), file: "a.csv").problems
                    == ["a.csv:2:4: half a character of UTF-16 without its other half; delete it"])
        }
        #expect(
            ReadTable(utf16("a,é\nb") + [0x0A], .delimited(.comma), file: "a.csv").problems
                == ["a.csv:2:2: the file ends in the middle of a character of UTF-16; export it again"])
    }

    @Test func `a control character in UTF-16 is told`() {
        #expect(
            ReadTable(utf16("a\nb\u{1}"), .delimited(.tab), file: "a.tsv").problems
                == ["a.tsv:2:2: the control character U+0001 has no place in a text; delete it"])
    }

    @Test func `rows and columns past the limits are told`() {
        let table = ReadTable(
            Array("a,b,c\n1,2\n\n3\n".utf8), .delimited(.comma), limits: TableLimits(rows: 2, columns: 2), file: "a.csv"
        )
        #expect(table.rows == [["a", "b"], ["1", "2"]])
        #expect(
            table.problems == [
                "a.csv:1:1: more columns than the 2 that are read; raise \"limits: columns\" in report.yaml",
                "a.csv:4:1: more rows than the 2 that are read; raise \"limits: rows\" in report.yaml",
            ])
    }
}
