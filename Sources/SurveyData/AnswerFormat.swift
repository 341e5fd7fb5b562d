public import TableFiles

/// How a file of answers is written: what separates its cells and what its columns are called.
public struct AnswerFormat: Sendable, Hashable {
    public var separator: TableForm.Separator
    public var columns: ColumnBinding

    public init(separator: TableForm.Separator = .comma, columns: ColumnBinding = ColumnBinding()) {
        self.separator = separator
        self.columns = columns
    }
}

/// Which column of a file holds what; by default a question's column has the name of the question's id.
public struct ColumnBinding: Sendable, Hashable {
    public var respondent: String
    /// A file may lack this column.
    public var submitted: String
    /// Columns with other names, by question id.
    public var questions: [String: String]
    /// Columns that are passed over.
    public var ignored: [String]

    public init(
        respondent: String = "respondent", submitted: String = "submitted", questions: [String: String] = [:],
        ignored: [String] = []
    ) {
        self.respondent = respondent
        self.submitted = submitted
        self.questions = questions
        self.ignored = ignored
    }

    /// The name of a question's column.
    public func column(of question: String) -> String { questions[question] ?? question }
}
