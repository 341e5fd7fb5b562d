import Dates
import Glibc

/// Today in UTC, or the day of `SOURCE_DATE_EPOCH` where the environment has it.
func currentDay(sourceDateEpoch: String?) throws(JobFailure) -> CalendarDate {
    let seconds = try secondsSince1970(sourceDateEpoch: sourceDateEpoch) ?? Int64(time(nil))
    return Timestamp(secondsSince1970: seconds).date
}

/// The seconds that `SOURCE_DATE_EPOCH` gives; nil where the environment does not have it or it is empty.
///
/// - Throws: `usage` for anything but whole seconds in the years 1970 to 9999.
func secondsSince1970(sourceDateEpoch text: String?) throws(JobFailure) -> Int64? {
    guard let text, !text.isEmpty else { return nil }
    guard let seconds = Int64(text), (0...Timestamp.latest).contains(seconds) else {
        throw .usage("SOURCE_DATE_EPOCH must be whole seconds since 1970, not \"\(text)\"")
    }
    return seconds
}
