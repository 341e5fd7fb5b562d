/// A second in UTC, in the years 0 to 9999.
public struct Timestamp: Sendable, Hashable {
    /// The day.
    public let date: CalendarDate
    /// Seconds since midnight, 0 to 86,399.
    public let secondOfDay: Int

    /// The last second of the year 9999, in seconds since 1970.
    public static let latest: Int64 = 253_402_300_799

    /// - Parameter seconds: since the beginning of 1970, without leap seconds, as POSIX counts; seconds outside of the
    ///   years 0 to 9999 become the first or the last second of these years.
    public init(secondsSince1970 seconds: Int64) {
        let secondsADay: Int64 = 86_400
        let earliest = Int64(CalendarDate.days.lowerBound) * secondsADay
        let kept = min(max(seconds, earliest), Self.latest)
        let second = (kept % secondsADay + secondsADay) % secondsADay
        secondOfDay = Int(second)
        guard let date = CalendarDate(daysSince1970: Int((kept - second) / secondsADay)) else {
            preconditionFailure("every second kept is in a year of four digits")
        }
        self.date = date
    }
}

extension Timestamp: CustomStringConvertible {
    /// `2023-06-15T12:00:00Z` (ISO 8601-1:2019, 5.4.2.1).
    public var description: String {
        let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(date)T" + parts.map { padded($0, to: 2) }.joined(separator: ":") + "Z"
    }
}
