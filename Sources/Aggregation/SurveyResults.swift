public import SurveyData

/// All that a report needs to know of the answers: the tables, not the single responses.
public struct SurveyResults: Sendable {
    public let codebook: Codebook
    /// How many responded.
    public let responded: Int
    /// The ids of those who responded, in the order of the answers; empty when the codebook lists no respondents.
    public let respondents: [String]
    /// The latest date among the responses, as the file has it.
    public let lastSubmitted: String?
    /// One a question with options, in the order of the questionnaire.
    public let tables: [ResultTable]

    /// Tabulates every question of a survey.
    public init(_ survey: Survey) {
        codebook = survey.codebook
        responded = survey.responses.count
        respondents = survey.codebook.respondents.isEmpty ? [] : survey.responses.map(\.respondent)
        lastSubmitted = survey.responses.compactMap(\.submitted).max()
        tables = tabulate(survey)
    }

    /// How many of the invited responded; nil when nobody was invited.
    public var responseRate: Share? { Share(count: responded, base: codebook.invited) }

    /// The table of a question with options.
    public func table(_ question: String) -> ResultTable? { tables.first { $0.question.id == question } }
}
