import ExactNumbers
package import SurveyData

/// How often each option stood at each place of a ranking: all that its summary is made of.
package struct RankingCounts: Sendable {
    /// By option, then by place; as many places as options.
    package var places: [[Portion]]
    package var answered = Portion()
    package var notAnswered = 0
    package var notAsked = 0
    package var isWeighted = false

    package init(optionCount: Int) {
        places = Array(repeating: Array(repeating: Portion(), count: optionCount), count: optionCount)
    }

    /// One more answer.
    ///
    /// - Parameter weight: in millionths.
    mutating func add(_ answer: Answer, weight: Int) {
        switch answer {
        case .ranked(let order):
            answered.add(weight: weight)
            for (place, option) in order.enumerated() { places[option][place].add(weight: weight) }
        case .answered, .number, .text: preconditionFailure("a ranking is answered by a ranking")
        case .notAnswered: notAnswered += 1
        case .notAsked: notAsked += 1
        }
    }
}

extension RankingSummary {
    /// The summary of what was counted.
    ///
    /// - Precondition: there are places for each option of the question.
    package init(_ question: Question, _ counts: RankingCounts) {
        precondition(counts.places.count == question.options.count, "every option has its places")
        self.init(
            question: question, base: counts.answered.count,
            weightedBase: counts.isWeighted ? ExactSum(millionths: counts.answered.weight) : nil,
            notAnswered: counts.notAnswered, notAsked: counts.notAsked,
            rows: zip(question.options, counts.places).map { option, places in
                Row(
                    option: option, places: places.map(\.count),
                    weightedPlaces: counts.isWeighted ? places.map { ExactSum(millionths: $0.weight) } : nil,
                    meanPlace: meanPlace(counts.isWeighted ? places.map(\.weight) : places.map { Int128($0.count) }))
            })
    }
}

private func meanPlace(_ weights: [Int128]) -> ExactFraction? {
    let sum = weights.enumerated().reduce(Int128(0)) { $0 + Int128($1.offset + 1) * $1.element }
    return ExactFraction(sum, over: weights.reduce(0, +))
}
