import Testing

@testable import JobRunner

@Suite struct ManifestTests {
    /// Checked with `date --utc --date=@SECONDS`.
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:01Z"), (86_399, "1970-01-01T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
        (1_686_787_200, "2023-06-15T00:00:00Z"), (1_709_164_800, "2024-02-29T00:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `A time is told in UTC`(seconds: Int64, text: String) {
        #expect(iso8601(seconds) == text)
    }

    @Test func `Days follow one another through leap years and centuries`() {
        var day = (year: 1970, month: 1, day: 1)
        for number in 0..<60_000 {
            let expected = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T00:00:00Z"
            guard iso8601(Int64(number) * 86_400) == expected else {
                Issue.record("day \(number) is \(iso8601(Int64(number) * 86_400)), not \(expected)")
                return
            }
            day = after(day)
        }
    }

    private func after(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
        return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: width - String(number).count) + String(number)
    }
}
