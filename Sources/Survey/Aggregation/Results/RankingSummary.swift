public import ExactNumbers
public import SurveyData

/// The answers to a ranking: how often each option was ranked at each rank.
///
/// A ranking may leave options out, so that the counts of an option need not add up to the base.
public struct RankingSummary: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many ranked at least one option, unweighted.
    public let base: Int
    /// The sum of their weights; nil in an unweighted survey.
    public let weightedBase: ExactSum?
    /// How many were asked and ranked nothing, unweighted.
    public let notAnswered: Int
    /// How many were not asked, unweighted.
    public let notAsked: Int
    /// One row per option, in the codebook's order.
    public let rows: [Row]

    /// The ranks of one option.
    public struct Row: Sendable, Hashable {
        /// The option.
        public let option: AnswerOption
        /// How often it was ranked first, second and so on, unweighted; as many counts as there are options.
        public let ranks: [Int]
        /// The same as sums of weights; nil in an unweighted survey.
        public let weightedRanks: [ExactSum]?
        /// The mean rank among those who ranked it, weighted in a weighted survey; nil when nobody did.
        public let meanRank: ExactFraction?

        /// How many ranked it at any rank, unweighted.
        public var timesRanked: Int { ranks.reduce(0, +) }
        /// How many ranked it first, unweighted.
        public var timesRankedFirst: Int { ranks.first ?? 0 }
    }

    /// Whether the survey is weighted.
    public var isWeighted: Bool { weightedBase != nil }

    /// The row of the option with this code; nil when there is none.
    public func row(_ code: String) -> Row? { rows.first { $0.option.code == code } }
}
