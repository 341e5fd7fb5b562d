import Diagnostics
import Testing

@Suite struct SourceTextTests {
    @Test func `a place counts characters, as far into a line as somebody looks for it`() throws {
        let source = try SourceText(
            Array(("a\r\né\n" + String(repeating: "é", count: 40_000)).utf8), file: "a.csv", origin: .recorded)
        #expect(source.place(ofByte: 0) == Place(file: "a.csv", line: 1, column: 1))
        #expect(source.place(ofByte: 5) == Place(file: "a.csv", line: 2, column: 2))
        #expect(source.place(ofByte: 6 + (1 << 16)) == Place(file: "a.csv", line: 3, column: (1 << 15) + 1))
        #expect(source.place(ofByte: 6 + (1 << 16) + 2) == Place(file: "a.csv", line: 3))
    }
}
