/// How a file of answers is written: what separates its cells and what its columns are called.
public struct AnswerFormat: Sendable, Hashable {
    /// The character between two cells of a row.
    public enum Separator: String, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab
    }

    public var separator: Separator
    public var columns: ColumnBinding

    public init(separator: Separator = .comma, columns: ColumnBinding = ColumnBinding()) {
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

extension AnswerFormat.Separator {
    /// As messages name it.
    var plural: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        }
    }

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}
