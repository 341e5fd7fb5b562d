public import ExactNumbers
public import SurveyData

/// The numbers in the answers to a question for a number, or the numbers of a scale's options.
///
/// In a weighted survey, the sum, mean and quartiles are weighted. Nothing is rounded.
public struct NumberSummary: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many answered with a number, unweighted.
    public let count: Int
    /// The sum of their weights; nil in an unweighted survey.
    public let weightedCount: ExactSum?
    /// How many chose an option of a scale that is outside the base, unweighted.
    public let outsideBase: Int
    /// How many were asked and did not answer with a number, unweighted.
    public let notAnswered: Int
    /// How many were not asked, unweighted.
    public let notAsked: Int
    /// The statistics; nil when nobody answered with a number.
    public let figures: Figures?

    /// Statistics of at least one number.
    public struct Figures: Sendable, Hashable {
        /// The smallest number.
        public let minimum: ExactNumber
        /// The largest number.
        public let maximum: ExactNumber
        /// The sum of the numbers, each times its weight.
        public let sum: ExactFraction
        /// The sum divided by the count, weighted in a weighted survey.
        public let mean: ExactFraction
        /// The quartiles by the averaged inverse of the empirical distribution (Hyndman and Fan 1996, type 2; `hf2` of R's
        /// survey package): the smallest number up to which at least a quarter, half or three quarters of the weight
        /// lie; if it is exactly that share, the mean of it and the next number. The median is therefore the usual one.
        public let lowerQuartile: ExactFraction
        /// The second quartile.
        public let median: ExactFraction
        /// The third quartile.
        public let upperQuartile: ExactFraction
    }

    /// How many responded to the survey, whether they were asked this question or not.
    public var responded: Int { count + outsideBase + notAnswered + notAsked }

    /// Whether the survey is weighted.
    public var isWeighted: Bool { weightedCount != nil }
}
