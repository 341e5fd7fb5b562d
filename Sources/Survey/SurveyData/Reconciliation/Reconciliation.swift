public import Diagnostics

/// What became of every row and every column of a file of answers.
public struct Reconciliation: Sendable, Hashable {
    /// The path as the user knows it.
    public var file: String
    /// The survey tool that the binding names.
    public var tool: String?
    /// The rows after the header.
    public var rowsRead = 0
    /// The responses that count.
    public var responses = 0
    /// The rules, in the order of the binding, each with the rows that it left out.
    public var leftOut: [LeftOut] = []
    public var respondents = MatchedRespondents()
    public var duplicates: [Duplicate] = []
    /// Names that are no respondent of the codebook, or of several.
    public var unknownRespondents: [Tally] = []
    /// In the order of the questions; of one question the most frequent first.
    public var unknownOptions: [QuestionTally] = []
    /// Questions with texts beside an option that was not chosen: the texts are not read.
    public var strayTexts: [QuestionTally] = []
    /// Questions with rows in which some option columns are empty and others say no: the empty ones count as no.
    public var mixedColumns: [QuestionTally] = []
    /// The columns that nobody uses, in their order.
    public var unusedColumns: [String] = []
    /// The questions that the file does not hold.
    public var questionsNotInFile: [String] = []
    /// How many were invited.
    public var invited = 0
    /// The respondents of the codebook who stand in no row that counts; empty when nobody is named.
    public var silent: [Respondent] = []
    /// What the file cannot tell, question by question.
    public var untold: [Untold] = []
    /// Everything that a build would refuse, in the order of the places; after a hundred no more is listed.
    public var problems: [Diagnostic] = []

    init(file: String, tool: String?) {
        self.file = file
        self.tool = tool
    }

    /// A rule of the binding, and how many rows it left out.
    public struct LeftOut: Sendable, Hashable {
        public var rule: LeaveOutRule
        public var rows: Int
    }

    /// How the respondents of the rows were found.
    public struct MatchedRespondents: Sendable, Hashable {
        /// Whether a column names them.
        public var areNamed = false
        public var byID = 0
        public var byLabel = 0
        public var bySpelling = 0
        /// Those whom the codebook does not list, where anybody may answer.
        public var new = 0
        /// The other spellings that were met, each with the respondent's id.
        public var spellings: [Spelling] = []
    }

    /// Another spelling, and the id of the respondent whom it names.
    public struct Spelling: Sendable, Hashable {
        public var text: String
        public var respondent: String
    }

    /// A respondent who stands in several rows.
    public struct Duplicate: Sendable, Hashable {
        public var respondent: String
        /// In the order of the file.
        public var rows: [Place]
        /// The row that counts; the first where the binding refuses duplicates.
        public var kept: Place
    }

    /// A text, and in how many cells it stands.
    public struct Tally: Sendable, Hashable {
        public var text: String
        public var cells: Int
    }

    /// A text of a question, and in how many cells it stands.
    public struct QuestionTally: Sendable, Hashable {
        public var question: String
        /// Empty where only the number counts.
        public var text: String
        public var cells: Int
    }

    /// What the file cannot tell of a question.
    public struct Untold: Sendable, Hashable {
        public enum Matter: Sendable, Hashable {
            /// Whether one who chose nothing was asked and chose none, or did not answer; and what the rows count as.
            case noneOrNotAnswered(notAnswered: Int, choseNone: Int)
            /// Whether one who did not answer was asked.
            case askedOrNot(notAnswered: Int)
            /// Whether a name stands for one option, or is part of several others that are joined; the longest is read.
            case oneOrSeveral(name: String)
        }

        public var question: String
        public var matter: Matter
    }
}
