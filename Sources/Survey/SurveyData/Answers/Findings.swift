package import Diagnostics
import TableFiles

/// What is found while a file of answers is read: its problems, and counts for the reconciliation.
package struct Findings {
    /// The problems, up to `problemLimit`.
    package var diagnostics = DiagnosticList()
    /// Whether reading continues after `problemLimit` problems, for the sake of the counts.
    let continues: Bool
    var rows = RowFindings()
    /// Responses in rows without any content.
    package var blankRows = 0
    /// By the index of the question.
    var questions: [QuestionFindings]

    /// - Parameter continues: whether to read on after `problemLimit` problems.
    package init(questionCount: Int, continues: Bool = false) {
        self.continues = continues
        questions = Array(repeating: QuestionFindings(), count: questionCount)
    }

    /// Whether further problems are not recorded.
    package var isFull: Bool { diagnostics.all.count >= problemLimit }
    /// Whether reading stops.
    package var isOver: Bool { !continues && isFull }

    /// Adds a problem, unless there are enough.
    package mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
        if !isFull { diagnostics.add(diagnostic()) }
    }

    /// Whether a text resembles an option's name; the result is kept for the next time.
    mutating func isNearOption(_ text: String, of question: Int, _ resembles: (String) -> Bool) -> Bool {
        if let known = questions[question].nearOptions[text] { return known }
        guard questions[question].nearOptions.count < Self.mostKept else { return false }
        let isNear = resembles(text)
        questions[question].nearOptions[text] = isNear
        return isNear
    }

    /// Past this many, errors probably share one cause.
    private static let mostKept = 1000

    /// Counts a text that matches no option of a question, and adds the problem.
    mutating func addUnknown(_ text: String, of question: Int, _ diagnostic: @autoclosure () -> Diagnostic) {
        questions[question].unknownOptions[text, default: 0] += 1
        add(diagnostic())
    }
}

/// Counts of rows for the reconciliation.
struct RowFindings {
    /// The rows after the header.
    var read = 0
    /// The rows left out, by the index of the rule.
    var leftOut: [Int: Int] = [:]
    var matches = RespondentMatch.Counts()
    /// The other spellings in the file, each with the respondent's id.
    var spellings: [String: String] = [:]
    /// The respondents with several rows, in the order in which they were found.
    var duplicates: [Reconciliation.Duplicate] = []
    /// The rows of names that are no respondent's, by name.
    var unknownRespondents: [String: Int] = [:]
}

/// Counts of answers to one question for the reconciliation.
struct QuestionFindings {
    /// The cells of texts that match no option, by text.
    var unknownOptions: [String: Int] = [:]
    /// Texts that match no option, and whether they resemble one.
    var nearOptions: [String: Bool] = [:]
    /// Texts for an option that was not chosen.
    var strayTexts = 0
    /// Rows in which some columns are empty and others say "not chosen".
    var mixedRows = 0
    var notAnswered = 0
    /// Answers to a multiple choice in which no option was chosen.
    var choseNone = 0
}
