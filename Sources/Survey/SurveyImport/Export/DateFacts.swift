import SurveyData

/// Whether the values of a column are dates, and how they are written.
struct DateFacts {
    /// The forms in which every value so far is a date.
    private(set) var forms: [DateForm] = [.iso, .yearMonthDay, .dayMonthYear, .monthDayYear]
    /// Whether every value is a date whose year has two digits.
    private(set) var haveShortYears = true
    /// Whether every value is a number that Excel may count days by, from 1954 to 2119.
    private(set) var mayBeSerials = true
    private var isEmpty = true

    /// Takes a value that the column did not have before.
    mutating func add(_ value: String) {
        isEmpty = false
        if !forms.isEmpty {
            let bytes = Array(value.utf8)[...]
            forms.removeAll { SubmittedDate(bytes, $0) == nil }
        }
        if haveShortYears { haveShortYears = SubmittedDate.hasShortYear(value) }
        if mayBeSerials { mayBeSerials = Double(value).map { (20_000..<80_000).contains($0) } ?? false }
    }

    /// Whether there are values, and all are dates.
    var areDates: Bool { !isEmpty && (!forms.isEmpty || haveShortYears) }
    /// Whether there are values, and all may be days that Excel counts.
    var areSerials: Bool { !isEmpty && mayBeSerials }
}
