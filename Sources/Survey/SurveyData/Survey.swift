public import Diagnostics

/// The answers of one wave together with what was asked.
public struct Survey: Sendable, Hashable {
    public var codebook: Codebook
    /// In the order of the file, each respondent at most once.
    public var responses: [Response]

    public init(codebook: Codebook, responses: [Response]) {
        self.codebook = codebook
        self.responses = responses
    }
}

/// What one respondent answered.
public struct Response: Sendable, Hashable {
    /// The respondent's id.
    public var respondent: String
    /// The ISO 8601 date, perhaps with the time, as the file has it.
    public var submitted: String?
    /// One answer a question, in the order of the codebook's questions.
    public var answers: [Answer]
    /// What was written beside an option such as "Other: please specify", by the index of the question.
    public var otherTexts: [Int: String]
    /// How much the response counts; greater than zero. Nil when the survey is not weighted.
    public var weight: ExactNumber?
    /// The row.
    public var place: Place

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

/// One respondent's answer to one question; having none is told apart from not having been asked.
public enum Answer: Sendable, Hashable {
    /// Indices into the question's options, ascending, each once; none of a multiple choice of which every option was left.
    case answered(options: [Int])
    /// Indices into the question's options, the highest first, each once, at least one.
    case ranked(options: [Int])
    case number(ExactNumber)
    case text(String)
    /// Item nonresponse: the question was put, and left open.
    case notAnswered
    /// The respondent is not of the question's audience.
    case notAsked
}
