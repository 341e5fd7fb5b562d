package import SurveyData

/// How often each number was given to one question: all that its summary is made of.
package struct NumberCounts: Sendable {
    package var numbers: [ExactNumber: Portion] = [:]
    package var notAnswered = 0
    package var notAsked = 0
    package var isWeighted = false

    package init() {}

    /// The numbers of a scale's options as often as these were chosen; an option without a number is no numeric answer.
    init(_ scale: Question, _ counts: TableCounts) {
        var withoutNumber = 0
        for (option, chosen) in zip(scale.options, counts.options) {
            if let number = option.number.flatMap(ExactNumber.init(whole:)) {
                numbers[number, default: Portion()] = numbers[number, default: Portion()] + chosen
            } else {
                withoutNumber += chosen.count
            }
        }
        notAnswered = counts.notAnswered.count + withoutNumber
        notAsked = counts.notAsked.count
        isWeighted = counts.isWeighted
    }

    /// One more answer.
    ///
    /// - Parameter weight: in millionths.
    mutating func add(_ answer: Answer, weight: Int) {
        switch answer {
        case .number(let number): numbers[number, default: Portion()].add(weight: weight)
        case .answered, .ranked, .text: preconditionFailure("a question for a number is answered by a number")
        case .notAnswered: notAnswered += 1
        case .notAsked: notAsked += 1
        }
    }
}

extension ExactNumber {
    /// Nil for a number whose millionths do not fit.
    fileprivate init?(whole: Int) {
        let (millionths, overflows) = whole.multipliedReportingOverflow(by: ExactNumber.one.millionths)
        if overflows { return nil }
        self.init(millionths: millionths)
    }
}
