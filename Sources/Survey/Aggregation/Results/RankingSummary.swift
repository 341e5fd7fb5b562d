public import ExactNumbers
public import SurveyData

/// What was answered to a question whose options are put into an order: how often each option stood at each place.
///
/// A ranking may leave options out: then the places of an option do not sum to the base.
public struct RankingSummary: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many ranked at least one option, unweighted.
    public let base: Int
    /// How much they weigh; nil when nothing is weighted.
    public let weightedBase: ExactSum?
    /// How many were asked and ranked nothing, unweighted.
    public let notAnswered: Int
    /// How many were not of the question's universe, unweighted.
    public let notAsked: Int
    /// One row an option, in the codebook's order.
    public let rows: [Row]

    /// The places of one option.
    public struct Row: Sendable, Hashable {
        /// The option.
        public let option: AnswerOption
        /// How often it stood first, second and so on, unweighted; as many places as there are options.
        public let places: [Int]
        /// The same by weight; nil when nothing is weighted.
        public let weightedPlaces: [ExactSum]?
        /// The mean of its places among those who ranked it, weighted where there are weights; nil when nobody did.
        public let meanPlace: ExactFraction?

        /// How many ranked it at any place, unweighted.
        public var timesRanked: Int { places.reduce(0, +) }
        /// How many put it first, unweighted.
        public var firstPlaces: Int { places.first ?? 0 }
    }

    /// Whether responses carry weights.
    public var isWeighted: Bool { weightedBase != nil }

    /// The row of the option with this code.
    public func row(_ code: String) -> Row? { rows.first { $0.option.code == code } }
}
