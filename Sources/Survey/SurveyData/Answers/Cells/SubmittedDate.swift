import Dates
import TextFormats

/// The date of a response, perhaps with a time.
package struct SubmittedDate: Hashable {
    /// In ISO 8601.
    package let text: String
    /// Microseconds since 1970 in UTC, or in the file's own time where it names no zone; a date alone is its midnight.
    package let instant: Int

    /// Nil when a text is not a date of this form.
    package init?(_ text: ArraySlice<UInt8>, _ form: DateForm) {
        var cursor = ByteCursor(text)
        let read: Moment? =
            switch form {
            case .iso: cursor.isoMoment()
            case .dayMonthYear, .monthDayYear, .yearMonthDay: cursor.toolMoment(form)
            }
        guard let read, cursor.isAtEnd else { return nil }
        self.text = form == .iso ? String(decoding: text, as: UTF8.self) : read.text
        instant = read.instant
    }
}

/// A day of the calendar and perhaps a time.
private struct Moment {
    var date: CalendarDate
    var time: Time?

    struct Time {
        var (hour, minute) = (0, 0)
        var second: Int?
        var microsecond = 0
        /// Minutes east of Greenwich; nil when no zone is named.
        var zone: Int?
    }

    /// Microseconds since 1970.
    var instant: Int {
        let minutes = date.daysSince1970 * 1440 + (time.map { $0.hour * 60 + $0.minute - ($0.zone ?? 0) } ?? 0)
        return (minutes * 60 + (time?.second ?? 0)) * 1_000_000 + (time?.microsecond ?? 0)
    }

    var text: String {
        let date = date.description
        guard let time else { return date }
        let seconds = time.second.map { ":" + padded($0, 2) } ?? ""
        let clock = "T\(padded(time.hour, 2)):\(padded(time.minute, 2))\(seconds)"
        guard let zone = time.zone else { return date + clock }
        if zone == 0 { return date + clock + "Z" }
        let magnitude = Int(zone.magnitude)
        return date + clock + (zone < 0 ? "-" : "+") + "\(padded(magnitude / 60, 2)):\(padded(magnitude % 60, 2))"
    }

    private func padded(_ number: Int, _ width: Int) -> String { String(number).paddedWithZeros(to: width) }
}

extension ByteCursor {
    /// ISO 8601: `2023-04-02`, perhaps with a time: `2023-04-02T09:30:00.5Z`, `... 09:30+02:00`.
    ///
    /// Also accepts what survey tools write: a space between date and time, and a zone of hours alone or without a colon.
    fileprivate mutating func isoMoment() -> Moment? {
        guard let year = number(4...4), take("-"), let month = number(2...2), take("-"), let day = number(2...2),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        var moment = Moment(date: date)
        if isAtEnd { return moment }
        guard take("T") || take(" "), let time = time(hours: 2...2) else { return nil }
        moment.time = time
        if take("Z") {
            moment.time?.zone = 0
        } else if !isAtEnd {
            guard let zone = zone(hours: 2...2) else { return nil }
            moment.time?.zone = zone
        }
        return moment
    }

    /// `18/4/2023`, `18.04.2023 09:12`, `2023/04/18 09:12:00 AM GMT+2`.
    fileprivate mutating func toolMoment(_ form: DateForm) -> Moment? {
        guard let date = toolDate(form) else { return nil }
        var moment = Moment(date: date)
        _ = take(",")
        if isAtEnd { return moment }
        guard takeSpaces() || take("T"), var time = time(hours: 1...2) else { return nil }
        _ = takeSpaces()
        if take("A") || take("a") || take("P") || take("p") {
            let isAfternoon = last == UInt8(ascii: "P") || last == UInt8(ascii: "p")
            _ = take(".")
            guard take("M") || take("m"), (1...12).contains(time.hour) else { return nil }
            _ = take(".")
            time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
            _ = takeSpaces()
        }
        let isNamed = take("GMT") || take("UTC") || take("Z")
        if !isAtEnd {
            guard let zone = zone(hours: 1...2) else { return nil }
            time.zone = zone
        } else if isNamed {
            time.zone = 0
        }
        moment.time = time
        return moment
    }

    private mutating func toolDate(_ form: DateForm) -> CalendarDate? {
        let digits = form == .yearMonthDay ? [4...4, 1...2, 1...2] : [1...2, 1...2, 4...4]
        guard let first = number(digits[0]), take("/") || take(".") || take("-") else { return nil }
        let mark = last
        guard let second = number(digits[1]), take(mark), let third = number(digits[2]) else { return nil }
        switch form {
        case .iso, .yearMonthDay: return CalendarDate(year: first, month: second, day: third)
        case .dayMonthYear: return CalendarDate(year: third, month: second, day: first)
        case .monthDayYear: return CalendarDate(year: third, month: first, day: second)
        }
    }

    /// `09:30`, `09:30:00`, `09:30:00.5`; a minute may have a leap second.
    private mutating func time(hours: ClosedRange<Int>) -> Moment.Time? {
        var time = Moment.Time()
        guard let hour = number(hours), hour < 24, take(":"), let minute = number(2...2), minute < 60 else {
            return nil
        }
        (time.hour, time.minute) = (hour, minute)
        guard take(":") else { return time }
        guard let second = number(2...2), second <= 60 else { return nil }
        time.second = second
        guard take(".") else { return time }
        let start = index
        guard let fraction = number(1...9) else { return nil }
        let digits = index - start
        time.microsecond = digits > 6 ? fraction / power(digits - 6) : fraction * power(6 - digits)
        return time
    }

    /// `+02:00`, `-0530`, `+2`.
    private mutating func zone(hours: ClosedRange<Int>) -> Int? {
        guard take("+") || take("-") else { return nil }
        let sign = last == UInt8(ascii: "-") ? -1 : 1
        guard let hour = number(hours), hour < 24 else { return nil }
        if isAtEnd { return sign * hour * 60 }
        _ = take(":")
        guard let minute = number(2...2), minute < 60 else { return nil }
        return sign * (hour * 60 + minute)
    }

    private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}
