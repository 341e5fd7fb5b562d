import Testing

@testable import Composition

@Suite struct SecondsSince1970Tests {
    /// As Python 3.11 has them: `datetime(y, m, d, tzinfo=timezone.utc).timestamp()`.
    @Test(arguments: [
        ("1970-01-01", Int64(0)), ("2000-02-29", 951_782_400), ("2023-06-15", 1_686_787_200),
        ("9999-12-31", 253_402_214_400),
    ])
    func `A day is as many seconds after 1970 as another program counts`(day: String, seconds: Int64) {
        #expect(secondsSince1970(day) == seconds)
    }

    @Test(arguments: ["", "2023-06-31", "1969-12-31", "0000-01-01", "2023-06-15T09:00"])
    func `Text that is not a day from 1970 on is refused`(text: String) {
        #expect(secondsSince1970(text) == nil)
    }
}
