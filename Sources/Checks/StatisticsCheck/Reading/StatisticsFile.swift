internal import DocumentModel
internal import ExactNumbers
internal import TextFormats

/// What a PDF's `statistics.json` holds.
struct StatisticsFile {
    static let name = "statistics.json"
    static let version = 1

    /// Of the document (BCP 47).
    var language = ""
    /// The name of the attached list of inputs; nil when there is none.
    var inputs: String?
    /// The files of answers, by their paths in the list of inputs.
    var answers: [String] = []
    /// Names that belong to no question.
    var names: [String] = []
    /// The words with digits that fixed phrases hold.
    var numerals: Set<String> = []
    /// By id.
    var questions: [String: AskedQuestion] = [:]
    var words: [WordTable] = []
    /// In the order of the document.
    var records: [StatisticRecord] = []
}

/// A statistic with its place in the file.
struct StatisticRecord {
    /// The identifier of the structure element that prints it.
    var element: String
    /// Counts from 1.
    var page: Int
    var statistic: Statistic
}

/// The words for numbers of one form in one language.
struct WordTable {
    var language: String
    var form: PrintedNumber.Form
    /// By the exact value: `9` and `nine`. Words are in lower case.
    var words: [(value: String, word: String)]
}

/// Why `statistics.json` cannot be read.
struct StatisticsFileProblem: Error {
    /// What is wrong, with its path: `statistics[3].page is not a whole number`.
    var message: String
}
