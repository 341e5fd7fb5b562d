import CReadStat

/// A value of a case or in the dictionary.
enum SPSSValue {
    case missing
    case number(Double)
    case text(String)
    /// Not the UTF-8 that the file says it is.
    case brokenText

    init(_ value: readstat_value_t) {
        guard unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING else {
            self = unsafe .number(readstat_double_value(value))
            return
        }
        guard let pointer = unsafe readstat_string_value(value) else {
            self = .missing
            return
        }
        self = unsafe String(validatingCString: pointer).map { .text($0) } ?? .brokenText
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

extension SPSSVariable {
    init(_ variable: UnsafePointer<readstat_variable_t>, _ labels: [(value: SPSSValue, label: String)]) {
        func text(_ pointer: UnsafePointer<CChar>?) -> String {
            unsafe pointer.map { unsafe String(cString: $0) } ?? ""
        }
        let format = unsafe text(readstat_variable_get_format(variable))
        let form = SPSSNumberForm(format: format)
        unsafe self.init(
            name: text(readstat_variable_get_name(variable)), label: text(readstat_variable_get_label(variable)),
            format: format, isString: readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING,
            measure: Measure(readstat_variable_get_measure(variable)),
            valueLabels: labels.map { SPSSValueLabel(value: $0.value.text(form) ?? "", label: $0.label) },
            missing: missingRanges(of: variable, form))
    }
}

extension SPSSVariable.Measure {
    fileprivate init(_ measure: readstat_measure_t) {
        switch measure {
        case READSTAT_MEASURE_NOMINAL: self = .nominal
        case READSTAT_MEASURE_ORDINAL: self = .ordinal
        case READSTAT_MEASURE_SCALE: self = .scale
        default: self = .unknown
        }
    }
}

extension SPSSValue {
    fileprivate func text(_ form: SPSSNumberForm) -> String? {
        switch self {
        case .number(let number): form.text(number)
        case .text(let text): text
        case .missing, .brokenText: nil
        }
    }
}

private func missingRanges(
    of variable: UnsafePointer<readstat_variable_t>, _ form: SPSSNumberForm
) -> [SPSSMissingRange] {
    unsafe (0..<max(0, readstat_variable_get_missing_ranges_count(variable))).map { index in
        unsafe SPSSMissingRange(
            low: SPSSValue(readstat_variable_get_missing_range_lo(variable, index)).text(form),
            high: SPSSValue(readstat_variable_get_missing_range_hi(variable, index)).text(form))
    }
}
