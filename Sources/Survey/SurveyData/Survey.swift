public import Diagnostics

/// The answers of one wave, with its codebook.
public struct Survey: Sendable, Hashable {
    /// What was asked.
    public var codebook: Codebook
    /// In the order of the file, each respondent at most once.
    public var responses: [Response]
    /// What a person should look at in the file of answers.
    public var warnings: [Diagnostic] = []

    /// - Parameter responses: each with one answer per question of the codebook.
    public init(codebook: Codebook, responses: [Response]) {
        self.codebook = codebook
        self.responses = responses
    }
}

/// The answers of one respondent.
public struct Response: Sendable, Hashable {
    /// The respondent's id.
    public var respondent: String
    /// The date in ISO 8601, perhaps with a time, as written in the file; nil when there is none.
    public var submitted: String?
    /// One answer per question, in the order of the codebook.
    public var answers: [Answer]
    /// The texts of options such as "Other: please specify", by the index of the question.
    public var otherTexts: [Int: String]
    /// The weight, greater than zero; nil when the survey is not weighted.
    public var weight: ExactNumber?
    /// The row in the file.
    public var place: Place

    /// A response with its answers.
    public init(
        respondent: String, submitted: String? = nil, answers: [Answer], otherTexts: [Int: String] = [:],
        weight: ExactNumber? = nil, place: Place
    ) {
        self.respondent = respondent
        self.submitted = submitted
        self.answers = answers
        self.otherTexts = otherTexts
        self.weight = weight
        self.place = place
    }
}

/// One respondent's answer to one question. Not answered and not asked are distinct.
public enum Answer: Sendable, Hashable {
    /// Indices of the chosen options, ascending, each once; empty for a multiple choice where none was chosen.
    case answered(options: [Int])
    /// Indices of the ranked options, the highest first, each once; at least one.
    case ranked(options: [Int])
    /// The answer to a question for a number.
    case number(ExactNumber)
    /// The answer to an open question; not empty.
    case text(String)
    /// Item nonresponse: the respondent was asked, and did not answer.
    case notAnswered
    /// The respondent is not in the question's universe.
    case notAsked
}
