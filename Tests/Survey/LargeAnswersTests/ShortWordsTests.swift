import Testing

@testable import LargeAnswers

@Suite struct ShortWordsTests {
    private func word(_ text: String) -> UInt64 {
        let padded = Array("?\(text)????????".utf8)
        return ShortWords.word(padded.span, from: 1, length: text.utf8.count)
    }

    @Test func `texts of one to eight bytes are told apart`() {
        let texts = (0..<64).map { String("abcdefgh".prefix($0 % 8 + 1)) + String($0) }.map { String($0.suffix(8)) }
        var words = ShortWords()
        for (index, text) in texts.enumerated() { words.insert(1 << UInt64(index), for: word(text)) }
        #expect(Set(texts).count == texts.count)
        for (index, text) in texts.enumerated() {
            #expect(words.bit(of: word(text)) == 1 << UInt64(index))
            #expect(words.bit(of: word(text.dropLast() + "?")) == 0)
        }
    }

    @Test func `a text keeps its first option`() {
        var words = ShortWords()
        words.insert(1, for: word("a"))
        words.insert(2, for: word("a"))
        #expect(words.bit(of: word("a")) == 1)
        #expect(words.bit(of: word("aa")) == 0)
    }

    @Test func `a text that finds no place is not there, and takes no place of another`() {
        var words = ShortWords()
        let texts = (0..<20_000).map { "w\($0)" }
        for text in texts { words.insert(UInt64(text.utf8.count), for: word(text)) }
        let found = texts.filter { words.bit(of: word($0)) != 0 }
        #expect((1000..<16_384).contains(found.count))
        #expect(found.allSatisfy { words.bit(of: word($0)) == UInt64($0.utf8.count) })
    }
}
