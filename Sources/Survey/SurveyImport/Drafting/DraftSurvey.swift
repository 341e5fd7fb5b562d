/// A first codebook and binding, before they are written as files.
struct DraftSurvey {
    var title: String?
    var questions: [DraftQuestion] = []
    /// The column that names who answered.
    var respondent: DraftRespondent?
    var submitted: DraftDate?
    var rowRules: [DraftRowRule] = []
    /// Words that say that a question was not put.
    var notAsked: [String] = []
    /// How line breaks are written in cells.
    var escapes: String?
    /// Ids of questions of the form that the export holds no column of.
    var notInFile: [String] = []
    /// What a person must know about the export as a whole.
    var notes: [String] = []
}

/// A question with how its columns hold the answers.
struct DraftQuestion {
    var id: String
    var wording: LocalText
    var kind: DraftKind
    var options: [DraftOption] = []
    /// Of whom it is asked, where a form says so.
    var audience: DraftAudience?
    var binding: DraftBinding?
    /// What a person must decide, for the codebook and for the binding.
    var notes: [String] = []
    var bindingNotes: [String] = []
}

/// The raw values are the codebook's own names.
enum DraftKind: String {
    case singleChoice = "single_choice"
    case multipleChoice = "multiple_choice"
    case scale
    case ranking
    case number
    case open
}

struct DraftOption {
    var code: String
    var title: LocalText
    /// The value on a scale.
    var number: Int?
    /// How the export writes it in a cell, where that is neither code nor title.
    var word: String?
    var note: String?
}

struct DraftAudience: Hashable {
    var question: String
    var options: [String]
}

/// How the columns of a question hold its answers.
struct DraftBinding {
    enum Columns {
        case one(String)
        /// An option's code, and its column.
        case options([(code: String, column: String)])
        /// The place in a ranking is the column's, its cells name options.
        case places([String])
    }

    /// How cells name options.
    enum Words {
        case codes
        case labels
        /// By words of the export, each option's own.
        case mapped
    }

    var columns: Columns
    var words = Words.codes
    var joinedBy: String?
    var chosen: [String] = []
    var notChosen: [String] = []
    /// Whether a row that says no to every option is one that did not answer.
    var countsNoAsNotAnswered = false
    /// The option whose text is written down, and where; without a column the rest of the cell is it.
    var other: (option: String, column: String?)?
    var hasDecimalComma = false
}

struct DraftRespondent {
    var column: String
    var note: String
}

struct DraftDate {
    var column: String
    /// As the binding names it; nil for ISO dates.
    var form: String?
    var note: String?
}

/// Rows that are no answers, or may be none.
struct DraftRowRule {
    var column: String
    var values: [String]
    var because: String
    /// How many rows it leaves out of this file.
    var seen: Int
    /// Whether a person must decide first.
    var isUndecided: Bool
}
