import Testing

@testable import Composition

@Suite struct SecondsSince1970Tests {
    /// As Python 3.11 has them: `datetime(y, m, d, tzinfo=timezone.utc).timestamp()`.
    private static let days: [(String, Int64)] = [
        ("1970-01-01", 0), ("1972-02-29", 68_169_600), ("1999-12-31", 946_598_400), ("2000-02-29", 951_782_400),
        ("2000-03-01", 951_868_800), ("2023-06-15", 1_686_787_200), ("2024-02-29", 1_709_164_800),
        ("2024-03-01", 1_709_251_200), ("2024-12-31", 1_735_603_200), ("2100-02-28", 4_107_456_000),
        ("2100-03-01", 4_107_542_400), ("2400-02-29", 13_574_563_200), ("9999-12-31", 253_402_214_400),
    ]

    @Test(arguments: days)
    func `a day is as many seconds after 1970 as another program counts`(day: String, seconds: Int64) {
        #expect(secondsSince1970(day) == seconds)
    }

    @Test func `day follows day from 1970 to 2100, leap days included`() {
        var next: Int64 = 0
        for year in 1970...2100 {
            for (month, day) in (1...12).flatMap({ month in (1...31).map { (month, $0) } }) {
                let text = [year, month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
                guard let seconds = secondsSince1970(text) else { continue }
                #expect(seconds == next, "\(text)")
                next = seconds + 86_400
            }
        }
        // `date(2100, 12, 31) - date(1970, 1, 1)` in Python: 47846 days.
        #expect(next == 47_847 * 86_400)
    }

    @Test(arguments: [
        "", "2023", "2023-06", "2023-6-15", "2023-06-31", "2023-02-29", "2100-02-29", "2023-13-01", "2023-00-10",
        "2023-06-00", "1969-12-31", "0000-01-01", "2023-06-15T09:00", "15-06-2023", "2023/06/15", " 2023-06-15",
        "2023-06-+5", "2023-+6-15", "+023-06-15", "2023-0６-15", "2023--6-15", "２023-06-15",
    ])
    func `what is no day is none`(text: String) {
        #expect(secondsSince1970(text) == nil)
    }
}
