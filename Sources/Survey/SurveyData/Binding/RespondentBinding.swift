/// The column that says who answered.
public struct RespondentBinding: Sendable, Hashable {
    public enum Naming: String, Sendable, CaseIterable {
        /// By the codebook's id; anybody where the codebook lists no respondents.
        case id
        /// By id, name, acronym, full name or "name (acronym)", whatever the case.
        case label
        /// As ``label``; whoever has none of the codebook's names is a respondent under the name that stands there.
        case new
    }

    public var column: BoundColumn
    public var naming: Naming
    /// Other spellings, each with the id of a respondent of the codebook.
    public var names: [String: String]

    public init(column: BoundColumn, naming: Naming = .id, names: [String: String] = [:]) {
        self.column = column
        self.naming = naming
        self.names = names
    }
}

/// The column that says when a response came.
public struct SubmittedBinding: Sendable, Hashable {
    public var column: BoundColumn
    public var form: DateForm

    public init(column: BoundColumn, form: DateForm = .iso) {
        self.column = column
        self.form = form
    }
}

/// The order of day, month and year.
public enum DateForm: String, Sendable, CaseIterable {
    /// ISO 8601: `2023-04-18`, perhaps with a time.
    case iso
    case dayMonthYear = "day/month/year"
    case monthDayYear = "month/day/year"
    case yearMonthDay = "year/month/day"

    /// The second of April, for messages.
    var example: String {
        switch self {
        case .iso: "2023-04-02\" or \"2023-04-02T09:30"
        case .dayMonthYear: "02/04/2023\" or \"02/04/2023 09:30"
        case .monthDayYear: "04/02/2023\" or \"04/02/2023 09:30"
        case .yearMonthDay: "2023/04/02\" or \"2023/04/02 09:30"
        }
    }
}

/// Rows that are no answers: those in which a column holds one of some values.
public struct LeaveOutRule: Sendable, Hashable {
    public var column: BoundColumn
    /// Compared to the letter, without the white space around a cell's content.
    public var values: [String]
    /// Why, for the reconciliation.
    public var because: String

    public init(column: BoundColumn, values: [String], because: String) {
        self.column = column
        self.values = values
        self.because = because
    }
}
