package import SurveyData

/// The counts of answers to a question with options, from which its table is computed.
package struct TableCounts: Sendable {
    /// The responses that chose each option, in the codebook's order.
    package var options: [Portion]
    /// The ids of the respondents who chose each option, in the order of the answers; empty if they are not kept.
    package var choosers: [[String]]
    /// The responses that answered the question.
    package var answered = Portion()
    /// The responses that chose nothing but options outside the base; they are not among the answered.
    package var outsideBase = Portion()
    /// Which options are outside the base; empty if none is.
    package var isOutside: [Bool] = []
    /// Item nonresponse.
    package var notAnswered = Portion()
    /// Respondents who were not asked.
    package var notAsked = Portion()
    /// Whether the survey is weighted, so that the weights count.
    package var isWeighted = false

    /// Without answers.
    package init(optionCount: Int) {
        options = Array(repeating: Portion(), count: optionCount)
        choosers = Array(repeating: [], count: optionCount)
    }

    /// Without answers to a question.
    package init(_ question: Question) {
        self.init(optionCount: question.options.count)
        let isOutside = question.options.map(\.isOutsideBase)
        if isOutside.contains(true) { self.isOutside = isOutside }
    }

    /// The responses of the options in the base.
    package var responses: Portion {
        isOutside.isEmpty ? options.sum : zip(options, isOutside).filter { !$0.1 }.map(\.0).sum
    }

    /// Unweighted counts, without the respondents' ids.
    package init(options: [Int], answered: Int, notAnswered: Int, notAsked: Int) {
        self.init(optionCount: options.count)
        self.options = options.map { Portion($0) }
        self.answered = Portion(answered)
        self.notAnswered = Portion(notAnswered)
        self.notAsked = Portion(notAsked)
    }

    /// Counts one answer.
    ///
    /// - Parameter weight: in units of `ExactNumber`.
    mutating func add(_ answer: Answer, of respondent: String?, weight: Int128) {
        switch answer {
        case .answered(let chosen), .ranked(let chosen):
            let isInBase = isOutside.isEmpty || chosen.isEmpty || chosen.contains { !isOutside[$0] }
            if isInBase { answered.add(weight: weight) } else { outsideBase.add(weight: weight) }
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
