import DocumentModel
import ExactNumbers
import Testing

@testable import StatisticsCheck

@Suite struct NumberTextTests {
    private func problem(
        _ value: String, _ text: String, _ form: PrintedNumber.Form = .plain, decimals: Int = 0,
        _ rounding: Rounding? = .halfAwayFromZero, word: String? = nil
    ) throws -> String? {
        let number = PrintedNumber(
            .share, value: try #require(ExactFraction(text: value)), form: form, decimals: decimals,
            rounding: rounding, text: text)
        return NumberText(number: number, whole: nil).problem(word: word)
    }

    @Test(arguments: [
        ("12/13", "92", PrintedNumber.Form.percent, 0), ("12/13", "92.3", .percent, 1), ("12/13", "92,3", .percent, 1),
        ("12/13", "٩٢٫٣", .percent, 1), ("-7/2", "-4", .plain, 0), ("-7/2", "\u{2212}3.5", .plain, 1),
        ("1/12", "+8", .signed, 0), ("-1/12", "\u{2212}8", .signed, 0), ("-1/12", "8", .magnitude, 0),
        ("1/1000", "1", .lessThan, 0), ("1/1000", "0", .signed, 0), ("1/8", "\u{200E}13", .percent, 0),
    ])
    func `a text that follows from the value is accepted`(
        value: String, text: String, form: PrintedNumber.Form, decimals: Int
    ) throws {
        #expect(try problem(value, text, form, decimals: decimals) == nil)
    }

    @Test(arguments: [
        ("12/13", "93", PrintedNumber.Form.percent, 0), ("12/13", "92.4", .percent, 1), ("12/13", "923", .percent, 1),
        ("12/13", "9.23", .percent, 1), ("1/12", "8", .signed, 0), ("-1/12", "+8", .signed, 0),
        ("-1/12", "\u{2212}8", .magnitude, 0), ("1/50", "1", .lessThan, 0), ("0", "1", .lessThan, 0),
        ("1/1000", "2", .lessThan, 0), ("7", "seven", .plain, 0), ("7", "", .plain, 0), ("7", "7.", .plain, 0),
    ])
    func `a text that does not follow from the value is a problem`(
        value: String, text: String, form: PrintedNumber.Form, decimals: Int
    ) throws {
        #expect(try problem(value, text, form, decimals: decimals) != nil)
    }

    @Test func `halves are rounded by the rule`() throws {
        #expect(try problem("1/8", "12", .percent, .halfToEven) == nil)
        #expect(try problem("1/8", "12", .percent) == "prints \"12\", but 1/8 gives \"13\"")
    }

    @Test func `a word is compared with the word for the value, whatever its case`() throws {
        #expect(try problem("9", "Nine", .cardinal, nil, word: "nine") == nil)
        #expect(
            try problem("9", "eight", .cardinal, nil, word: "nine")
                == "prints \"eight\", but the word for 9 is \"nine\"")
        #expect(
            try problem("9", "nine", .cardinal, nil)
                == "prints \"nine\", but the file has no word for 9 (cardinal)")
        #expect(
            try problem("1", "unchanged", .unchanged, nil, word: "unchanged")
                == "prints \"unchanged\" for 1, which is not zero")
    }

    @Test func `shares of a whole are rounded together by largest remainder`() throws {
        let third = try #require(ExactFraction(text: "1/3"))
        var number = PrintedNumber(.share, value: third, form: .percent, rounding: .largestRemainder, text: "34")
        let whole = { index in Recomputed.Whole(shares: [third, third, third], index: index) }
        #expect(NumberText(number: number, whole: whole(0)).problem(word: nil) == nil)
        #expect(NumberText(number: number, whole: whole(1)).problem(word: nil) == "prints \"34\", but 1/3 gives \"33\"")
        number.text = "33"
        #expect(NumberText(number: number, whole: whole(1)).problem(word: nil) == nil)
    }
}
