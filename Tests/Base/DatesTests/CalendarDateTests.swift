import Dates
import Testing

@Suite struct CalendarDateTests {
    /// Computed with Python 3.11: `(date(y, m, d) - date(1970, 1, 1)).days`; the year 0 with Hinnant's paper.
    @Test(arguments: [
        ("0000-01-01", -719_528), ("0000-02-29", -719_469), ("0000-03-01", -719_468), ("0001-01-01", -719_162),
        ("1582-10-15", -141_427), ("1899-12-31", -25_568), ("1900-03-01", -25_508), ("1969-12-31", -1),
        ("1970-01-01", 0), ("1972-02-29", 789), ("1999-12-31", 10_956), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2023-06-15", 19_523), ("2024-02-29", 19_782), ("2024-03-01", 19_783),
        ("2100-02-28", 47_540), ("2100-03-01", 47_541), ("2400-02-29", 157_113), ("9999-12-31", 2_932_896),
    ])
    func `A date has the number of days since 1970 that Python computes`(text: String, days: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.daysSince1970 == days)
        #expect(CalendarDate(daysSince1970: days) == date)
        #expect(date.description == text)
    }

    @Test func `Every day of the years 0 to 9999 is one after the day before it`() throws {
        var number = try #require(CalendarDate(year: 0, month: 1, day: 1)).daysSince1970
        for year in 0...9999 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    guard date.daysSince1970 == number, CalendarDate(daysSince1970: number) == date else {
                        Issue.record("\(date) is day \(date.daysSince1970), expected \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
        // Python: (date(9999, 12, 31) - date(1970, 1, 1)).days + 1
        #expect(number == 2_932_897)
    }

    @Test func `Days outside of the years 0 to 9999 have no date`() {
        #expect(CalendarDate(daysSince1970: -719_529) == nil)
        #expect(CalendarDate(daysSince1970: 2_932_897) == nil)
        #expect(CalendarDate(daysSince1970: .min) == nil)
        #expect(CalendarDate(daysSince1970: .max) == nil)
        #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test(arguments: [
        "", "2023", "2023-06", "2023-6-15", "2023-06-31", "2023-02-29", "2100-02-29", "1900-02-29", "2023-13-01",
        "2023-00-10", "2023-06-00", "2023-06-15T09:00", "15-06-2023", "2023/06/15", " 2023-06-15", "2023-06-15 ",
        "2023-06-+5", "2023-+6-15", "+023-06-15", "2023-0６-15", "2023--6-15", "２023-06-15", "2023-06-15-",
        "2023-04-31", "2023-09-31", "2023-11-31",
    ])
    func `Text that is not a day of the calendar is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `Earlier days compare as smaller`() throws {
        let days = try ["2022-12-31", "2023-01-30", "2023-02-01", "2023-02-02"].map { try #require(CalendarDate($0)) }
        for (index, day) in days.enumerated() {
            for (other, otherDay) in days.enumerated() { #expect((day < otherDay) == (index < other)) }
        }
    }
}
