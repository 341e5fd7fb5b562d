import ExactNumbers
package import SurveyData

/// The counts of answers to a ranking, from which its summary is computed.
package struct RankingCounts: Sendable {
    /// The responses that ranked each option at each rank: by option, then by rank; as many ranks as options.
    package var ranks: [[Portion]]
    /// The responses that answered the question.
    package var answered = Portion()
    /// Item nonresponse, in responses.
    package var notAnswered = 0
    /// Respondents who were not asked.
    package var notAsked = 0
    /// Whether the survey is weighted.
    package var isWeighted = false

    /// Without answers.
    package init(optionCount: Int) {
        ranks = Array(repeating: Array(repeating: Portion(), count: optionCount), count: optionCount)
    }

    /// Counts one answer.
    ///
    /// - Parameter weight: in units of `ExactNumber`.
    mutating func add(_ answer: Answer, weight: Int128) {
        switch answer {
        case .ranked(let order):
            answered.add(weight: weight)
            for (rank, option) in order.enumerated() { ranks[option][rank].add(weight: weight) }
        case .answered, .number, .text: preconditionFailure("a ranking is answered by a ranking")
        case .notAnswered: notAnswered += 1
        case .notAsked: notAsked += 1
        }
    }
}

extension RankingSummary {
    /// Computes the summary.
    ///
    /// - Precondition: the counts have ranks for each option of the question.
    package init(_ question: Question, _ counts: RankingCounts) {
        precondition(counts.ranks.count == question.options.count, "every option has ranks")
        self.init(
            question: question, base: counts.answered.count,
            weightedBase: counts.isWeighted ? ExactSum(units: counts.answered.weight) : nil,
            notAnswered: counts.notAnswered, notAsked: counts.notAsked,
            rows: zip(question.options, counts.ranks).map { option, ranks in
                Row(
                    option: option, ranks: ranks.map(\.count),
                    weightedRanks: counts.isWeighted ? ranks.map { ExactSum(units: $0.weight) } : nil,
                    meanRank: mean(ofRanks: counts.isWeighted ? ranks.map(\.weight) : ranks.map { Int128($0.count) }))
            })
    }
}

private func mean(ofRanks weights: [Int128]) -> ExactFraction? {
    let sum = weights.enumerated().reduce(Int128(0)) { $0 + Int128($1.offset + 1) * $1.element }
    return ExactFraction(sum, over: weights.reduce(0, +))
}
