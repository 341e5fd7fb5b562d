import Dates
import TextFormats

/// Days and times in the words of ISO 8601, in the Gregorian calendar, without a time zone, as survey tools keep them.
enum CalendarText {
    static let millisecondsADay = 86_400_000

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
        guard let date = CalendarDate(daysSince1970: day) else { return nil }
        return showsTime || rest > 0 ? "\(date)T\(time(milliseconds: rest))" : date.description
    }

    private static func digits(_ number: Int, _ count: Int) -> String { String(number).paddedWithZeros(to: count) }
}
