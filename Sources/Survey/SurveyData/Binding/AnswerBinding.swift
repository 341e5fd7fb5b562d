public import Diagnostics

/// How a file of answers is written, and which column of it feeds which question, and how.
public struct AnswerBinding: Sendable, Hashable {
    /// The survey tool, for people.
    public var tool: String?
    public var fileForm: FileForm
    public var header: HeaderRows
    /// Nil when every row is a respondent of its own.
    public var respondent: RespondentBinding?
    public var submitted: SubmittedBinding?
    /// A column of positive numbers with at most six decimals.
    public var weight: BoundColumn?
    public var duplicates: Duplicates
    public var leaveOut: [LeaveOutRule]
    public var otherColumns: OtherColumns
    public var escapes: Escapes?
    /// By question id; every question of the codebook stands here or in ``notInFile``.
    public var questions: [String: QuestionBinding]
    /// The questions that this file does not hold, by id.
    public var notInFile: Set<String>
    /// Whether this is the form in which answers are written by hand: its messages need not name the binding.
    let isPlain: Bool

    /// What happens when one respondent stands in two rows.
    public enum Duplicates: String, Sendable, CaseIterable {
        case error
        /// The latest date wins, of equal dates the last row; a row without a date is earlier than all others.
        case latest
    }

    /// What happens with columns that nobody uses.
    public enum OtherColumns: String, Sendable, CaseIterable {
        /// They are listed in the reconciliation.
        case report
        case error
    }

    /// Characters that texts write otherwise.
    public enum Escapes: String, Sendable, CaseIterable {
        /// LimeSurvey's VV files: `{newline}`, `{tab}`, `{cr}`.
        case limesurveyVV = "limesurvey-vv"
    }

    init(fileForm: FileForm = FileForm(), otherColumns: OtherColumns = .report, isPlain: Bool = false) {
        self.fileForm = fileForm
        self.otherColumns = otherColumns
        self.isPlain = isPlain
        header = HeaderRows()
        duplicates = .error
        leaveOut = []
        questions = [:]
        notInFile = []
    }
}

extension AnswerBinding {
    /// The form of answers that needs no binding: the columns `respondent` and `submitted` and one for each question, named
    /// by its id; several codes in a cell are joined by spaces; no other columns.
    public static func plain(for codebook: Codebook) -> AnswerBinding {
        var binding = AnswerBinding(otherColumns: .error, isPlain: true)
        binding.respondent = RespondentBinding(column: BoundColumn("respondent"))
        binding.submitted = SubmittedBinding(column: BoundColumn("submitted"))
        for question in codebook.questions {
            binding.questions[question.id] = QuestionBinding(plainForm(of: question))
        }
        return binding
    }

    private static func plainForm(of question: Question) -> QuestionBinding.Form {
        let column = BoundColumn(question.id)
        return switch question.kind {
        case .open: .text(column)
        case .number: .number(column, decimal: .point)
        case .singleChoice, .multipleChoice, .scale, .ranking:
            .cell(column, OptionCell(joinedBy: " ", naming: .code))
        }
    }
}

/// A column by its name.
public struct BoundColumn: Sendable, Hashable {
    /// Runs of white space count as one space, those at the ends as none.
    public var name: String
    /// Where the binding names it; nil in the plain form.
    public var place: Place?

    public init(_ name: String, place: Place? = nil) {
        self.name = collapsingWhitespace(name)
        self.place = place
    }
}
