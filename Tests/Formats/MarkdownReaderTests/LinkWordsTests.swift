import MarkdownReader
import Testing

/// A link that a PDF could not name.
@Suite struct LinkWordsTests {
    @Test(arguments: ["[](https://example.org)", "[ ](https://example.org)", "[**&nbsp;**](#a)"])
    func `A link without words is told at its line`(link: String) {
        #expect(
            problems(of: Array("One\ntwo \(link) three\n".utf8)) == [
                "a.md:2: the link has no words; write [words](address)"
            ])
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
                "a.md:2: the words of the link are longer than 16000 characters; link fewer words"
            ])
    }
}
