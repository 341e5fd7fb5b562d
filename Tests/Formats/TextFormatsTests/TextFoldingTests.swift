import Testing

@testable import TextFormats

@Suite struct TextFoldingTests {
    @Test(
        arguments: [
            ("a\u{A0}b", "a b"), (" a \t\r\n b ", "a b"), ("a\u{2009}\u{202F}b", "a b"), ("a\u{200B}b", "ab"),
            ("\u{FEFF}a\u{AD}b", "ab"), ("\u{2018}a\u{2019}", "'a'"), ("\u{201C}a\u{201D}", "\"a\""),
            ("18\u{2013}29", "18-29"),
            ("a\u{2026}", "a..."), ("Cafe\u{301}", "Caf\u{E9}"), ("", ""), ("\u{A0}", ""), ("plain", "plain"),
        ]) func `Texts that look the same are the same`(text: String, folded: String)
    {
        #expect(TextFolding.spelling(text) == folded)
        #expect(TextFolding.spelling(folded) == folded)
    }

    @Test func `Case matters only where it is asked for`() {
        #expect(TextFolding.spelling("Yes") != TextFolding.spelling("yes"))
        #expect(TextFolding.caseless("YES\u{A0}") == "yes")
    }

    @Test func `A text to be shown keeps its marks and joiners`() {
        #expect(TextFolding.spaced(" \u{2018}a\u{2019}\u{A0} \u{200B}b ") == "\u{2018}a\u{2019} b")
        #expect(TextFolding.spaced("\u{645}\u{6CC}\u{200C}\u{62E}\u{648}") == "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}")
    }

    @Test(
        arguments: [
            (" a ", "a"), ("\u{A0}a\u{200B} ", "a"), ("\u{FEFF}\u{3000}é\u{202F}", "é"), ("\u{A0}\u{200B}", ""),
            ("é", "é"),
            ("a\u{A0}b", "a\u{A0}b"), ("", ""), ("\u{A0}", ""),
        ]) func `The ends of a text are trimmed byte by byte`(text: String, trimmed: String)
    {
        let bytes = Array(("x" + text + "y").utf8)
        let range = TextFolding.trimmed(bytes, from: 1, to: bytes.count - 1)
        #expect(String(decoding: bytes[range], as: UTF8.self) == trimmed)
    }

    @Test func `Bytes that are no characters are kept`() {
        for bytes: [UInt8] in [[0xC2], [0xA0], [0xE2, 0x80], [0xFF, 0xC2, 0xA0], [0x20, 0x80]] {
            let range = TextFolding.trimmed(bytes, from: 0, to: bytes.count)
            #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        }
    }
}
