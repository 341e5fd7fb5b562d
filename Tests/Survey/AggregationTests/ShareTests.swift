import Aggregation
import Testing

@Suite struct ShareTests {
    @Test(arguments: [
        (12, 13, 92), (10, 13, 77), (14, 24, 58), (0, 13, 0), (13, 13, 100), (1, 3, 33), (2, 3, 67),
    ]) func `a share is rounded to the nearest per cent`(count: Int, base: Int, percent: Int) {
        #expect(Share(count: count, base: base)?.percent() == percent)
    }

    @Test(arguments: [(1, 8, 13), (3, 8, 38), (5, 8, 63), (1, 40, 3), (1, 200, 1), (199, 200, 100), (29, 200, 15)])
    func `exactly half a per cent is rounded up, whether odd or even`(count: Int, base: Int, percent: Int) {
        #expect(Share(count: count, base: base)?.percent() == percent)
    }

    @Test(arguments: [(1, 201), (4, 900)]) func `just under half a per cent is rounded down`(count: Int, base: Int) {
        #expect(Share(count: count, base: base)?.percent() == 0)
    }

    @Test(arguments: [
        (12, 13, 1, "92.3"), (1, 8, 0, "13"), (1, 8, 1, "12.5"), (1, 16, 1, "6.3"), (1, 2000, 1, "0.1"),
        (1, 2001, 1, "0.0"), (1, 3, 3, "33.333"), (1, 1, 2, "100.00"), (0, 1, 2, "0.00"), (7, 5, 1, "140.0"),
    ]) func `per cents are written with decimals`(count: Int, base: Int, decimals: Int, text: String) {
        #expect(Share(count: count, base: base)?.percent(decimals: decimals) == text)
    }

    @Test(arguments: [
        (12, 13, "0.923077"), (1, 1, "1.000000"), (0, 7, "0.000000"), (1, 2_000_000, "0.000001"),
        (1, 2_000_001, "0.000000"), (2, 3, "0.666667"),
    ]) func `fractions are written with six decimals`(count: Int, base: Int, text: String) {
        #expect(Share(count: count, base: base)?.fraction(decimals: 6) == text)
    }

    @Test func `there is no share of nothing, nor of less`() {
        #expect(Share(count: 0, base: 0) == nil)
        #expect(Share(count: 0, base: -1) == nil)
        #expect(Share(count: -1, base: 1) == nil)
    }

    @Test func `the largest counts are rounded without overflow`() {
        #expect(Share(count: Int.max, base: Int.max)?.fraction(decimals: 9) == "1.000000000")
        #expect(Share(count: Int.max / 2, base: Int.max)?.percent() == 50)
    }

    @Test func `rounding agrees with the definition for every small fraction`() {
        for base in 1...250 {
            for count in 0...base {
                let percent = Share(count: count, base: base)?.percent() ?? -1
                // percent - 1/2 <= 100 count / base < percent + 1/2, all times 2 base
                #expect((2 * percent - 1) * base <= 200 * count && 200 * count < (2 * percent + 1) * base)
            }
        }
    }
}
