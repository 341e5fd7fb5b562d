import SurveyData

/// What was counted of the answers to one question with options: all that its table is made of.
package struct TableCounts: Sendable {
    /// How often each option was chosen, in the codebook's order.
    package var options: [Portion]
    /// The ids of those who chose each option, in the order of the answers; empty where nobody keeps them.
    package var choosers: [[String]]
    package var answered = Portion()
    package var notAnswered = Portion()
    package var notAsked = Portion()
    /// Whether responses carry weights, so that the portions' weights count.
    package var isWeighted = false

    package init(optionCount: Int) {
        options = Array(repeating: Portion(), count: optionCount)
        choosers = Array(repeating: [], count: optionCount)
    }

    /// What was counted without weights and without keeping who chose what.
    package init(options: [Int], answered: Int, notAnswered: Int, notAsked: Int) {
        self.init(optionCount: options.count)
        self.options = options.map { Portion($0) }
        self.answered = Portion(answered)
        self.notAnswered = Portion(notAnswered)
        self.notAsked = Portion(notAsked)
    }

    /// One more answer.
    ///
    /// - Parameter weight: in millionths.
    mutating func add(_ answer: Answer, of respondent: String?, weight: Int) {
        switch answer {
        case .answered(let chosen), .ranked(let chosen):
            answered.add(weight: weight)
            for option in chosen {
                options[option].add(weight: weight)
                if let respondent { choosers[option].append(respondent) }
            }
        case .text, .number: preconditionFailure("a question with options is not answered by a text or number")
        case .notAnswered: notAnswered.add(weight: weight)
        case .notAsked: notAsked.add(weight: weight)
        }
    }
}
