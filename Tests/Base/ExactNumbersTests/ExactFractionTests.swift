import Testing

@testable import ExactNumbers

@Suite struct ExactFractionTests {
    private let huge = WholeNumber(UInt128.max) * WholeNumber(UInt128.max)

    @Test func `whole numbers of any size are added, subtracted, multiplied and divided exactly`() {
        let numbers = [0, 1, 2, 7, 0xFFFF_FFFF, 0x1_0000_0000, UInt128(UInt64.max), UInt128.max].map(WholeNumber.init)
        for left in numbers + [huge] {
            for right in numbers + [huge] {
                #expect(left + right - right == left)
                #expect((left + right) * right == left * right + right * right)
                guard !right.isZero else { continue }
                let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
                #expect(remainder < right && quotient * right + remainder == left)
                #expect((left * right).quotientAndRemainder(dividingBy: right).quotient == left)
            }
        }
    }

    @Test func `digits of numbers beyond 128 bits are written`() {
        // (2^128 - 1)^2 by Python's integers
        #expect(
            huge.digits == "115792089237316195423570985008687907852589419931798687112530834793049593217025")
        #expect((WholeNumber.powerOfTen(40) + .one).digits == "1" + String(repeating: "0", count: 39) + "1")
    }

    @Test func `sums, products and quotients agree with 128-bit arithmetic for all small fractions`() {
        let small = (-4...4).flatMap { numerator in (1...4).map { (Int128(numerator), Int128($0)) } }
        for (a, b) in small {
            for (c, d) in small {
                let (left, right) = (fraction(a, b), fraction(c, d))
                #expect(left + right == fraction(a * d + c * b, b * d))
                #expect(left - right == fraction(a * d - c * b, b * d))
                #expect(left * right == fraction(a * c, b * d))
                #expect((left < right) == (a * d < c * b))
                #expect(left / right == (c == 0 ? nil : fraction(a * d * c.signum(), b * abs(c))))
            }
        }
    }

    @Test func `a fraction is written in lowest terms`() {
        #expect([fraction(6, 4), fraction(-6, 3), fraction(0, 5)].map(\.text) == ["3/2", "-2", "0"])
        #expect(ExactFraction(1, over: 0) == nil)
        #expect(ExactFraction(Int.min).text == "-9223372036854775808")
    }

    @Test(arguments: [
        (1, 8, 2, "0.13", "0.12"), (3, 8, 2, "0.38", "0.38"), (-1, 8, 2, "-0.13", "-0.12"), (5, 2, 0, "3", "2"),
        (7, 2, 0, "4", "4"), (-5, 2, 0, "-3", "-2"), (1, 2, 0, "1", "0"), (-1, 2, 0, "-1", "0"), (-1, 3, 0, "0", "0"),
        (-1, 1000, 2, "0.00", "0.00"), (25, 100, 1, "0.3", "0.2"), (251, 1000, 1, "0.3", "0.3"),
    ]) func `halves go away from zero, or to the even neighbour`(
        numerator: Int, denominator: Int, decimals: Int, away: String, even: String
    ) {
        let number = fraction(Int128(numerator), Int128(denominator))
        #expect(number.text(decimals: decimals) == away)
        #expect(number.text(decimals: decimals, .halfToEven) == even)
        #expect(number.text(decimals: decimals, .largestRemainder) == away)
    }

    @Test func `rounding agrees with 128-bit arithmetic for every small fraction and sign`() {
        for denominator in Int128(1)...64 {
            for numerator in -2 * denominator...2 * denominator {
                for decimals in 0...2 {
                    let unit: Int128 = [1, 10, 100][decimals]
                    let twice = 2 * numerator.magnitude * unit.magnitude
                    let (below, part) = (twice / 2).quotientAndRemainder(dividingBy: denominator.magnitude)
                    let isHalf = 2 * part == denominator.magnitude
                    let nearest = 2 * part < denominator.magnitude ? below : below + 1
                    let even = isHalf ? below + below % 2 : nearest
                    let number = fraction(numerator, denominator)
                    #expect(magnitude(number.text(decimals: decimals)) == nearest)
                    #expect(magnitude(number.text(decimals: decimals, .halfToEven)) == even)
                }
            }
        }
    }

    @Test func `a change bears its sign unless it rounds to zero`() {
        let changes = [fraction(7, 2), fraction(-7, 2), fraction(1, 3), fraction(-1, 3), fraction(0, 1)]
        #expect(changes.map { $0.signedText(decimals: 0) } == ["+4", "-4", "0", "0", "0"])
        #expect(changes.map { $0.signedText(decimals: 1) } == ["+3.5", "-3.5", "+0.3", "-0.3", "0.0"])
    }

    private func fraction(_ numerator: Int128, _ denominator: Int128) -> ExactFraction {
        guard let fraction = ExactFraction(numerator, over: denominator) else {
            preconditionFailure("the tests divide by what is greater than zero")
        }
        return fraction
    }

    /// The digits of a number as written, without sign and point.
    private func magnitude(_ text: String) -> UInt128? { UInt128(text.filter { $0 != "-" && $0 != "." }) }
}
