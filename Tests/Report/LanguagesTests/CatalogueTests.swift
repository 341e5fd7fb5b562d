import DocumentModel
import ExactNumbers
import Languages
import Testing

@Suite struct CatalogueTests {
    @Test func numbersKeepTheirRecordsInAPhrase() throws {
        let english = try EnglishCatalogue.read()
        let count = PrintedNumber(.count, value: ExactFraction(12), text: "12")
        let base = PrintedNumber(.base, value: ExactFraction(13), text: "13")
        let pieces = english.pieces(
            .countOfBaseUnitAsked, count: "13",
            [.count: [.number(count)], .base: [.number(base)], .unit: [.name("mechanisms")]])
        #expect(
            pieces == [
                .number(count), .words(" of "), .number(base), .words(" "), .name("mechanisms"),
                .words(" that were asked"),
            ])
    }

    @Test func wordsOfAPlaceholderJoinTheWordsAroundIt() throws {
        let english = try EnglishCatalogue.read()
        #expect(
            english.pieces(.withDetails, [.text: [.words("A")], .details: [.words("b")]]) == [.words("A (b)")])
    }

    @Test(arguments: [
        ("2023-05-25", "25 May 2023"), ("2024-02-09", "9 February 2024"), ("2024-13-01", "-"), ("soon", "-"),
    ]) func `a date is written out`(day: String, text: String) throws {
        let parts = try EnglishCatalogue.read().dateParts(day)
        #expect((parts.map { "\($0.day) \($0.month) \($0.year)" } ?? "-") == text)
    }

    @Test func theNumberDecidesTheForm() throws {
        let english = try EnglishCatalogue.read()
        let forms = ["0", "1", "2", "1.0", "21"].map { english.text(.up, count: $0, [.number: $0]) }
        #expect(
            forms == [
                "up 0 percentage points", "up 1 percentage point", "up 2 percentage points", "up 1.0 percentage points",
                "up 21 percentage points",
            ])
    }

    @Test func listsNameNoneOneTwoOrMore() throws {
        let lists = try EnglishCatalogue.read().lists
        #expect(lists.enumeration([String]()) == "none")
        #expect(lists.enumeration(["A"]) == "A")
        #expect(lists.enumeration(["A", "B"]) == "A and B")
        #expect(lists.enumeration(["A", "B", "C"]) == "A, B and C")
        #expect(
            lists.enumeration([[.name("A")], [.name("B")], [.name("C")]]) == [
                .name("A"), .words(", "), .name("B"), .words(" and "), .name("C"),
            ])
        #expect(lists.enumeration([[Statistic.Piece]]()) == [.words("none")])
    }

    @Test func englishNumbersHaveATrueMinusAndNoGroups() throws {
        let numbers = try EnglishCatalogue.read().numbers
        #expect(["0", "1234567", "-2.5", "10.25"].map(numbers.written) == ["0", "1234567", "−2.5", "10.25"])
    }

    @Test func numbersAreGroupedByThreeWhereTheLanguageDoes() {
        let numbers = NumberFormat(decimal: ",", thousands: "\u{202F}", minus: "−")
        #expect(
            ["12", "123", "1234", "1234567.25", "-1000"].map(numbers.written) == [
                "12", "123", "1\u{202F}234", "1\u{202F}234\u{202F}567,25", "−1\u{202F}000",
            ])
    }

    @Test func cardinalsAndOrdinalsAreWordsBelowAHundred() throws {
        let english = try EnglishCatalogue.read()
        let words = english.numberWords
        #expect([0, 1, 12, 42, 99].map(words.cardinal) == ["none", "one", "twelve", "forty-two", "ninety-nine"])
        #expect(
            [1, 3, 12, 42, 99].map(words.ordinal) == ["first", "third", "twelfth", "forty-second", "ninety-ninth"])
        #expect([-1, 100].map(words.cardinal) == [nil, nil])
        #expect([0, 100].map(words.ordinal) == [nil, nil])
        #expect(Set(words.cardinals).count == 100)
        #expect(Set(words.ordinals).count == 99)
        #expect(words.proseBelow == 10)
    }

    /// Against English words that were written by rule.
    @Test func everyWordOfANumberFollowsTheRulesOfEnglish() throws {
        let words = try EnglishCatalogue.read().numberWords
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        let irregular = [
            "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
            "twelve": "twelfth",
        ]
        for number in 1...99 {
            let cardinal = try #require(words.cardinal(number))
            if number > 20, number % 10 > 0 {
                #expect(cardinal == "\(tens[number / 10 - 2])-\(words.cardinals[number % 10])")
            }
            let parts = cardinal.split(separator: "-").map(String.init)
            let last = parts[parts.count - 1]
            let ending = irregular[last] ?? (last.hasSuffix("y") ? String(last.dropLast()) + "ieth" : last + "th")
            #expect(words.ordinal(number) == (parts.dropLast() + [ending]).joined(separator: "-"))
        }
    }

    @Test func ordinalFiguresTakeTheirEndings() throws {
        let english = try EnglishCatalogue.read()
        let numbers = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112]
        #expect(
            numbers.map { english.numberWords.ordinalInFigures($0, english.numbers) } == [
                "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th",
                "112th",
            ])
    }

    @Test func wordsWithDigitsInPhrasesAreListed() throws {
        #expect(try EnglishCatalogue.read().numerals == ["1", "100%", "SHA-256"])
    }
}
