import PDFSyntax
import Testing

@Suite struct PDFDictionaryTests {
    private func entry(_ key: String, _ value: Int) -> PDFDictionary.Entry {
        PDFDictionary.Entry(key: key, value: .integer(value))
    }

    @Test func `entries stand in the order of their keys, and the last of one key counts`() {
        let entries = PDFDictionary([entry("B", 1), entry("A", 2), entry("B", 3), entry("C", 4), entry("B", 5)])
        #expect(entries.keys == ["A", "B", "C"])
        #expect(entries["B"] == .integer(5))
        #expect(entries == ["C": .integer(4), "B": .integer(5), "A": .integer(2)])
    }

    @Test(arguments: [3, 40])
    func `a value is set, replaced and taken away`(_ count: Int) {
        var entries: PDFDictionary = [:]
        let keys = (0..<count).map { "K\($0)" }
        for (index, key) in keys.reversed().enumerated() { entries[key] = .integer(index) }
        #expect(entries.keys == keys.sorted())
        entries["K1"] = .null
        #expect(entries["K1"] == .null)
        entries["K2"] = nil
        entries["K"] = nil
        #expect(entries["K2"] == nil)
        #expect(entries["K"] == nil)
        #expect(entries["Z"] == nil)
        #expect(entries.count == count - 1)
        for (index, key) in keys.reversed().enumerated() where !["K1", "K2"].contains(key) {
            #expect(entries[key] == .integer(index))
        }
    }

    @Test func `a dictionary of very many keys is read at once`() throws {
        let keys = (0..<100_000).reversed().map { "/K\($0) \($0) " }
        var parser = PDFParser(Array("<<\(keys.joined())>>".utf8))
        let entries = try #require(try parser.value().dictionary)
        #expect(entries.count == 100_000)
        #expect(entries["K70000"] == .integer(70_000))
    }

    @Test func `of added entries the added value counts`() {
        let entries = PDFDictionary([entry("A", 1), entry("B", 2)])
        #expect(entries.adding(["B": .null, "C": .null]) == ["A": .integer(1), "B": .null, "C": .null])
    }
}
