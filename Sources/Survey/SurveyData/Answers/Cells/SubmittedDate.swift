import Dates
import TableFiles
import TextFormats

/// The date of a response, perhaps with a time.
package struct SubmittedDate: Hashable {
    /// In ISO 8601.
    package let text: String
    /// Microseconds since 1970 in UTC, or in the file's own time where it names no zone; a date alone is its midnight.
    package let instant: Int

    /// Nil when a text is not a date of this form.
    package init?(_ text: ArraySlice<UInt8>, _ form: DateForm) {
        switch form {
        case .iso: self.init(iso: text)
        case .excel, .excel1904: self.init(serial: text, countsFrom1904: form == .excel1904)
        case .dayMonthYear, .monthDayYear, .yearMonthDay:
            var cursor = ByteCursor(text)
            guard let read = cursor.moment(form), cursor.isAtEnd else { return nil }
            self.init(text: read.text, instant: read.instant)
        }
    }

    private init(text: String, instant: Int) { (self.text, self.instant) = (text, instant) }

    /// ISO 8601 is kept as it is written; what only resembles it is written anew.
    private init?(iso text: ArraySlice<UInt8>) {
        var cursor = ByteCursor(text)
        if let read = cursor.isoMoment(), cursor.isAtEnd {
            self.init(text: String(decoding: text, as: UTF8.self), instant: read.instant)
            return
        }
        cursor = ByteCursor(text)
        guard let read = cursor.moment(.iso), cursor.isAtEnd else { return nil }
        self.init(text: read.text, instant: read.instant)
    }

    /// The days that Excel counts; a cell of a workbook may also be formatted as a date, and is then one in ISO 8601.
    private init?(serial text: ArraySlice<UInt8>, countsFrom1904: Bool) {
        let written = String(decoding: text, as: UTF8.self)
        let mark: NumberForm.Mark = written.contains(",") ? .comma : .point
        guard case .number(let days) = NumberText(written, NumberForm(decimal: mark)) else {
            self.init(iso: text)
            return
        }
        guard let date = Double(days.text).flatMap({ serialDateText($0, countsFrom1904: countsFrom1904) }) else {
            return nil
        }
        self.init(iso: Array(date.utf8)[...])
    }

    /// Whether a text begins with a date whose year has two digits, so that its century is not known.
    package static func hasShortYear(_ text: String) -> Bool {
        let parts = text.prefix { $0 != " " && $0 != "T" && $0 != "," }.split(omittingEmptySubsequences: false) {
            "/.-".contains($0)
        }
        return parts.count == 3 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }
    }
}

/// A day of the calendar and perhaps a time.
struct Moment {
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
