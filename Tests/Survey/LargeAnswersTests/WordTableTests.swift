import Testing

@testable import LargeAnswers

@Suite struct WordTableTests {
    private func value(_ table: WordTable, _ text: String) -> Int32? {
        let padded = Array("?\(text)".utf8) + [UInt8](repeating: 0x3F, count: 32)
        return table.value(of: padded.span, from: 1, to: 1 + text.utf8.count)
    }

    @Test func `thousands of texts of every length are told apart`() {
        var table = WordTable()
        let texts = (0..<3000).map { String(repeating: "x", count: $0 % 40) + String($0) }
        for (index, text) in texts.enumerated() { table.insert(Int32(index), for: text.utf8) }
        #expect(table.count == texts.count)
        for (index, text) in texts.enumerated() {
            #expect(value(table, text) == Int32(index))
            #expect(value(table, text + "!") == nil)
        }
    }

    @Test func `texts that differ only in their middle are told apart`() {
        var table = WordTable()
        table.insert(1, for: "Regional and global".utf8)
        table.insert(2, for: "Regional or, global".utf8)
        #expect(value(table, "Regional and global") == 1)
        #expect(value(table, "Regional or, global") == 2)
        #expect(value(table, "Regional xxx global") == nil)
        let (first, last) = (String(repeating: "a", count: 24), String(repeating: "z", count: 8))
        let middles = ["", "b", "c", "bb", "12345678", "12345679", "123456789", "x23456789"]
        for (index, middle) in middles.enumerated() { table.insert(Int32(index), for: (first + middle + last).utf8) }
        #expect(middles.map { value(table, first + $0 + last) } == (0..<8).map { Int32($0) })
        #expect(value(table, first + "123456780" + last) == nil)
    }

    @Test func `texts that are the beginnings of others, with zero bytes or none, are told apart`() {
        var table = WordTable()
        for (index, text) in ["", "a", "a\0", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaa"].enumerated() {
            table.insert(Int32(index), for: text.utf8)
        }
        #expect(
            ["", "a", "a\0", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaa"].map { value(table, $0) } == [0, 1, 2, 3, 4, 5])
        #expect(value(table, "\0") == nil)
    }

    @Test func `a text keeps its first value`() {
        var table = WordTable()
        table.insert(1, for: "a".utf8)
        table.insert(2, for: "a".utf8)
        #expect(value(table, "a") == 1)
        #expect(table.count == 1)
    }
}
