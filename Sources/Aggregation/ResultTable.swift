public import SurveyData

/// What was answered to one closed question: the count of each option and the bases of its shares.
///
/// `base + notAnswered + notAsked` is the number of those who responded to the survey.
public struct ResultTable: Sendable, Hashable {
    public let question: Question
    /// How many respondents answered the question.
    public let base: Int
    /// How many choices they made in all: the sum of the counts.
    public let responses: Int
    /// How many were asked and left the question open.
    public let notAnswered: Int
    /// How many were not of the question's audience.
    public let notAsked: Int
    /// How many were invited to answer the survey.
    public let invited: Int
    /// One row an option, in the codebook's order.
    public let rows: [Row]

    /// How often one option was chosen.
    public struct Row: Sendable, Hashable {
        public let option: AnswerOption
        public let count: Int
        /// The place by count in standard competition ranking: 1, 2, 2, 4. Every option takes part.
        public let rank: Int
        /// The ids of those who chose the option, in the order of the answers.
        public let respondents: [String]
        /// Of those who answered the question; nil when nobody did.
        public let shareOfRespondents: Share?
        /// Of all choices made; nil when there is none.
        public let shareOfResponses: Share?
    }

    /// By rank, ties by official number and then in the codebook's order; options that stand last come last.
    public var ranked: [Row] {
        rows.enumerated().sorted { left, right in
            sortKey(left.element, left.offset) < sortKey(right.element, right.offset)
        }.map(\.element)
    }

    private func sortKey(_ row: Row, _ index: Int) -> (Int, Int, Int, Int) {
        (row.option.standsLast ? 1 : 0, row.rank, row.option.number ?? Int.max, index)
    }

    /// The row of the option with this code.
    public func row(_ code: String) -> Row? { rows.first { $0.option.code == code } }

    /// How many stand behind a share of this kind.
    public func base(_ kind: BaseKind) -> Int {
        switch kind {
        case .respondents: base
        case .responses: responses
        case .asked: base + notAnswered
        case .responded: base + notAnswered + notAsked
        case .invited: invited
        }
    }

    /// The share of a row in a base of this kind; nil when the base is zero.
    public func share(of row: Row, in kind: BaseKind) -> Share? { Share(count: row.count, base: base(kind)) }
}
