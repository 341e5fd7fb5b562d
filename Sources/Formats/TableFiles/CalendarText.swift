/// Days and times in the words of ISO 8601, in the Gregorian calendar, without a time zone, as survey tools keep them.
enum CalendarText {
    static let millisecondsADay = 86_400_000

    /// `2023-04-18`; nil for years that four digits do not hold.
    ///
    /// - Parameter day: days since 1 January 1970.
    static func date(day: Int) -> String? {
        let (first, last) = (-719_528, 2_932_896)
        guard day >= first, day <= last else { return nil }
        // Counted in years that begin on 1 March, in eras of 400 years, so that the leap day is the last of its year
        // (Hinnant, "chrono-compatible low-level date algorithms", 2013).
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(dayOfMonth, 2))"
    }

    /// `09:00:00`, or `09:00:00.250`; hours count on past 24.
    ///
    /// - Parameter milliseconds: not negative.
    static func time(milliseconds: Int) -> String {
        let seconds = milliseconds / 1_000
        let text = "\(digits(seconds / 3_600, 2)):\(digits(seconds / 60 % 60, 2)):\(digits(seconds % 60, 2))"
        let rest = milliseconds % 1_000
        return rest == 0 ? text : "\(text).\(digits(rest, 3))"
    }

    /// `2023-04-18T09:00:00`, or the date alone when neither the form nor the value has a time.
    ///
    /// - Parameter milliseconds: since 1 January 1970.
    static func moment(milliseconds: Int, showsTime: Bool) -> String? {
        var day = milliseconds / millisecondsADay
        if milliseconds % millisecondsADay < 0 { day -= 1 }
        let rest = milliseconds - day * millisecondsADay
        guard let date = date(day: day) else { return nil }
        return showsTime || rest > 0 ? "\(date)T\(time(milliseconds: rest))" : date
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
