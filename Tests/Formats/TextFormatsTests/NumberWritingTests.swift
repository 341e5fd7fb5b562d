import Testing

@testable import TextFormats

@Suite struct NumberWritingTests {
    @Test(arguments: [
        (0.0, 3, "0"), (1, 3, "1"), (-1, 0, "-1"), (2.5, 3, "2.5"), (-2.5, 3, "-2.5"), (0.25, 1, "0.3"),
        (-0.25, 1, "-0.3"), (0.0005, 3, "0.001"), (0.0004, 3, "0"), (-0.0004, 3, "0"), (0.001, 3, "0.001"),
        (10.05, 2, "10.05"), (1.999_6, 3, "2"), (595.276, 3, "595.276"), (123_456_789, 2, "123456789"),
        (1e300, 3, "1000000000000"), (-1e300, 3, "-1000000000000"),
    ])
    func `A number is rounded half away from zero and written without trailing zeros`(
        number: Double, decimals: Int, text: String
    ) {
        var bytes: [UInt8] = []
        bytes.append(number: number, decimals: decimals)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 1_000_000, -1, -10, -987, .max, .min])
    func `An integer is written in all of its digits`(integer: Int) {
        var bytes: [UInt8] = []
        bytes.append(integer: integer)
        #expect(String(decoding: bytes, as: UTF8.self) == String(integer))
    }

    @Test func `Digits are padded with zeros to a width, and never shortened`() {
        #expect("7".paddedWithZeros(to: 3) == "007")
        #expect("".paddedWithZeros(to: 2) == "00")
        #expect("123".paddedWithZeros(to: 3) == "123")
        #expect("1234".paddedWithZeros(to: 3) == "1234")
    }
}
