import Dates

extension ByteCursor {
    /// ISO 8601: `2023-04-02`, perhaps with a time: `2023-04-02T09:30:00.5Z`, `... 09:30+02:00`.
    ///
    /// Also accepts what survey tools write: a space between date and time, and a zone of hours alone or without a colon.
    mutating func isoMoment() -> Moment? {
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

    /// `18/4/2023`, `18.04.2023 9:12`, `2023/04/18 09:12:00 AM GMT+2`, and whatever the form `18-Apr-2023`, `Apr 18, 2023`.
    mutating func moment(_ form: DateForm) -> Moment? {
        guard let date = namedDate() ?? date(form) else { return nil }
        var moment = Moment(date: date)
        if isAtEnd { return moment }
        let hasComma = take(",")
        guard takeSpaces() || take("T") || take("t") || (hasComma && isAtEnd) else { return nil }
        if hasComma, isAtEnd { return moment }
        guard var time = time(hours: 1...2) else { return nil }
        guard readHalfOfDay(&time), readZone(&time) else { return nil }
        moment.time = time
        return moment
    }

    private mutating func date(_ form: DateForm) -> CalendarDate? {
        let hasYearFirst = form == .yearMonthDay || form == .iso
        let digits = hasYearFirst ? [4...4, 1...2, 1...2] : [1...2, 1...2, 4...4]
        guard let first = number(digits[0]), take("-") || (form != .iso && (take("/") || take("."))) else { return nil }
        let mark = last
        guard let second = number(digits[1]), take(mark), let third = number(digits[2]) else { return nil }
        switch form {
        case .iso, .yearMonthDay, .excel, .excel1904: return CalendarDate(year: first, month: second, day: third)
        case .dayMonthYear: return CalendarDate(year: third, month: second, day: first)
        case .monthDayYear: return CalendarDate(year: third, month: first, day: second)
        }
    }

    /// A date with the English name of its month: `18-Apr-2023`, `18 April 2023`, `Apr 18, 2023`; nothing is taken when there
    /// is none.
    private mutating func namedDate() -> CalendarDate? {
        let start = self
        if let date = dayFirstDate() { return date }
        self = start
        if let date = monthFirstDate() { return date }
        self = start
        return nil
    }

    private mutating func dayFirstDate() -> CalendarDate? {
        guard let day = number(1...2), takeDateMark(), let month = month(), takeDateMark(), let year = number(4...4)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private mutating func monthFirstDate() -> CalendarDate? {
        guard let month = month(), takeDateMark(), let day = number(1...2) else { return nil }
        let hasComma = take(",")
        guard takeSpaces() || hasComma || takeDateMark(), let year = number(4...4) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private mutating func takeDateMark() -> Bool { take("-") || take("/") || take(".") || takeSpaces() }

    /// An English month, in full or by its first three letters.
    private mutating func month() -> Int? {
        let word = word()
        guard word.count >= 3 else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        return names.firstIndex { $0 == word || $0.prefix(3) == word || ($0 == "september" && word == "sept") }
            .map { $0 + 1 }
    }
}

extension ByteCursor {
    /// `09:30`, `9:30:00`, `09:30:00.5`; a minute may have a leap second.
    private mutating func time(hours: ClosedRange<Int>) -> Moment.Time? {
        var time = Moment.Time()
        guard let hour = number(hours), hour < 24, take(":"), let minute = number(2...2), minute < 60 else {
            return nil
        }
        (time.hour, time.minute) = (hour, minute)
        guard take(":") else { return time }
        guard let second = number(2...2), second <= 60 else { return nil }
        time.second = second
        guard take(".") || take(",") else { return time }
        let start = index
        guard let fraction = number(1...9) else { return nil }
        let digits = index - start
        time.microsecond = digits > 6 ? fraction / power(digits - 6) : fraction * power(6 - digits)
        return time
    }

    /// `AM`, `pm`, `a.m.`, `p. m.` behind a time, or nothing; false when the hour does not go with it.
    private mutating func readHalfOfDay(_ time: inout Moment.Time) -> Bool {
        let start = self
        _ = takeSpaces()
        guard take("A") || take("a") || take("P") || take("p") else {
            self = start
            return true
        }
        let isAfternoon = last == UInt8(ascii: "P") || last == UInt8(ascii: "p")
        if take(".") { _ = takeSpaces() }
        guard take("M") || take("m") else {
            // A zone, such as PST.
            self = start
            return true
        }
        _ = take(".")
        guard (1...12).contains(time.hour) else { return false }
        time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        return true
    }

    /// `Z`, `GMT+2`, `UTC`, `+02:00`, `-0530`, `CET`, `+0100 (CET)` or nothing, to the end; false for anything else.
    private mutating func readZone(_ time: inout Moment.Time) -> Bool {
        _ = takeSpaces()
        if isAtEnd { return true }
        let start = self
        let name = word()
        if let minutes = zones[name] {
            time.zone = minutes
            let isUniversal = minutes == 0 && name != "wet"
            if isAtEnd || !isUniversal { return takeRemark() }
            if remarkFollows { return takeRemark() }
        } else {
            self = start
        }
        guard let zone = zone(hours: 1...2) else { return false }
        time.zone = zone
        return takeRemark()
    }

    /// `+02:00`, `-0530`, `+2`.
    private mutating func zone(hours: ClosedRange<Int>) -> Int? {
        guard take("+") || take("-") else { return nil }
        let sign = last == UInt8(ascii: "-") ? -1 : 1
        guard let hour = number(hours), hour < 24 else { return nil }
        let hasColon = take(":")
        guard let minute = number(2...2) else { return hasColon ? nil : sign * hour * 60 }
        return minute < 60 ? sign * (hour * 60 + minute) : nil
    }

    private var remarkFollows: Bool {
        var rest = self
        _ = rest.takeSpaces()
        return rest.take("(")
    }

    /// The name of a zone in parentheses, as JavaScript writes it behind the difference, or nothing, to the end.
    private mutating func takeRemark() -> Bool {
        if isAtEnd { return true }
        _ = takeSpaces()
        guard take("(") else { return isAtEnd }
        while !isAtEnd, !take(")") { skip() }
        return isAtEnd && last == UInt8(ascii: ")")
    }

    private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}

/// The zones that tools name, in minutes east of Greenwich: those of RFC 5322, 4.3, and of Europe.
///
/// A name that several countries use for different zones, such as IST, is not among them.
private let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "wet": 0, "west": 60, "cet": 60, "cest": 120,
    "eet": 120, "eest": 180, "msk": 180,
]
