/// The column that names the respondent.
public struct RespondentBinding: Sendable, Hashable {
    /// How the column names respondents. The raw values are the names in bindings.
    public enum Naming: String, Sendable, CaseIterable {
        /// By the codebook's id; by any name where the codebook lists no respondents.
        case id
        /// By id, name, acronym, full name or "name (acronym)", regardless of case.
        case label
        /// As ``label``; any other name is a new respondent.
        case new
    }

    /// The column.
    public var column: BoundColumn
    /// How it names respondents.
    public var naming: Naming
    /// Other spellings, in folded form, each with the id of a respondent of the codebook.
    public var names: [String: String]

    /// A column of ids, unless given otherwise.
    public init(column: BoundColumn, naming: Naming = .id, names: [String: String] = [:]) {
        self.column = column
        self.naming = naming
        self.names = names
    }
}

/// The column with the date of the response.
public struct SubmittedBinding: Sendable, Hashable {
    /// The column.
    public var column: BoundColumn
    /// How it writes dates.
    public var form: DateForm

    /// A column of ISO dates, unless given otherwise.
    public init(column: BoundColumn, form: DateForm = .iso) {
        self.column = column
        self.form = form
    }
}

/// The order of day, month and year. The raw values are the names in bindings.
public enum DateForm: String, Sendable, CaseIterable {
    /// ISO 8601: `2023-04-18`, perhaps with a time.
    case iso
    case dayMonthYear = "day/month/year"
    case monthDayYear = "month/day/year"
    case yearMonthDay = "year/month/day"
    /// The days since the end of 1899, as Excel counts them: `45323.25`.
    case excel
    /// The days since the first of 1904, as Excel counts them in workbooks made on older Macintosh computers.
    case excel1904 = "excel-1904"

    /// The second of April in this form, for messages.
    var example: String {
        switch self {
        case .iso: "2023-04-02\" or \"2023-04-02T09:30"
        case .dayMonthYear: "02/04/2023\" or \"02/04/2023 09:30"
        case .monthDayYear: "04/02/2023\" or \"04/02/2023 09:30"
        case .yearMonthDay: "2023/04/02\" or \"2023/04/02 09:30"
        case .excel: "45018\" or \"45018.4"
        case .excel1904: "43556\" or \"43556.4"
        }
    }
}

/// Rows that are not responses: those where a column has one of these values.
public struct LeaveOutRule: Sendable, Hashable {
    /// The column.
    public var column: BoundColumn
    /// Compared exactly, without the white space around a cell's content.
    public var values: [String]
    /// The reason, for the reconciliation.
    public var because: String

    /// A rule with its reason.
    public init(column: BoundColumn, values: [String], because: String) {
        self.column = column
        self.values = values
        self.because = because
    }
}
