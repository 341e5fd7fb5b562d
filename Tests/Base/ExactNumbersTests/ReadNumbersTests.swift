import ExactNumbers
import Testing

@Suite struct ReadNumbersTests {
    @Test(
        "Whole numbers, decimals and fractions are read exactly",
        arguments: [
            ("12", "12"), ("-3", "-3"), ("12.50", "25/2"), ("24/26", "12/13"), ("-0", "0"), ("0.000001", "1/1000000"),
        ])
    func read(text: String, fraction: String) { #expect(ExactFraction(text: text)?.text == fraction) }

    @Test("A fraction reads back from its own text", arguments: [0, 1, 7, 12])
    func readBack(numerator: Int) throws {
        let fraction = try #require(ExactFraction(Int128(numerator), over: 13))
        #expect(ExactFraction(text: fraction.text) == fraction)
    }

    @Test(
        "Anything else gives no number",
        arguments: ["", "-", "+1", "1.", ".5", "1/0", "1/", "/2", "1/2/3", "1.2.3", "1.5/2", "１", "1e3", " 1", "--1"])
    func refused(text: String) { #expect(ExactFraction(text: text) == nil) }

    @Test("Digits beyond 128 bits are read exactly", arguments: [37, 38, 39, 59, 60])
    func long(count: Int) throws {
        let digits = String((1...count).map { Character(String($0 % 10)) })
        #expect(ExactFraction(text: digits)?.text == digits)
        let zeros = "1" + String(repeating: "0", count: count - 1)
        #expect(ExactFraction(text: zeros)?.text == zeros)
    }

    @Test("Up to two hundred digits are read")
    func length() {
        #expect(ExactFraction(text: String(repeating: "9", count: 200)) != nil)
        #expect(ExactFraction(text: String(repeating: "9", count: 201)) == nil)
    }
}
