internal import Glibc

/// A moment in UTC, written as PDF and XMP want it.
struct Timestamp {
    private let date: [String]
    private let time: [String]

    /// - Parameter seconds: since the beginning of 1970.
    init(_ seconds: Int64) {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        unsafe gmtime_r(&moment, &parts)
        date = unsafe [
            padded(parts.tm_year + 1900, to: 4), padded(parts.tm_mon + 1, to: 2), padded(parts.tm_mday, to: 2),
        ]
        time = unsafe [padded(parts.tm_hour, to: 2), padded(parts.tm_min, to: 2), padded(parts.tm_sec, to: 2)]
    }

    /// `D:20230615120000Z` (ISO 32000-1, 7.9.4).
    var pdf: String { "D:" + (date + time).joined() + "Z" }

    /// `2023-06-15T12:00:00Z` (ISO 8601).
    var xmp: String { date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z" }
}

private func padded(_ number: Int32, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
