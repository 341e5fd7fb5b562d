import Testing

@testable import Composition
@testable import Expressions

@Suite struct NumberWordsTests {
    private let small = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    @Test func `numbers up to ninety-nine have words, others figures`() {
        #expect((0...20).map(NumberWords.cardinal) == small)
        #expect(
            [21, 30, 34, 42, 50, 66, 78, 80, 85, 90, 99].map(NumberWords.cardinal) == [
                "twenty-one", "thirty", "thirty-four", "forty-two", "fifty", "sixty-six", "seventy-eight", "eighty",
                "eighty-five", "ninety", "ninety-nine",
            ])
        #expect((100...120).map(NumberWords.cardinal) == (100...120).map(String.init))
        #expect(Set((0...99).map(NumberWords.cardinal)).count == 100)
        let letters = Set("abcdefghijklmnopqrstuvwxyz-")
        #expect((0...99).allSatisfy { NumberWords.cardinal($0).allSatisfy(letters.contains) })
    }

    @Test func `in prose numbers have words below ten`() {
        #expect((0...9).map(NumberWords.prose) == Array(small[0...9]))
        #expect((10...120).map(NumberWords.prose) == (10...120).map(String.init))
    }

    @Test func `ordinals have words up to ninety-ninth`() {
        #expect(
            (1...21).map(NumberWords.ordinal) == [
                "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
                "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
                "eighteenth", "nineteenth", "twentieth", "twenty-first",
            ])
        #expect(
            [22, 30, 33, 40, 58, 69, 90, 99].map(NumberWords.ordinal) == [
                "twenty-second", "thirtieth", "thirty-third", "fortieth", "fifty-eighth", "sixty-ninth", "ninetieth",
                "ninety-ninth",
            ])
    }

    @Test func `ordinals in figures end as they are spoken`() {
        #expect(
            [0, 1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 24, 100, 101, 102, 111, 112, 113, 120]
                .map(NumberWords.ordinalFigures) == [
                    "0th", "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd", "24th",
                    "100th", "101st", "102nd", "111th", "112th", "113th", "120th",
                ])
        #expect([0, 100, 101, 112].map(NumberWords.ordinal) == ["0th", "100th", "101st", "112th"])
        #expect([1, 9, 10, 21].map(NumberWords.ordinalProse) == ["first", "ninth", "10th", "21st"])
    }
}
