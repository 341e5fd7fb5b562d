package import SurveyData

/// The counts of answers to a question for a number or a scale, from which its summary is computed.
package struct NumberCounts: Sendable {
    /// The responses that gave each number.
    package var numbers: [ExactNumber: Portion] = [:]
    /// Those who chose an option of a scale that is outside the base, in responses.
    package var outsideBase = 0
    /// Item nonresponse, in responses.
    package var notAnswered = 0
    /// Respondents who were not asked.
    package var notAsked = 0
    /// Whether the survey is weighted.
    package var isWeighted = false

    /// Without answers.
    package init() {}

    /// The numbers of a scale's options; an option without a number counts as not answered.
    init(_ scale: Question, _ counts: TableCounts) {
        var withoutNumber = 0
        for (option, chosen) in zip(scale.options, counts.options) where !option.isOutsideBase {
            if let number = option.number.flatMap(ExactNumber.init(whole:)) {
                numbers[number, default: Portion()] = numbers[number, default: Portion()] + chosen
            } else {
                withoutNumber += chosen.count
            }
        }
        outsideBase = counts.outsideBase.count
        notAnswered = counts.notAnswered.count + withoutNumber
        notAsked = counts.notAsked.count
        isWeighted = counts.isWeighted
    }

    /// Counts one answer.
    ///
    /// - Parameter weight: in units of `ExactNumber`.
    mutating func add(_ answer: Answer, weight: Int128) {
        switch answer {
        case .number(let number): numbers[number, default: Portion()].add(weight: weight)
        case .answered, .ranked, .text: preconditionFailure("a question for a number is answered by a number")
        case .notAnswered: notAnswered += 1
        case .notAsked: notAsked += 1
        }
    }
}

extension ExactNumber {
    /// Nil for a number whose units do not fit.
    fileprivate init?(whole: Int) {
        let (units, overflows) = Int128(whole).multipliedReportingOverflow(by: ExactNumber.unit)
        if overflows { return nil }
        self.init(units: units)
    }
}
