public import SurveyData

/// The results of one question by groups of respondents: a column per group, each with its own base, and the total.
public struct Grouped<Result: Sendable & Hashable>: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// What determines the groups.
    public let grouping: Grouping
    /// Types and regions in the order in which the codebook first gives them, and options in their order; then a column for
    /// respondents without a stated group, if there are any.
    public let columns: [Column]
    /// The results of all respondents, each counted once.
    public let total: Result
    /// Whether a respondent may be in several columns, as with a multiple-choice question, so that they do not add up to
    /// the total.
    public let columnsOverlap: Bool

    /// The results of one group.
    public struct Column: Sendable, Hashable {
        /// What determines the group: the break of a banner, else the grouping of the whole table.
        public let grouping: Grouping
        /// Nil for respondents without a stated group: the codebook gives none, they did not answer, or were not asked.
        public let group: RespondentGroup?
        /// The result of the group.
        public let result: Result
    }
}

/// A question's options against groups of respondents.
public typealias CrossTable = Grouped<ResultTable>

/// The results of one question by one grouping, as far as its kind has them.
public struct GroupedResults: Sendable, Hashable {
    /// What was asked for.
    public let request: GroupingRequest
    /// Of a question with options.
    public let table: CrossTable?
    /// Of a number or a scale.
    public let numbers: Grouped<NumberSummary>?
    /// Of a ranking.
    public let rankings: Grouped<RankingSummary>?
    /// What was written, where texts were asked for.
    public let texts: Grouped<[OpenAnswer]>?

    /// The results of one request; nil where the question has none of that kind.
    package init(
        request: GroupingRequest, table: CrossTable? = nil, numbers: Grouped<NumberSummary>? = nil,
        rankings: Grouped<RankingSummary>? = nil, texts: Grouped<[OpenAnswer]>? = nil
    ) {
        self.request = request
        self.table = table
        self.numbers = numbers
        self.rankings = rankings
        self.texts = texts
    }
}
