public import Diagnostics
import TextFormats

/// How a file of answers is written, and which columns hold the answers to which question.
public struct AnswerBinding: Sendable, Hashable {
    /// The name of the survey tool, for readers only; nil when not given.
    public var tool: String?
    /// The form of the file.
    public var fileForm: FileForm
    /// The header rows.
    public var header: HeaderRows
    /// The respondent's column; nil when every row is a separate respondent.
    public var respondent: RespondentBinding?
    /// The date's column; nil when there is none.
    public var submitted: SubmittedBinding?
    /// The weight's column, with positive numbers; nil when there is none.
    public var weight: BoundColumn?
    /// How the weight's column writes numbers.
    public var weightForm = NumberForm()
    /// What happens when one respondent has several rows.
    public var duplicates: Duplicates
    /// Rows that are not responses; the first rule that matches applies.
    public var leaveOut: [LeaveOutRule]
    /// What happens with columns that are not used.
    public var otherColumns: OtherColumns
    /// How some characters are escaped in cells; nil when they are not.
    public var escapes: Escapes?
    /// What cells of any question or of the date hold where there is no answer.
    public var notAnswered: [String] = []
    /// By question id. Every question of the codebook is here or in ``notInFile``.
    public var questions: [String: QuestionBinding]
    /// The ids of questions that this file does not have.
    public var notInFile: Set<String>
    /// Whether this is the plain form, so that messages do not mention a binding.
    let isPlain: Bool

    /// What happens when one respondent has several rows.
    public enum Duplicates: String, Sendable, CaseIterable {
        /// That is an error.
        case error
        /// The latest date counts, and of equal dates the last row; a row without a date is the earliest.
        case latest
    }

    /// What happens with columns that are not used.
    public enum OtherColumns: String, Sendable, CaseIterable {
        /// The reconciliation lists them.
        case report
        /// They are an error.
        case error
    }

    /// A way of escaping characters in cells.
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
    /// The plain form, which needs no binding file: the columns `respondent` and `submitted`, and one for each question,
    /// named by its id; several codes in a cell are separated by spaces; there are no other columns.
    public static func plain(for codebook: Codebook) -> AnswerBinding {
        var binding = AnswerBinding(otherColumns: .error, isPlain: true)
        binding.respondent = RespondentBinding(column: BoundColumn("respondent"))
        binding.submitted = SubmittedBinding(column: BoundColumn("submitted"))
        for question in codebook.questions where question.derivation == nil {
            binding.questions[question.id] = QuestionBinding(plainForm(of: question))
        }
        return binding
    }

    private static func plainForm(of question: Question) -> QuestionBinding.Form {
        let column = BoundColumn(question.id)
        return switch question.kind {
        case .open: .text(column)
        case .number: .number(column, NumberForm())
        case .singleChoice, .multipleChoice, .scale, .ranking:
            .cell(column, OptionCell(joinedBy: " ", naming: .code))
        }
    }
}

/// A column by its name.
public struct BoundColumn: Sendable, Hashable {
    /// In the form in which names of columns are compared.
    public var name: String
    /// Where the binding names it; nil in the plain form.
    public var place: Place?

    /// A column by its name, as it is written.
    public init(_ name: String, place: Place? = nil) {
        self.name = TextFolding.spelling(name)
        self.place = place
    }
}
