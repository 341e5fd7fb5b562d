import MarkdownReader
import Testing

/// A link that a PDF could not name.
@Suite struct LinkWordsTests {
    @Test(arguments: [
        "[](https://example.org)", "[ ](https://example.org)", "[**&nbsp;**](#a)", "[\u{200B}\u{AD}](#a)",
    ])
    func `A link without words is reported at its line and column`(link: String) {
        #expect(
            problems(of: Array("One\ntwo \(link) three\n".utf8)) == [
                "a.md:2:5: the link has no words; write [words](address)"
            ])
    }

    @Test(
        arguments: [
            ("[](#a)", "1:1"), ("é{x\ny} 👩‍👩‍👧{{ [](#a)", "2:8"), ("a\n   b [](#a)", "2:6"), ("> a\n> b [](#a)", "2:5"),
            ("- a\n  b [](#a)", "2:5"), ("1. > a\nb [](#a)", "2:3"), ("| a |\n| - |\n| é [](#a) |", "3:5"),
            ("## A [](#a)", "1:6"), ("a *b [](#a)* c", "1:6"), ("a\r\n\r\nb [](#a)", "3:3"),
            ("a `[` \\[ [](#a)", "1:10"),
            ("a [\n](#a)", "1:3"), ("[a](#a) [](#b)\nc", "1:9"), ("{note [](#c)} [](#b)", "1:15"),
        ])
    func `The column of a link counts the characters of its line`(text: String, place: String) {
        #expect(
            problems(of: Array(text.utf8)) == ["a.md:\(place): the link has no words; write [words](address)"])
    }

    @Test(arguments: ["[a](https://example.org)", "[{count q.o}](#a)", "[*a*](#b)", "[ a ](#b)"])
    func `A link with words is well`(link: String) {
        #expect(problems(of: Array("One \(link) two\n".utf8)) == [])
    }

    @Test func `A link of more words than a PDF holds is told`() {
        let words = { (count: Int) in String(repeating: "a", count: count) }
        #expect(problems(of: Array("[\(words(16_000))](#a)\n".utf8)) == [])
        #expect(
            problems(of: Array("\n[*\(words(16_000))*b](#a)\n".utf8)) == [
                "a.md:2:1: the words of the link are longer than 16000 characters; link fewer words"
            ])
    }
}
