import SurveyData
import Testing

@Suite struct ExactNumberTests {
    @Test(
        arguments: [
            ("0", 0), ("1", 1_000_000), ("-3", -3_000_000), ("2.5", 2_500_000), ("0.125", 125_000),
            ("0.000001", 1), ("-0.000001", -1), ("1.0000000", 1_000_000), ("1.5000000000", 1_500_000),
            ("0.0000010", 1), ("007", 7_000_000), ("999999999999", 999_999_999_999_000_000),
            ("-999999999999.999999", -999_999_999_999_999_999),
        ]) func `A number is read exactly`(text: String, millionths: Int)
    {
        #expect(ExactNumber(text) == ExactNumber(millionths: millionths))
    }

    @Test(
        arguments: [
            "", "-", ".5", "5.", "0.000000000000000000001", "100000000000000000", "1,5", "1.2.3", "+1", "1e3", " 1",
            "--1", "1-", "٣", "a", ":", "/",
        ]) func `Anything else is not a number`(text: String)
    {
        #expect(ExactNumber(text) == nil)
    }

    @Test(
        arguments: [
            "0", "1", "-3", "2.5", "0.125", "0.000001", "-0.000001", "10", "999999999999.999999",
            "0.68624620812345678", "99999999999999999", "-12345678901234567.00000000000000000001",
            "0.00012345678901234567",
        ])
    func `The shortest text is read as the same number`(text: String) {
        #expect(ExactNumber(text)?.text == text)
    }

    @Test func `Zeros at the end are not written`() {
        #expect(ExactNumber("1.0000000")?.text == "1")
        #expect(ExactNumber("2.50")?.text == "2.5")
        #expect(ExactNumber("-0.10")?.text == "-0.1")
    }
}
