public import SurveyData

/// The results of a survey: everything that a report needs, without the single responses.
public struct SurveyResults: Sendable {
    /// The questions and respondents.
    public let codebook: Codebook
    /// How many responded, unweighted.
    public let responded: Int
    /// The sum of the weights of those who responded; nil in an unweighted survey.
    public package(set) var weightedResponded: ExactSum?
    /// The ids of those who responded, in the order of the answers; empty when the codebook lists no respondents.
    public package(set) var respondents: [String] = []
    /// The latest date of a response, as the file gives it.
    public package(set) var lastSubmitted: String?
    /// How many responded on each day, by the day: `2023-05-14`. Empty where large answers are counted and nobody asked for it.
    public package(set) var responsesByDay: [String: Int] = [:]
    /// One per question with options, in the order of the questionnaire.
    public package(set) var tables: [ResultTable] = []
    /// One per `number` question, in the order of the questionnaire.
    public package(set) var numbers: [NumberSummary] = []
    /// One per `scale` question, which also has a table, in the order of the questionnaire.
    public package(set) var scales: [NumberSummary] = []
    /// One per `ranking` question, which also has a table with the number of times that each option was ranked.
    public package(set) var rankings: [RankingSummary] = []
    /// The answers to each open question, by its id, in the order of the answers.
    public package(set) var openAnswers: [String: [OpenAnswer]] = [:]
    /// The texts of "Other: please specify", by the question's id, in the order of the answers.
    public package(set) var otherTexts: [String: [OpenAnswer]] = [:]
    /// The results by groups, in the order of the requests.
    public package(set) var grouped: [GroupedResults] = []

    /// Tabulates every question of a survey, and the questions asked for by groups.
    ///
    /// - Precondition: no request has a problem in the survey's codebook (`GroupingRequest.problem`).
    public init(_ survey: Survey, groupings: [GroupingRequest] = []) {
        let survey = survey.adding(groupings.flatMap(\.selections))
        var tally = SurveyTally(survey.codebook, groupings: groupings)
        for response in survey.responses { tally.add(response) }
        self = tally.results()
    }

    /// Results to be filled by who counts without single responses.
    package init(codebook: Codebook, responded: Int) {
        self.codebook = codebook
        self.responded = responded
    }
}

extension SurveyResults {
    /// Whether responses carry weights.
    public var isWeighted: Bool { weightedResponded != nil }

    /// How many of the invited responded, unweighted; nil when nobody was invited.
    public var responseRate: Share? { Share(count: responded, base: codebook.invited) }

    /// The table of a question with options.
    public func table(_ question: String) -> ResultTable? { tables.first { $0.question.id == question } }

    /// The summary of a number or a scale.
    public func numberSummary(_ question: String) -> NumberSummary? {
        numbers.first { $0.question.id == question } ?? scales.first { $0.question.id == question }
    }

    /// What was written to a question: the answers to an open one, or the texts beside the options of a choice.
    public func texts(_ question: String) -> [OpenAnswer] { openAnswers[question] ?? otherTexts[question] ?? [] }

    /// The summary of a ranking.
    public func ranking(_ question: String) -> RankingSummary? { rankings.first { $0.question.id == question } }

    /// The table of a question with options by groups; nil for a question without options.
    ///
    /// - Precondition: it was asked for when the results were made.
    public func crossTable(_ question: String, by grouping: Grouping) -> CrossTable? {
        groupedResults(question, grouping).table
    }

    /// The summaries of a number or a scale by groups; nil for another kind of question.
    ///
    /// - Precondition: they were asked for when the results were made.
    public func groupedNumbers(_ question: String, by grouping: Grouping) -> Grouped<NumberSummary>? {
        groupedResults(question, grouping).numbers
    }

    /// The summaries of a ranking by groups; nil for another kind of question.
    ///
    /// - Precondition: they were asked for when the results were made.
    public func groupedRanking(_ question: String, by grouping: Grouping) -> Grouped<RankingSummary>? {
        groupedResults(question, grouping).rankings
    }

    private func groupedResults(_ question: String, _ grouping: Grouping) -> GroupedResults {
        let request = GroupingRequest(question: question, by: grouping)
        guard let results = groupedResults(request) else {
            preconditionFailure("\(question) by \(grouping.name) was not asked for when the answers were read")
        }
        return results
    }
}
