public import ExactNumbers
public import SurveyData

/// What was answered to a question in numbers: the answers of a `number` question, or the numbers of a scale's options.
///
/// In a weighted survey sum, mean and quartiles are the weighted ones. Nothing is rounded.
public struct NumberSummary: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many answered with a number, unweighted.
    public let count: Int
    /// How much they weigh; nil when nothing is weighted.
    public let weightedCount: ExactSum?
    /// How many were asked and did not answer with a number, unweighted.
    public let notAnswered: Int
    /// How many were not of the question's universe, unweighted.
    public let notAsked: Int
    /// The figures; nil when nobody answered with a number.
    public let figures: Figures?

    /// What can be said of at least one number.
    public struct Figures: Sendable, Hashable {
        /// The smallest number.
        public let minimum: ExactNumber
        /// The largest number.
        public let maximum: ExactNumber
        /// The sum of the numbers, each times its weight.
        public let sum: ExactFraction
        /// The sum by the count, weighted where there are weights.
        public let mean: ExactFraction
        /// The quartiles by the averaged inverse of the empirical distribution (Hyndman and Fan 1996, type 2; `hf2` of R's
        /// survey package): the smallest number up to which a quarter, half or three quarters of the weight lie; where it is
        /// exactly that, the middle between it and the next number. So the median is the usual one.
        public let lowerQuartile: ExactFraction
        /// The second quartile.
        public let median: ExactFraction
        /// The third quartile.
        public let upperQuartile: ExactFraction
    }

    /// How many were asked and answered, by the rule of `ResultTable.base(_:)`.
    public var responded: Int { count + notAnswered + notAsked }

    /// Whether responses carry weights.
    public var isWeighted: Bool { weightedCount != nil }
}
