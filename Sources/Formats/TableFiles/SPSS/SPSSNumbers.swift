/// A number in a data file, of which three stand for none and for both ends of all.
struct SPSSNumber {
    let bits: UInt64

    static let missing: UInt64 = 0xFFEF_FFFF_FFFF_FFFF
    private static let lowest: UInt64 = 0xFFEF_FFFF_FFFF_FFFE
    private static let highest: UInt64 = 0x7FEF_FFFF_FFFF_FFFF

    /// Nil when it is missing.
    var value: Double? {
        if [Self.missing, Self.lowest, Self.highest].contains(bits) { return nil }
        let number = Double(bitPattern: bits)
        return number.isFinite ? number : nil
    }

    /// As an end of a range.
    var bound: Double {
        switch bits {
        case Self.lowest: -.infinity
        case Self.highest: .infinity
        default: Double(bitPattern: bits)
        }
    }
}

/// How the numbers of a variable are written in cells, by its format.
enum SPSSNumberForm {
    case number
    case moment(showsTime: Bool)
    case duration

    /// - Parameter format: such as `DATETIME20`.
    init(format: String) {
        switch format.prefix(while: \.isLetter) {
        case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR": self = .moment(showsTime: false)
        case "DATETIME", "YMDHMS": self = .moment(showsTime: true)
        case "TIME", "DTIME", "MTIME": self = .duration
        default: self = .number
        }
    }

    /// The text of a number; nil when it is infinite, none, or no date in a variable of dates.
    func text(_ number: Double) -> String? {
        if case .number = self { return decimalText(number) }
        let mostSeconds = 1e12
        guard abs(number) < mostSeconds else { return nil }
        let milliseconds = Int((number * 1_000).rounded())
        if case .moment(let showsTime) = self {
            // SPSS counts seconds since the first day of the Gregorian calendar, 14 October 1582.
            let dayZero = -141_428
            let sinceZero = milliseconds + dayZero * CalendarText.millisecondsADay
            return CalendarText.moment(milliseconds: sinceZero, showsTime: showsTime)
        }
        return (milliseconds < 0 ? "-" : "") + CalendarText.time(milliseconds: abs(milliseconds))
    }
}

/// A format as SPSS writes it, such as `F8.2`, of its number in a file; empty for one that is not known.
func formatName(_ number: Int) -> String {
    let names = [
        1: "A", 2: "AHEX", 3: "COMMA", 4: "DOLLAR", 5: "F", 6: "IB", 7: "PIBHEX", 8: "P", 9: "PIB", 10: "PK", 11: "RB",
        12: "RBHEX", 15: "Z", 16: "N", 17: "E", 20: "DATE", 21: "TIME", 22: "DATETIME", 23: "ADATE", 24: "JDATE",
        25: "DTIME",
        26: "WKDAY", 27: "MONTH", 28: "MOYR", 29: "QYR", 30: "WKYR", 31: "PCT", 32: "DOT", 33: "CCA", 34: "CCB",
        35: "CCC",
        36: "CCD", 37: "CCE", 38: "EDATE", 39: "SDATE", 40: "MTIME", 41: "YMDHMS",
    ]
    guard let name = names[number >> 16 & 0xFF] else { return "" }
    let (width, decimals) = (number >> 8 & 0xFF, number & 0xFF)
    return decimals > 0 || name == "F" ? "\(name)\(width).\(decimals)" : "\(name)\(width)"
}
