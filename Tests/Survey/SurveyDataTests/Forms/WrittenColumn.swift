@testable import SurveyData

/// A column of a file that a tool writes.
struct WrittenColumn {
    /// What its cells are where a file tells texts from numbers and dates.
    enum Kind { case text, number, moment }

    /// The number of a question's first option where options have numbers of the export's own.
    static let firstNumber = 7

    var name: String
    /// What stands above or below the name in a file of several header rows.
    var head: String
    var kind: Kind
    /// The options whose numbers the cells hold.
    var options: [AnswerOption]
}
