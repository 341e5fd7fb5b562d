package import Diagnostics
import TableFiles

/// What is found while a file of answers is read: what is wrong with it, and what became of its rows.
package struct Findings {
    package var diagnostics = DiagnosticList()
    /// Whether the rows after the hundredth problem are read, for the sake of the counts.
    let goesOn: Bool
    var rows = RowFindings()
    /// By the index of the question.
    var questions: [QuestionFindings]

    package init(questionCount: Int, goesOn: Bool = false) {
        self.goesOn = goesOn
        questions = Array(repeating: QuestionFindings(), count: questionCount)
    }

    /// Whether so much is wrong that no more is told.
    var isFull: Bool { diagnostics.all.count >= problemLimit }
    /// Whether so much is wrong that no more is read.
    package var isOver: Bool { !goesOn && isFull }

    /// Adds a problem unless there are enough.
    mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
        if !isFull { diagnostics.add(diagnostic()) }
    }

    /// Whether a text is nearly an option's name; a text that comes again is not looked at again.
    mutating func isNearOption(_ text: String, of question: Int, _ look: (String) -> Bool) -> Bool {
        if let known = questions[question].nearOptions[text] { return known }
        guard questions[question].nearOptions.count < Self.mostLookedAt else { return false }
        let isNear = look(text)
        questions[question].nearOptions[text] = isNear
        return isNear
    }

    /// So many different slips nobody mends one by one.
    private static let mostLookedAt = 1000

    /// Counts a text that is no option of a question, and tells of it.
    mutating func addUnknown(_ text: String, of question: Int, _ diagnostic: @autoclosure () -> Diagnostic) {
        questions[question].unknownOptions[text, default: 0] += 1
        add(diagnostic())
    }
}

/// What became of the rows.
struct RowFindings {
    var read = 0
    /// By the index of the rule.
    var leftOut: [Int: Int] = [:]
    var matches = RespondentMatch.Counts()
    /// The other spellings that were met, each with the respondent's id.
    var spellings: [String: String] = [:]
    /// By respondent's id, in the order in which they were found.
    var duplicates: [(respondent: String, rows: [Place], kept: Place)] = []
    var unknownRespondents: [String: Int] = [:]
}

/// What became of the answers to one question.
struct QuestionFindings {
    var unknownOptions: [String: Int] = [:]
    /// Texts that are no option, and whether they are nearly one.
    var nearOptions: [String: Bool] = [:]
    /// Texts beside an option that was not chosen.
    var strayTexts = 0
    /// Rows in which some columns are empty and others say no.
    var mixedRows = 0
    var notAnswered = 0
    /// Answers of a multiple choice that chose nothing.
    var choseNone = 0
}
