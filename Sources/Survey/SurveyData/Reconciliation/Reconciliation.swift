public import Diagnostics

/// An account of every row and every column of a file of answers.
public struct Reconciliation: Sendable, Hashable {
    /// The path as the user gave it.
    public var file: String
    /// The survey tool that the binding names.
    public var tool: String?
    /// The name of the earlier wave whose answers these are; nil for this wave.
    public var wave: String?
    /// Every column in its order, with what it holds.
    public var columns: [ColumnUse] = []
    /// The rows after the header.
    public var rowsRead = 0
    /// The responses that count.
    public var responses = 0
    /// The rules, in the order of the binding, each with its number of rows.
    public var leftOut: [LeftOut] = []
    /// How respondents were matched.
    public var respondents = MatchedRespondents()
    /// The respondents with several rows.
    public var duplicates: [Duplicate] = []
    /// Names that match no respondent of the codebook, or several.
    public var unknownRespondents: [Tally] = []
    /// Texts that match no option, in the order of the questions and then by frequency.
    public var unknownOptions: [QuestionTally] = []
    /// Questions with texts for an option that was not chosen; the texts are ignored.
    public var strayTexts: [QuestionTally] = []
    /// Questions with rows in which some option columns are empty and others say "not chosen"; empty means the same.
    public var mixedColumns: [QuestionTally] = []
    /// The columns that are not used, in their order.
    public var unusedColumns: [String] = []
    /// The questions that the file does not have.
    public var questionsNotInFile: [String] = []
    /// How many were invited.
    public var invited = 0
    /// The respondents of the codebook without a response; empty when no column names respondents.
    public var nonrespondents: [Respondent] = []
    /// What the file does not distinguish, question by question.
    public var ambiguities: [Ambiguity] = []
    /// Everything that a build would refuse, in the order of the places; at most 100.
    public var problems: [Diagnostic] = []
    /// What a person should look at in the file.
    public var warnings: [Diagnostic] = []

    init(file: String, tool: String?) {
        self.file = file
        self.tool = tool
    }

    /// A column, and what it holds.
    public struct ColumnUse: Sendable, Hashable {
        /// The name; empty for a column without one.
        public var name: String
        /// `plan`, `fmt.event`, `the date`; empty for a column that is not used.
        public var holds: [String]
    }

    /// A rule of the binding, and how many rows it left out.
    public struct LeftOut: Sendable, Hashable {
        /// The rule.
        public var rule: LeaveOutRule
        /// How many rows it left out.
        public var rows: Int
    }

    /// How the names of respondents were matched.
    public struct MatchedRespondents: Sendable, Hashable {
        /// Whether a column names them.
        public var areNamed = false
        /// How many rows were matched in each way.
        public var byID = 0
        /// By name, acronym or another label.
        public var byLabel = 0
        /// By a spelling under `names`.
        public var bySpelling = 0
        /// Names that the codebook does not list, where anyone may answer.
        public var new = 0
        /// The other spellings in the file.
        public var spellings: [Spelling] = []
    }

    /// Another spelling, and the id of the respondent.
    public struct Spelling: Sendable, Hashable {
        /// The text, as the file has it.
        public var text: String
        /// The respondent's id.
        public var respondent: String
    }

    /// A respondent with several rows.
    public struct Duplicate: Sendable, Hashable {
        /// The id.
        public var respondent: String
        /// In the order of the file.
        public var rows: [Place]
        /// The row that counts; the first where duplicates are an error.
        public var kept: Place
    }

    /// A text, and the number of cells with it.
    public struct Tally: Sendable, Hashable {
        /// The text, as the file has it.
        public var text: String
        /// How many cells have it.
        public var cells: Int
    }

    /// A text in the columns of a question, and the number of cells with it.
    public struct QuestionTally: Sendable, Hashable {
        /// The question's id.
        public var question: String
        /// Empty where only the number matters.
        public var text: String
        /// How many cells have it.
        public var cells: Int
    }

    /// What the file does not distinguish for a question.
    public struct Ambiguity: Sendable, Hashable {
        /// A kind of ambiguity.
        public enum Matter: Sendable, Hashable {
            /// Whether a respondent without an option chose none, or did not answer; with the rows counted as either.
            case noneOrNotAnswered(notAnswered: Int, choseNone: Int)
            /// Whether a respondent who did not answer was asked; with the rows counted as not answered.
            case askedOrNot(notAnswered: Int)
            /// Whether a name is one option or several options joined; the longest match is read.
            case oneOrSeveral(name: String)
        }

        /// The question's id.
        public var question: String
        /// What is not distinguished.
        public var matter: Matter
    }
}
