import SurveyData
import Testing

@testable import SurveyData

@Suite struct NumberTextTests {
    private func read(_ text: String, _ form: NumberForm = NumberForm()) -> String {
        switch NumberText(text, form) {
        case .number(let number): number.text
        case .ambiguous(let decimal, let thousands): "\(thousands) or \(decimal)"
        case .tooLong: "too long"
        case .other: "none"
        }
    }

    @Test(
        arguments: [
            ("12", "12"), ("0.68624620812345678", "0.68624620812345678"), (".5", "0.5"), ("5.", "5"), ("+7", "7"),
            ("\u{2212}3.5", "-3.5"), ("6.8624E-1", "0.68624"), ("1e3", "1000"), ("1.25e+2", "125"),
            ("1E-20", "0.00000000000000000001"),
            ("1,234.5", "1234.5"), ("1,234,567", "1234567"), ("1 250", "1250"),
            ("12\u{A0}345\u{A0}678.25", "12345678.25"),
            ("1\u{202F}250", "1250"), ("1'250.5", "1250.5"), ("1\u{2019}250", "1250"), ("1,250", "1250 or 1.250"),
            ("-1,250", "1250 or 1.250"),
        ]) func `Numbers are read as programs write them`(text: String, number: String)
    {
        #expect(read(text) == number)
    }

    @Test(
        arguments: [
            ("2,5", "2.5"), ("0,125", "0.125"), ("1.234,5", "1234.5"), ("1.234.567", "1234567"),
            ("1 250,75", "1250.75"),
            ("1.250", "1250 or 1.250"), ("2.5", "none"), ("6,8624E-1", "0.68624"),
        ]) func `A decimal comma exchanges the marks`(text: String, number: String)
    {
        #expect(read(text, NumberForm(decimal: .comma)) == number)
    }

    @Test func `A separator of thousands is read once it is declared`() {
        #expect(read("1,250", NumberForm(hasThousands: true)) == "1250")
        #expect(read("1.250", NumberForm(decimal: .comma, hasThousands: true)) == "1250")
        #expect(read("2,5", NumberForm(hasThousands: true)) == "none")
    }

    @Test(
        arguments: [
            "", "-", ".", ",", "1,25", "1,2345", "12,34,567", "0,125", "1,000 000", "1 2", "1e", "e5", "1e1234",
            "1,250e3", "1..2",
            "1.2.3", "--1", "12 %", "0x10", "NaN", "Inf", "1.5,000", "1,,000",
        ]) func `What is not a number is refused`(text: String)
    {
        #expect(read(text) == "none")
    }

    @Test func `More digits than can be kept are refused, never rounded`() {
        #expect(read("0.000000000000000000001") == "too long")
        #expect(read("123456789012345678") == "too long")
        #expect(read("1e17") == "too long")
        #expect(read("6.123233995736766e-17") == "too long")
    }
}
