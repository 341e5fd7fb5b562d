public import SurveyData

/// The answers to one question with options: the count of each option, and the bases of its shares.
///
/// `base + outsideBase + notAnswered + notAsked` is the number of respondents. In a weighted survey, the table also has the sums of
/// weights, and shares and ranks are weighted.
public struct ResultTable: Sendable, Hashable {
    /// The question.
    public let question: Question
    /// How many respondents answered the question.
    public let base: Int
    /// How many options they chose in all: the sum of the counts.
    public let responses: Int
    /// How many chose nothing but options outside the base, such as "don't know".
    public let outsideBase: Int
    /// Item nonresponse: how many were asked and did not answer.
    public let notAnswered: Int
    /// How many were not asked.
    public let notAsked: Int
    /// How many were invited to answer the survey; zero in a cross-table column if this is not known for its group.
    public let invited: Int
    /// The sums of weights; nil in an unweighted survey.
    public let weighted: WeightedTotals?
    /// One row per option, in the codebook's order.
    public let rows: [Row]

    /// Sums of weights.
    public struct WeightedTotals: Sendable, Hashable {
        /// Of those who answered.
        public let base: ExactSum
        /// Of all the options that they chose.
        public let responses: ExactSum
        /// Of those who chose nothing but options outside the base.
        public let outsideBase: ExactSum
        /// Of those who were asked and did not answer.
        public let notAnswered: ExactSum
        /// Of those who were not asked.
        public let notAsked: ExactSum
    }

    /// The counts of one option.
    public struct Row: Sendable, Hashable {
        /// The option.
        public let option: AnswerOption
        /// Unweighted.
        public let count: Int
        /// The sum of the weights of those who chose it; nil in an unweighted survey.
        public let weightedCount: ExactSum?
        /// The rank by count, weighted in a weighted survey, in standard competition ranking: 1, 2, 2, 4. Every option in
        /// the base is ranked; of any other it is ``unranked``.
        public let rank: Int
        /// The ids of those who chose the option, in the order of the answers; empty if they are not kept.
        public let respondents: [String]
        /// The share of those who answered the question; nil when nobody did.
        public let shareOfRespondents: Share?
        /// The share of all options chosen; nil when none was.
        public let shareOfResponses: Share?

        /// The rank of an option outside the base, which has none: it is below all others.
        public static let unranked = Int.max

        /// Whether the option is in the base, so that it has a rank and a share of those who answered.
        public var isInBase: Bool { !option.isOutsideBase }
    }

    /// Whether the survey is weighted.
    public var isWeighted: Bool { weighted != nil }

    /// Whether some options are outside the base.
    public var hasOptionsOutsideBase: Bool { question.options.contains(where: \.isOutsideBase) }

    /// By rank, with ties by official number and then in the codebook's order; options marked `always-last` come after them,
    /// and those outside the base last.
    public var ranked: [Row] { rows(in: .share) }

    /// The rows as a table or graph lists them: in the order that is asked for, else that of the question, else by rank and
    /// those of a scale in their own order.
    ///
    /// Whatever the order, options marked `always-last` come after the others, and those outside the base last.
    public func shown(_ order: RowOrder? = nil) -> [Row] {
        rows(in: order ?? question.order ?? (question.kind == .scale ? .codebook : .share))
    }

    private func rows(in order: RowOrder) -> [Row] {
        let names = order == .label ? rows.map { $0.option.displayName.lowercased() } : []
        func key(_ index: Int) -> (Int, Int, Int) {
            let row = rows[index]
            switch order {
            case .codebook, .label: return (0, 0, index)
            case .count: return (-row.count, row.option.number ?? Int.max, index)
            case .share: return (row.rank, row.option.number ?? Int.max, index)
            }
        }
        return rows.indices.sorted { left, right in
            let places = (place(rows[left]), place(rows[right]))
            if places.0 != places.1 { return places.0 < places.1 }
            if order == .label, names[left] != names[right] { return names[left] < names[right] }
            return key(left) < key(right)
        }.map { rows[$0] }
    }

    private func place(_ row: Row) -> Int { row.option.isOutsideBase ? 2 : row.option.isAlwaysLast ? 1 : 0 }

    /// The row of the option with this code; nil when there is none.
    public func row(_ code: String) -> Row? { rows.first { $0.option.code == code } }
}

extension ResultTable {
    /// The unweighted base of shares of this kind.
    public func base(_ kind: BaseKind) -> Int {
        switch kind {
        case .respondents: base
        case .responses: responses
        case .asked: base + outsideBase + notAnswered
        case .responded: base + outsideBase + notAnswered + notAsked
        case .invited: invited
        }
    }

    /// The weighted base of shares of this kind; nil in an unweighted survey, and for those invited, since someone who did
    /// not respond has no weight.
    public func weightedBase(_ kind: BaseKind) -> ExactSum? {
        guard let weighted else { return nil }
        switch kind {
        case .respondents: return weighted.base
        case .responses: return weighted.responses
        case .asked: return weighted.base + weighted.outsideBase + weighted.notAnswered
        case .responded: return weighted.base + weighted.outsideBase + weighted.notAnswered + weighted.notAsked
        case .invited: return nil
        }
    }

    /// The respondents in the base of shares of this kind, unweighted; they determine whether a base is small.
    public func respondentsBehind(_ kind: BaseKind) -> Int { kind == .responses ? base : base(kind) }

    /// The share of a row in a base of this kind, weighted in a weighted survey; nil when the base is zero, or the option is
    /// outside of it.
    public func share(of row: Row, in kind: BaseKind) -> Share? {
        switch kind {
        case .respondents, .responses: if !row.isInBase { return nil }
        case .asked, .responded, .invited: break
        }
        guard let weightedCount = row.weightedCount, let weightedBase = weightedBase(kind) else {
            return Share(count: row.count, base: base(kind))
        }
        return Share(
            count: row.count, base: base(kind), weightedCount: weightedCount, weightedBase: weightedBase)
    }
}
