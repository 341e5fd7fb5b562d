/// The text in ISO 8601 of the days that a spreadsheet counts (ISO/IEC 29500-1, 18.17.4), to the millisecond.
///
/// - Returns: nil when the number is not a day, time or duration.
func dateText(_ serial: Double, _ meaning: NumberMeaning, countsFrom1904: Bool) -> String? {
    let endOfYear9999 = 2_958_466.0
    guard serial >= 0, serial < endOfYear9999 else { return nil }
    let milliseconds = Int((serial * Double(CalendarText.millisecondsADay)).rounded())
    switch meaning {
    case .number: return nil
    case .duration: return CalendarText.time(milliseconds: milliseconds)
    case .time where milliseconds < CalendarText.millisecondsADay: return CalendarText.time(milliseconds: milliseconds)
    case .time: return moment(milliseconds, showsTime: true, countsFrom1904: countsFrom1904)
    case .moment(let showsTime): return moment(milliseconds, showsTime: showsTime, countsFrom1904: countsFrom1904)
    }
}

/// The text in ISO 8601 of a number of days that a file other than a workbook holds, with a time where there is a part of a
/// day; nil when the number is no day.
package func serialDateText(_ serial: Double, countsFrom1904: Bool) -> String? {
    dateText(serial, .moment(showsTime: false), countsFrom1904: countsFrom1904)
}

private func moment(_ milliseconds: Int, showsTime: Bool, countsFrom1904: Bool) -> String? {
    guard let first = dayZero(milliseconds / CalendarText.millisecondsADay, countsFrom1904) else { return nil }
    let sinceZero = milliseconds + first * CalendarText.millisecondsADay
    return CalendarText.moment(milliseconds: sinceZero, showsTime: showsTime)
}

/// The day from which a day is counted, in days since 1970.
///
/// The system of 1900 counts 1 January 1900 as 1 and, as Lotus 1-2-3 did, a 29 February 1900 that never was as 60.
private func dayZero(_ day: Int, _ countsFrom1904: Bool) -> Int? {
    let (firstOf1904, lastOf1899) = (-24_107, -25_568)
    if countsFrom1904 { return firstOf1904 }
    let leapDayThatNeverWas = 60
    if day == 0 || day == leapDayThatNeverWas { return nil }
    return day < leapDayThatNeverWas ? lastOf1899 : lastOf1899 - 1
}
