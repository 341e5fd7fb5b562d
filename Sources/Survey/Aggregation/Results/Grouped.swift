public import SurveyData

/// One question's results by groups of respondents: a column a group, each with its own base, and the total beside.
public struct Grouped<Result: Sendable & Hashable>: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// What determines the groups.
    public let grouping: Grouping
    /// Types and regions in the order in which the codebook first names them, options in theirs; then, if there is such a
    /// respondent, the column of those whose group is not stated.
    public let columns: [Column]
    /// All who responded, each once.
    public let total: Result
    /// Whether one respondent may stand in several columns, as with a multiple-choice question: they do not sum to the total.
    public let columnsOverlap: Bool

    /// The results of one group.
    public struct Column: Sendable, Hashable {
        /// Nil for those whose group is not stated: the codebook names none, or they did not answer or were not asked.
        public let group: RespondentGroup?
        /// The result of the group.
        public let result: Result
    }
}

/// A question's options against groups of respondents.
public typealias CrossTable = Grouped<ResultTable>

/// All that was asked for of one question by one grouping: what its kind has of the three.
public struct GroupedResults: Sendable, Hashable {
    /// What was asked for.
    public let request: GroupingRequest
    /// Of a question with options.
    public let table: CrossTable?
    /// Of a number or a scale.
    public let numbers: Grouped<NumberSummary>?
    /// Of a ranking.
    public let rankings: Grouped<RankingSummary>?

    /// The results of one request; nil where the question has none of that kind.
    package init(
        request: GroupingRequest, table: CrossTable? = nil, numbers: Grouped<NumberSummary>? = nil,
        rankings: Grouped<RankingSummary>? = nil
    ) {
        self.request = request
        self.table = table
        self.numbers = numbers
        self.rankings = rankings
    }
}
