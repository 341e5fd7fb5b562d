import SurveyData

/// A draft codebook and binding, before they are written as files.
struct DraftSurvey {
    var title: String?
    var questions: [DraftQuestion] = []
    /// The column that names the respondent; nil when there is none.
    var respondent: DraftRespondent?
    /// The column with the date of the response; nil when there is none.
    var submitted: DraftDate?
    /// The column with the weight of the response; nil when there appears to be none.
    var weight: DraftWeight?
    var rowRules: [DraftRowRule] = []
    /// What cells hold where a question was not asked.
    var notAsked: [String] = []
    /// What cells hold where there is no answer.
    var notAnswered: [String] = []
    /// How line breaks in cells are escaped, as the binding names it.
    var escapes: String?
    /// Ids of the form's questions for which the export has no column.
    var notInFile: [String] = []
    /// What a person must know about the export as a whole, in sentences.
    var notes: [String] = []
}

/// A question with how its columns hold the answers.
struct DraftQuestion {
    var id: String
    var wording: LocalText
    var kind: DraftKind
    var options: [DraftOption] = []
    /// The respondents who are asked; nil for all.
    var universe: DraftUniverse?
    var binding: DraftBinding?
    /// What a person must decide, for the codebook and for the binding.
    var notes: [String] = []
    var bindingNotes: [String] = []
    /// Whether its cells may hold several options although it is written as a single choice.
    var isInDoubt = false
    /// Its number among the questions of the same wording, where it is not the first.
    var number = 1
}

/// A kind of question; the raw values are the codebook's own names.
enum DraftKind: String {
    case singleChoice = "single_choice"
    case multipleChoice = "multiple_choice"
    case scale
    case ranking
    case number
    case open
}

/// An option with how the export writes it.
struct DraftOption {
    var code: String
    var title: LocalText
    /// Its value on a scale.
    var number: Int?
    /// What cells hold for it, where that is neither its code nor its title.
    var word: String?
    /// Whether the export writes another option where it means this one.
    var isWithoutWord = false
    var note: String?
}

/// The respondents of a question: those who chose one of these options of another question.
struct DraftUniverse: Hashable {
    var question: String
    var options: [String]
}

/// How the columns of a question hold its answers.
struct DraftBinding {
    enum Columns {
        case one(String)
        /// One column per option.
        case options([BoundOption])
        /// One column per rank, which contains an option.
        case byRank([String])
        /// Several columns, each of which contains one of the chosen options.
        case choices([String])
    }

    /// An option's code, and its column.
    struct BoundOption {
        var code: String
        var column: String
    }

    /// The option with a text of its own.
    struct OtherText {
        var option: String
        /// The column of the text; nil when the rest of the cell is the text.
        var column: String?
    }

    /// How cells name options.
    enum Words {
        case codes
        case labels
        /// By words of the export, which the binding lists.
        case mapped
    }

    var columns: Columns
    var words = Words.codes
    var joinedBy: String?
    var chosen: [String] = []
    var notChosen: [String] = []
    /// Whether "not chosen" for every option counts as not answered.
    var countsNoAsNotAnswered = false
    var other: OtherText?
    var numbers = NumberForm()
}

/// The column that names the respondent.
struct DraftRespondent {
    var column: String
    var note: String
}

/// The column with the weight of the response.
struct DraftWeight {
    var column: String
    /// Whether the file itself says so; otherwise a person must decide.
    var isDeclared: Bool
    var numbers: NumberForm
}

/// The column with the date of the response.
struct DraftDate {
    var column: String
    /// As the binding names it; nil for ISO dates.
    var form: String?
    var note: String?
}

/// Rows that are not responses, or may not be: those with one of these values in a column.
struct DraftRowRule {
    var column: String
    var values: [String]
    /// Why the rows are left out, in words.
    var because: String
    /// How many rows of this file it applies to.
    var rowCount = 0
    /// Whether a person must decide first.
    var isUndecided = false
    /// Whether the binding states it even if this file has no such row, because a later export may.
    var isWrittenAlways = false
}
