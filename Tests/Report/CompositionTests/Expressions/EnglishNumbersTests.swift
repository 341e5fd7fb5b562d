import Testing

@testable import Composition
@testable import Expressions

@Suite struct EnglishNumbersTests {
    private let small = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    @Test func `numbers up to ninety-nine have words, others figures`() {
        #expect((0...20).map(EnglishNumbers.cardinal) == small)
        #expect(
            [21, 30, 34, 42, 50, 66, 78, 80, 85, 90, 99].map(EnglishNumbers.cardinal) == [
                "twenty-one", "thirty", "thirty-four", "forty-two", "fifty", "sixty-six", "seventy-eight", "eighty",
                "eighty-five", "ninety", "ninety-nine",
            ])
        #expect((100...120).map(EnglishNumbers.cardinal) == (100...120).map(String.init))
        #expect(Set((0...99).map(EnglishNumbers.cardinal)).count == 100)
        let letters = Set("abcdefghijklmnopqrstuvwxyz-")
        #expect((0...99).allSatisfy { EnglishNumbers.cardinal($0).allSatisfy(letters.contains) })
    }
}
