package import SurveyData

extension ResultTable {
    /// The table of what was counted.
    ///
    /// - Parameter invited: how many were invited; zero where that is not known.
    /// - Precondition: there is a count for each option of the question.
    package init(_ question: Question, _ counts: TableCounts, invited: Int) {
        precondition(counts.options.count == question.options.count, "every option has a count")
        let responses = counts.responses
        let inside = question.options.indices.filter { !question.options[$0].isOutsideBase }
        let ranks =
            counts.isWeighted
            ? competitionRanks(inside.map { counts.options[$0].weight })
            : competitionRanks(inside.map { counts.options[$0].count })
        let rankOf = Dictionary(zip(inside, ranks), uniquingKeysWith: { first, _ in first })
        self.init(
            question: question, base: counts.answered.count, responses: responses.count,
            outsideBase: counts.outsideBase.count, notAnswered: counts.notAnswered.count,
            notAsked: counts.notAsked.count, invited: invited,
            weighted: WeightedTotals(counts, responses: responses),
            rows: question.options.indices.map { index in
                let chosen = counts.options[index]
                let isInBase = !question.options[index].isOutsideBase
                return Row(
                    option: question.options[index], count: chosen.count,
                    weightedCount: counts.isWeighted ? ExactSum(units: chosen.weight) : nil,
                    rank: rankOf[index] ?? Row.unranked,
                    respondents: counts.choosers[index],
                    shareOfRespondents: isInBase ? shareIfAny(chosen, of: counts.answered, counts.isWeighted) : nil,
                    shareOfResponses: isInBase ? shareIfAny(chosen, of: responses, counts.isWeighted) : nil)
            })
    }
}

extension ResultTable.WeightedTotals {
    fileprivate init?(_ counts: TableCounts, responses: Portion) {
        guard counts.isWeighted else { return nil }
        self.init(
            base: ExactSum(units: counts.answered.weight), responses: ExactSum(units: responses.weight),
            outsideBase: ExactSum(units: counts.outsideBase.weight),
            notAnswered: ExactSum(units: counts.notAnswered.weight),
            notAsked: ExactSum(units: counts.notAsked.weight))
    }
}

private func shareIfAny(_ part: Portion, of whole: Portion, _ isWeighted: Bool) -> Share? {
    guard isWeighted else { return Share(count: part.count, base: whole.count) }
    return Share(
        count: part.count, base: whole.count, weightedCount: ExactSum(units: part.weight),
        weightedBase: ExactSum(units: whole.weight))
}

/// Standard competition ranking: as many are better as the rank says, less one.
func competitionRanks<Count: Comparable & Hashable>(_ counts: [Count]) -> [Int] {
    let descending = counts.sorted(by: >)
    var ranks: [Count: Int] = [:]
    for (index, count) in descending.enumerated() where ranks[count] == nil { ranks[count] = index + 1 }
    return counts.compactMap { ranks[$0] }
}
