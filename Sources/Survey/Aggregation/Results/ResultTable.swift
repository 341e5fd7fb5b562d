public import SurveyData

/// What was answered to one closed question: the count of each option and the bases of its shares.
///
/// `base + notAnswered + notAsked` is the number of those who responded to the survey. In a weighted survey the same stands
/// beside it as sums of weights; shares and ranks are then those of the weighted counts.
public struct ResultTable: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many respondents answered the question.
    public let base: Int
    /// How many choices they made in all: the sum of the counts.
    public let responses: Int
    /// How many were asked and left the question open.
    public let notAnswered: Int
    /// How many were not of the question's universe.
    public let notAsked: Int
    /// How many were invited to answer the survey; zero in a column of a cross-table of whose group that is not known.
    public let invited: Int
    /// The sums of weights behind the same numbers; nil when nothing is weighted.
    public let weighted: WeightedTotals?
    /// One row an option, in the codebook's order.
    public let rows: [Row]

    /// How much those weigh who answered, left open or were not asked a question.
    public struct WeightedTotals: Sendable, Hashable {
        /// Of those who answered.
        public let base: ExactSum
        /// Of all the options that they chose.
        public let responses: ExactSum
        /// Of those who were asked and did not answer.
        public let notAnswered: ExactSum
        /// Of those who were not asked.
        public let notAsked: ExactSum
    }

    /// How often one option was chosen.
    public struct Row: Sendable, Hashable {
        /// The option.
        public let option: AnswerOption
        /// Unweighted.
        public let count: Int
        /// The sum of the weights of those who chose it; nil when nothing is weighted.
        public let weightedCount: ExactSum?
        /// The place by count, weighted where there are weights, in standard competition ranking: 1, 2, 2, 4. Every option takes part.
        public let rank: Int
        /// The ids of those who chose the option, in the order of the answers; empty where nobody keeps them.
        public let respondents: [String]
        /// Of those who answered the question; nil when nobody did.
        public let shareOfRespondents: Share?
        /// Of all choices made; nil when there is none.
        public let shareOfResponses: Share?
    }

    /// Whether responses carry weights.
    public var isWeighted: Bool { weighted != nil }

    /// By rank, ties by official number and then in the codebook's order; options that stand last come last.
    public var ranked: [Row] {
        rows.enumerated().sorted { left, right in
            sortKey(left.element, left.offset) < sortKey(right.element, right.offset)
        }.map(\.element)
    }

    private func sortKey(_ row: Row, _ index: Int) -> (Int, Int, Int, Int) {
        (row.option.isAlwaysLast ? 1 : 0, row.rank, row.option.number ?? Int.max, index)
    }

    /// The row of the option with this code.
    public func row(_ code: String) -> Row? { rows.first { $0.option.code == code } }
}

extension ResultTable {
    /// How many stand behind a share of this kind, unweighted.
    public func base(_ kind: BaseKind) -> Int {
        switch kind {
        case .respondents: base
        case .responses: responses
        case .asked: base + notAnswered
        case .responded: base + notAnswered + notAsked
        case .invited: invited
        }
    }

    /// How much those weigh who stand behind a share of this kind; nil when nothing is weighted, and for the invited, of whom
    /// those who did not respond have no weight.
    public func weightedBase(_ kind: BaseKind) -> ExactSum? {
        guard let weighted else { return nil }
        switch kind {
        case .respondents: return weighted.base
        case .responses: return weighted.responses
        case .asked: return weighted.base + weighted.notAnswered
        case .responded: return weighted.base + weighted.notAnswered + weighted.notAsked
        case .invited: return nil
        }
    }

    /// How many respondents stand behind a share of this kind, unweighted: by them it is judged whether a base is small.
    public func respondentsBehind(_ kind: BaseKind) -> Int { kind == .responses ? base : base(kind) }

    /// The share of a row in a base of this kind, weighted where there are weights; nil when the base is zero.
    public func share(of row: Row, in kind: BaseKind) -> Share? {
        guard let weightedCount = row.weightedCount, let weightedBase = weightedBase(kind) else {
            return Share(count: row.count, base: base(kind))
        }
        return Share(
            count: row.count, base: base(kind), weightedCount: weightedCount, weightedBase: weightedBase)
    }
}
